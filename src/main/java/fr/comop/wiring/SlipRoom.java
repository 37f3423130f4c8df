package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.intake.identification.PostalSlips;
import fr.comop.notice.channel.mailed.MailedFiles;
import fr.comop.notice.channel.mailed.MailedSlips;
import fr.comop.notice.channel.mailed.SlipEntering;
import fr.comop.notice.channel.mailed.SlipLetter;
import fr.comop.notice.channel.mailroom.DispatchSheet;
import fr.comop.signature.SeenCodes;
import java.util.HashMap;
import java.util.Map;

/** What takes slips of registered letters that people of the Region mail. */
final class SlipRoom {
  private final Configuration configuration;
  private final StoreRoom store;
  private final DispatchRoom dispatch;
  private final AssessmentRoom assessment;
  private final CorrespondenceRoom correspondence;

  SlipRoom(
      Configuration configuration,
      StoreRoom store,
      DispatchRoom dispatch,
      AssessmentRoom assessment,
      CorrespondenceRoom correspondence) {
    this.configuration = configuration;
    this.store = store;
    this.dispatch = dispatch;
    this.assessment = assessment;
    this.correspondence = correspondence;
  }

  /** Nobody's mails are such, where nobody is named. */
  PostalSlips mailed() {
    Map<String, String> people = people(configuration);
    return people.isEmpty()
        ? PostalSlips.NONE
        : new MailedSlips(
            store.desk,
            people,
            new MailedFiles(
                store.archive,
                assessment.seen(DispatchSheet.CODE),
                assessment.seen(SeenCodes.TO_SIGN)),
            new SlipEntering(dispatch.reporting(), dispatch.slips()),
            ReminderRoom.tried(() -> new SlipLetter(correspondence.stationeries())),
            store.outbox);
  }

  /** Whose mails are believed, by their addresses. */
  static Map<String, String> people(Configuration configuration) {
    Map<String, String> people = new HashMap<>();
    configuration
        .settings()
        .addresses(Setting.LETTERS_MAIL_ROOM_MAILS)
        .forEach(one -> people.put(one, "service courrier"));
    configuration
        .people()
        .named()
        .forEach(
            one -> one.mails().forEach(mail -> people.put(mail, one.name() + ", " + one.role())));
    return people;
  }
}
