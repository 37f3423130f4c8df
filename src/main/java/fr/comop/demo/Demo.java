package fr.comop.demo;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.intake.Baseline;
import fr.comop.intake.arrival.Arrival;
import fr.comop.service.Service;
import fr.comop.summary.own.PageMail;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The main job on sample mails and files, with an embedded mail server and database. */
public final class Demo {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String COMMENT =
      "La page est fidèle ; les actions reportées ont leurs dates.";

  private final Configuration configuration;
  private final Clock real;

  public Demo(Configuration configuration, Clock real) {
    this.configuration = configuration;
    this.real = real;
  }

  /** An arrival and our answers to it. */
  public record Dealt(Arrival arrival, List<Outbox.Queued> answers) {}

  /**
   * What became of the samples.
   *
   * @param all whether everything could be dealt with
   */
  public record Played(List<Dealt> dealt, boolean all) {}

  /**
   * Plays the samples; what it makes lies in the ground on return.
   *
   * @throws Declined when a three-year programme among them is not complete
   */
  public Played play(SampleInbox samples, DemoGround ground) throws Exception {
    samples.copyFolder(ground.folder());
    try (DemoMail mail = DemoMail.started(samples)) {
      Configuration staged = configuration.with(mail.settings(configuration.settings(), ground));
      Played played;
      try (House house = new House(staged, samples.clock(real))) {
        importProgrammes(house, samples);
        played = played(house, mail, ground);
      }
      LetterStory.in(staged, ground);
      Index.write(ground);
      return played;
    }
  }

  /** The three-year programmes were voted and imported before the first report came. */
  public static void importProgrammes(House house, SampleInbox samples) throws IOException {
    Baseline baseline = house.assessment.baseline();
    for (Path programme : samples.programmes()) {
      if (baseline.take(programme, null, Actor.COMOP).submission() == null) {
        throw new Declined(programme + " n’est pas un programme triennal complet.");
      }
    }
  }

  private static Played played(House house, DemoMail mail, DemoGround ground) throws Exception {
    boolean all;
    try (Service service = new Service(house, 0)) {
      service.start();
      boolean read = service.drain(PATIENCE);
      StaffWork.in(house);
      boolean sent = service.drain(PATIENCE);
      comment(house, mail);
      all = read && sent && service.drain(PATIENCE) && !service.troubled();
    }
    mail.saveSent(Files.createDirectories(ground.mails()));
    Summarised.in(house, ground.summaries());
    SentToSign.in(house, ground.toSign());
    return new Played(house.store.ledger.inTransaction(() -> dealt(house)), all);
  }

  /** What a structure says of its own page, before the committee meets. */
  private static void comment(House house, DemoMail mail) throws Exception {
    Beneficiary whose =
        house.configuration.conventions().beneficiary(StaffWork.SUBMITTED).orElseThrow();
    mail.answer(
        whose.contact().email(),
        PageMail.BEGINNING,
        COMMENT + "\n\n" + whose.contact().name(),
        house.store.desk.now());
  }

  private static List<Dealt> dealt(House house) {
    return house.store.arrivals.all().stream()
        .map(one -> new Dealt(one, house.store.outbox.answersTo(one.id())))
        .toList();
  }
}
