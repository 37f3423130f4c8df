package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.notice.desk.Alerts;
import fr.comop.notice.desk.CaseShelf;
import fr.comop.notice.desk.CaseSteps;
import fr.comop.notice.desk.Cases;
import fr.comop.notice.desk.ForeseenRegister;
import fr.comop.notice.desk.KeptRegister;
import fr.comop.notice.desk.LetterDesk;
import fr.comop.notice.desk.Opening;
import fr.comop.notice.desk.PrintedLetters;
import fr.comop.notice.desk.Proceedings;
import fr.comop.notice.desk.Register;
import fr.comop.notice.desk.Signing;
import fr.comop.notice.desk.Watch;
import fr.comop.notice.dossier.DossierDesk;
import fr.comop.notice.dossier.DossierZip;
import fr.comop.notice.dossier.Gathering;
import fr.comop.paper.Paper;

/** What deals with defaults (convention, art. 10 to 12), and writes registered letters. */
public final class NoticeRoom {
  private final Configuration configuration;
  private final StoreRoom store;
  private final DispatchRoom dispatch;
  private final Cases cases;
  private final CorrespondenceRoom correspondence;
  private final CaseFacts facts;
  private final Register register;

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
    facts = new CaseFacts(configuration, store, room, assessment, reminder, funding);
    cases = room.cases;
    register = new KeptRegister(store.desk, cases, store.archive, dispatch.dispatches);
  }

  private NoticeRoom(NoticeRoom like, Register register) {
    configuration = like.configuration;
    store = like.store;
    dispatch = like.dispatch;
    correspondence = like.correspondence;
    facts = like.facts;
    cases = like.cases;
    this.register = register;
  }

  /** The same room, in which nothing is kept of what is done: to see what would come of it. */
  public NoticeRoom foreseeing() {
    return new NoticeRoom(this, new ForeseenRegister(store.desk, cases));
  }

  /** What takes the steps that staff say were taken. */
  public Proceedings proceedings() {
    return new Proceedings(store.desk, cases, facts.worlds, store.archive, register);
  }

  /** What makes steps of what staff say. */
  public CaseSteps steps() {
    return new CaseSteps(store.desk, facts.names);
  }

  public Opening opening() {
    return new Opening(store.desk, facts.names, cases, proceedings(), register);
  }

  /** What opens cases by itself. */
  public Watch watch() {
    return new Watch(
        store.desk,
        configuration.conventions(),
        cases,
        facts.received,
        facts.worlds,
        proceedings());
  }

  public CaseShelf shelf() {
    return new CaseShelf(store.desk, cases, facts.received, facts.worlds);
  }

  /** What tells staff. */
  public Alerts alerts() {
    return new Alerts(
        configuration.conventions(),
        cases,
        facts.worlds,
        dispatch.following(),
        dispatch.unclaimed());
  }

  public LetterDesk letters() {
    return new LetterDesk(
        store.desk,
        cases,
        facts.worlds,
        proceedings(),
        new PrintedLetters(
            facts.letters,
            configuration.conventions(),
            facts.received,
            store.submissions,
            facts.worlds,
            convention -> correspondence.stationeries().of(convention).letterhead()),
        new Signing(configuration.people().list(), configuration.delegations()),
        register,
        dispatch::has);
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
