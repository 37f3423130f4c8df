package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.desk.Names;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.notice.World;
import fr.comop.notice.desk.Accounts;
import fr.comop.notice.desk.Alerts;
import fr.comop.notice.desk.CaseShelf;
import fr.comop.notice.desk.CaseSteps;
import fr.comop.notice.desk.Cases;
import fr.comop.notice.desk.LetterDesk;
import fr.comop.notice.desk.Opening;
import fr.comop.notice.desk.PrintedLetters;
import fr.comop.notice.desk.Proceedings;
import fr.comop.notice.desk.Received;
import fr.comop.notice.desk.Signing;
import fr.comop.notice.desk.Watch;
import fr.comop.notice.desk.Worlds;
import fr.comop.notice.dossier.DossierDesk;
import fr.comop.notice.dossier.DossierZip;
import fr.comop.notice.dossier.Gathering;
import fr.comop.notice.letter.LetterTexts;
import fr.comop.notice.letter.Letters;
import fr.comop.paper.Paper;
import fr.comop.reminder.Blocks;

/** What deals with defaults (convention, art. 10 to 12), and writes registered letters. */
public final class NoticeRoom {
  private final Configuration configuration;
  private final StoreRoom store;
  private final DispatchRoom dispatch;
  private final Cases cases;
  private final CorrespondenceRoom correspondence;
  private final Letters letters;
  private final Names names;
  private final Received received;
  private final Worlds worlds;
  private final Proceedings proceedings;

  NoticeRoom(
      Configuration configuration,
      StoreRoom store,
      CasesRoom room,
      DispatchRoom dispatch,
      CorrespondenceRoom correspondence,
      AssessmentRoom assessment,
      ReminderRoom reminder,
      FundingRoom funding) {
    this.configuration = configuration;
    this.store = store;
    this.dispatch = dispatch;
    this.correspondence = correspondence;
    letters = new Letters(one -> new LetterTexts(configuration.textDirectories(one)), new Paper());
    cases = room.cases;
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
            new Accounts(configuration.conventions(), funding.payments, cases),
            new Worlds.Rules(
                room.rules,
                configuration.delegations(),
                convention -> new World.Texts(letters.approved(convention), reminder.workingDays)));
    proceedings = new Proceedings(store.desk, cases, worlds, store.archive);
  }

  /** What takes the steps that staff say were taken. */
  public Proceedings proceedings() {
    return proceedings;
  }

  /** What makes steps of what staff say. */
  public CaseSteps steps() {
    return new CaseSteps(store.desk, names);
  }

  public Opening opening() {
    return new Opening(store.desk, names, cases, proceedings);
  }

  /** What opens cases by itself. */
  public Watch watch() {
    return new Watch(store.desk, configuration.conventions(), cases, received, worlds, proceedings);
  }

  public CaseShelf shelf() {
    return new CaseShelf(store.desk, cases, received, worlds);
  }

  /** What tells staff. */
  public Alerts alerts() {
    return new Alerts(configuration.conventions(), cases, worlds, dispatch.following());
  }

  public LetterDesk letters() {
    return new LetterDesk(
        store.desk,
        cases,
        worlds,
        proceedings,
        new PrintedLetters(
            letters,
            configuration.conventions(),
            received,
            store.submissions,
            worlds,
            convention -> correspondence.stationeries().of(convention).letterhead()),
        new Signing(configuration.people().list(), configuration.delegations()),
        dispatch.dispatches);
  }

  /** What hands out a case as one file. */
  public DossierDesk dossiers() {
    return new DossierDesk(
        store.desk,
        configuration.conventions(),
        shelf(),
        new Gathering(
            store.arrivals, store.outbox, store.sentReminders, dispatch.reports, store.audit),
        new AuditCheck(store.ledger, store.auditHeads),
        new DossierZip(store.archive, new Paper()));
  }
}
