package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.desk.Names;
import fr.comop.notice.World;
import fr.comop.notice.desk.Accounts;
import fr.comop.notice.desk.Received;
import fr.comop.notice.desk.Worlds;
import fr.comop.notice.letter.LetterTexts;
import fr.comop.notice.letter.Letters;
import fr.comop.paper.Paper;
import fr.comop.reminder.Blocks;

/** What cases are judged by: what is owed, what came, what was paid, which texts are approved. */
final class CaseFacts {
  final Letters letters;
  final Names names;
  final Received received;
  final Worlds worlds;

  CaseFacts(
      Configuration configuration,
      StoreRoom store,
      CasesRoom room,
      AssessmentRoom assessment,
      ReminderRoom reminder,
      FundingRoom funding) {
    letters = new Letters(one -> new LetterTexts(configuration.textDirectories(one)), new Paper());
    names = new Names(configuration.conventions(), configuration.forms());
    received =
        new Received(
            assessment.owing,
            () ->
                new Blocks(
                    configuration.conventions(), store.arrivals.pending(), store.hindrances.all()),
            store.exhibits,
            store.replies);
    worlds =
        new Worlds(
            store.desk,
            configuration.conventions(),
            received,
            new Accounts(configuration.conventions(), funding.payments, room.cases),
            new Worlds.Rules(
                room.rules,
                configuration.delegations(),
                convention -> new World.Texts(letters.approved(convention), reminder.workingDays)));
  }
}
