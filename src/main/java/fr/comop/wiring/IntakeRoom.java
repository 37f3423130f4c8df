package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Names;
import fr.comop.intake.FrontDesk;
import fr.comop.intake.Intake;
import fr.comop.intake.Quarantine;
import fr.comop.intake.answer.Answering;
import fr.comop.intake.answer.Calls;
import fr.comop.intake.answer.FollowUps;
import fr.comop.intake.answer.VerdictLetter;
import fr.comop.intake.arrival.Envelopes;
import fr.comop.intake.arrival.Reception;
import fr.comop.intake.container.Msg;
import fr.comop.intake.container.Tnef;
import fr.comop.intake.container.Zip;
import fr.comop.intake.identification.FileKind;
import fr.comop.intake.identification.Identification;
import fr.comop.intake.identification.Openings;
import fr.comop.intake.identification.Unfolding;
import fr.comop.intake.mail.ForwardedMail;
import fr.comop.intake.mail.MailReader;
import fr.comop.intake.mail.OpenedArrivals;
import java.util.Map;
import java.util.Set;

/** What deals with what was received, and what staff decide of it. */
public final class IntakeRoom {
  private final Configuration configuration;
  private final Settings settings;
  private final StoreRoom store;
  private final CorrespondenceRoom correspondence;
  private final AssessmentRoom assessment;
  private final RequestRoom requests;
  private final SlipRoom slips;

  IntakeRoom(
      Configuration configuration,
      StoreRoom store,
      CorrespondenceRoom correspondence,
      AssessmentRoom assessment,
      RequestRoom requests,
      SlipRoom slips) {
    this.configuration = configuration;
    this.store = store;
    this.correspondence = correspondence;
    this.assessment = assessment;
    this.requests = requests;
    this.slips = slips;
    settings = configuration.settings();
  }

  public Reception reception() {
    return new Reception(
        store.archive, store.journal, store.ledger, store.arrivals, store.readiness, store.clock);
  }

  public Intake intake() {
    return intake(envelopes());
  }

  /** An intake that opens arrivals in this way. */
  public Intake intake(Envelopes envelopes) {
    return new Intake(
        store.desk,
        store.arrivals,
        openings(envelopes),
        assessment.filing,
        answering(),
        new Intake.Besides(requests.echoes(), slips.mailed()),
        store.readiness,
        settings.count(Setting.INTAKE_TRIES));
  }

  private Openings openings(Envelopes envelopes) {
    return new Openings(
        envelopes, unfolding(mailReader()), new Identification(configuration.conventions()));
  }

  private Answering answering() {
    return new Answering(
        Writing.acknowledgement(configuration, correspondence.stationeries()),
        followUps(),
        assessment.blanks,
        assessment.owing,
        store.outbox,
        store.desk);
  }

  public Quarantine quarantine() {
    return new Quarantine(
        store.desk,
        store.arrivals,
        store.dropped,
        openings(envelopes()),
        ReminderRoom.tried(() -> new VerdictLetter(correspondence.stationeries())),
        store.outbox);
  }

  public FrontDesk frontDesk() {
    return new FrontDesk(
        store.desk,
        new Names(configuration.conventions(), configuration.forms()),
        store.archive,
        store.journal,
        store.arrivals,
        new FrontDesk.Shelves(store.submissions, store.exhibits),
        new FrontDesk.Reading(assessment.opener, assessment.filing, answering()));
  }

  private FollowUps followUps() {
    Calls calls =
        new Calls(
            store.submissions,
            correspondence.stationeries().common(),
            configuration.conventions(),
            store.outbox,
            store.audit,
            store.clock);
    return new FollowUps(store.submissions, assessment.owing, assessment.copies, calls);
  }

  public Envelopes envelopes() {
    return new OpenedArrivals(
        store.archive, mailReader(), store.dropped, settings.bytes(Setting.MAIL_LIMIT));
  }

  private Unfolding unfolding(MailReader reader) {
    long largest = settings.bytes(Setting.MAIL_LIMIT);
    return new Unfolding(
        store.archive,
        assessment.opener,
        Map.of(
            FileKind.ZIP, new Zip(largest),
            FileKind.TNEF, new Tnef(largest),
            FileKind.OUTLOOK, new Msg(),
            FileKind.MAIL, new ForwardedMail(reader)),
        largest);
  }

  private MailReader mailReader() {
    return new MailReader(
        store.archive::keep,
        settings.bytes(Setting.MAIL_LIMIT),
        Set.of(settings.text(Setting.SENDER_ADDRESS)),
        settings.text(Setting.MAILBOX_AUTH_SERVER));
  }
}
