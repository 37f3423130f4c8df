package fr.comop.demo;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Account;
import fr.comop.desk.Actor;
import fr.comop.desk.People;
import fr.comop.desk.Person;
import fr.comop.intake.arrival.Arrival;
import fr.comop.notice.Act;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Delegation;
import fr.comop.notice.Delegations;
import fr.comop.notice.Notice;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.channel.Way;
import fr.comop.notice.desk.CaseSteps;
import fr.comop.notice.desk.LetterDesk;
import fr.comop.notice.desk.Signature;
import fr.comop.notice.desk.Step;
import fr.comop.notice.letter.LetterTexts;
import fr.comop.notice.tracking.Report;
import fr.comop.paper.Paper;
import fr.comop.rehearsal.LeapingClock;
import fr.comop.reminder.Reply;
import fr.comop.wiring.House;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may follow a campaign, told with two structures that sent no programme: one repays a part of
 * its grant, the convention with the other is ended. The people, the delegation and the approval of
 * the texts are invented; every step is the one that staff take by command, at the day it would be.
 */
final class LetterStory {
  private static final String REPAYS = "altec";
  private static final String ENDS = "astusciences";
  private static final Delegation DELEGATION =
      new Delegation(
          "arrêté n° 2020-09-0112 du 1er septembre 2020",
          "Directrice de la recherche et de la culture scientifique",
          LocalDate.of(2020, 9, 1),
          null,
          new BigDecimal("50000"));
  private static final Person CAMILLE =
      new Person("Camille Bertin", "chargée de mission culture scientifique", Set.of("cbertin"));
  private static final Person NADIA =
      new Person("Nadia Roux", "directrice de la recherche", Set.of("nroux"));

  private final House house;
  private final LeapingClock clock;
  private final Actor camille = actor(CAMILLE);
  private final Actor nadia = actor(NADIA);
  private final CaseSteps steps;
  private final LetterDesk letters;

  private LetterStory(House house, LeapingClock clock) {
    this.house = house;
    this.clock = clock;
    steps = house.notice.steps();
    letters = house.notice.letters();
  }

  /** Plays both, and lays the letters and a dossier for the court into the ground. */
  static void in(Configuration configuration, DemoGround ground) throws IOException {
    Configuration approved = approved(configuration, ground);
    LeapingClock clock = new LeapingClock(ten(LocalDate.of(2021, 1, 4)));
    try (House house = new House(approved, clock)) {
      new LetterStory(house, clock).play(ground.letters());
    }
  }

  /** A store, people and texts of its own: what the samples made stays as it was. */
  private static Configuration approved(Configuration before, DemoGround ground)
      throws IOException {
    Path directory = ground.story();
    copy(ground.data(), directory.resolve("data"));
    copy(before.directory().resolve("texts"), directory.resolve("texts"));
    Files.createDirectories(ground.mailRoom());
    LetterTexts texts = new LetterTexts(List.of(directory.resolve("texts")));
    for (NoticeKind kind : NoticeKind.values()) {
      texts.approve(
          kind, "Claire Fontanel, service juridique (exemple)", LocalDate.of(2020, 11, 2));
    }
    return new Configuration(
        directory,
        before
            .settings()
            .with(
                Map.of(
                    Setting.DATA_DIR,
                    directory.resolve("data").toString(),
                    Setting.LETTERS_MAIL_ROOM_FOLDER,
                    ground.mailRoom().toString())),
        before.forms(),
        before.conventions(),
        before.campaigns(),
        before.offices(),
        people(),
        new Delegations(Map.of(NADIA.name() + ", " + NADIA.role(), List.of(DELEGATION))),
        before.outline(),
        before.mailings(),
        before.retention());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path one : files.toList()) {
        Path copy = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(one, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static People people() {
    return new People("config/people.yaml", "root", List.of(CAMILLE, NADIA));
  }

  private static Actor actor(Person one) {
    return people().who(Account.of(one.accounts().iterator().next()), Set.of("root"));
  }

  private void play(Path out) throws IOException {
    readTheirMails(REPAYS);
    readTheirMails(ENDS);
    judgeTheStranger();
    house.notice.watch().go();
    String repays = opened(REPAYS);
    String ends = opened(ENDS);
    observed(repays, "M. Delorme", Outcome.REPAYMENT);
    observed(ends, "Mme Vial", Outcome.TERMINATION);
    heard(repays, "M. Delorme, président ; Mme Arnaud, trésorière");
    heard(ends, "Mme Vial, présidente");
    decided(repays, Outcome.REPAYMENT, new BigDecimal("6000.00"), repays());
    decided(ends, Outcome.TERMINATION, null, ends());
    String decision = sent(repays, NoticeKind.DECISION, null);
    String termination = sent(ends, NoticeKind.TERMINATION, null);
    arrived(decision);
    arrived(termination);
    house.dispatch.dispatching().carryOut(); // what has left is listed no longer
    on(LocalDate.of(2021, 9, 15));
    take(steps.title(repays, "2021-T-00457", today(), new BigDecimal("6000.00")));
    take(steps.received(repays, today(), new BigDecimal("6000.00")));
    take(steps.close(repays, "Le reversement est reçu."));
    take(steps.close(ends, "La convention est résiliée ; le service reprend contact en 2022."));
    Files.createDirectories(out);
    for (DefaultCase one : house.notice.shelf().all()) {
      printed(one, out);
      house
          .notice
          .dossiers()
          .write(one.reference(), out.resolve(one.reference() + ".zip"), camille);
    }
  }

  /** What nobody has judged keeps a case from opening. */
  private void readTheirMails(String structure) {
    for (Reply one : house.store.ledger.inTransaction(house.store.replies::waiting)) {
      if (one.beneficiary().equals(structure)) {
        house.requests.replyDesk().done(one.reference(), camille);
      }
    }
  }

  /** A consultant's mail about one of them, which nobody had asked for. */
  private void judgeTheStranger() {
    for (Arrival one : house.store.ledger.inTransaction(house.store.arrivals::quarantined)) {
      if (one.title().contains("Astu")) {
        house
            .intake
            .quarantine()
            .reject(one.reference(), "Envoi d’un tiers, sans programme.", camille);
      }
    }
  }

  private static String repays() {
    return "Le programme de 2021 n’a pas été présenté, malgré trois relances et un appel. La part de la"
        + " subvention qui devait le préparer, un cinquième de l’acompte, n’a pas eu d’objet.";
  }

  private static String ends() {
    return "L’association a dit lors de l’audition qu’elle ne présenterait plus de programme.";
  }

  private String opened(String structure) {
    return house.notice.shelf().all().stream()
        .filter(one -> one.key().beneficiary().equals(structure))
        .map(DefaultCase::reference)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no case of " + structure));
  }

  private void take(Step step) {
    house.notice.proceedings().take(step, camille);
  }

  private void observed(String file, String with, Outcome measure) {
    on(LocalDate.of(2021, 1, 5));
    take(
        steps.call(
            file,
            today(),
            Act.Manner.CALL,
            with,
            "Le programme de 2021 ne sera pas prêt avant l’été ; rien n’est écrit."));
    arrived(sent(file, NoticeKind.OBSERVATIONS, measure));
  }

  /** Prepared by one, approved and signed by the other, handed to the mail room. */
  private String sent(String file, NoticeKind kind, @Nullable Outcome measure) {
    boolean invites = kind == NoticeKind.OBSERVATIONS;
    letters.prepare(
        file,
        new LetterDesk.Draft(
            kind,
            invites ? LocalDateTime.of(2021, 3, 9, 14, 30) : null,
            invites ? "Hôtel de Région, 1 esplanade François-Mitterrand, Lyon, salle 12" : "",
            measure,
            "",
            null),
        camille);
    String letter = last(file).reference();
    letters.approve(letter, null, nadia);
    letters.sign(
        letter, new Signature.Unscanned("Signée à la main par le service courrier"), nadia);
    letters.issue(letter, Way.MAIL_ROOM, camille);
    house.dispatch.dispatching().carryOut();
    return letter;
  }

  private Notice last(String file) {
    List<Notice> all = house.notice.shelf().of(file).file().notices();
    return all.get(all.size() - 1);
  }

  private void arrived(String letter) {
    LocalDate posted = today().plusDays(1);
    on(posted.plusDays(6));
    report(letter, Report.Kind.DEPOSITED, posted);
    report(letter, Report.Kind.DELIVERED, posted.plusDays(2));
    on(posted.minusDays(1));
  }

  private void report(String letter, Report.Kind kind, LocalDate day) {
    house
        .dispatch
        .reporting()
        .enter(
            letter,
            new Reporting.Told(
                kind,
                day,
                "1A 190 742 %04d 7".formatted(Notice.NUMBERING.number(letter)),
                "",
                Scan.of(letter + "-" + kind.word() + ".pdf", slip(letter, kind))),
            "",
            camille);
  }

  /** A proof is of one letter alone. */
  private static byte[] slip(String letter, Report.Kind kind) {
    String title = "Volet de " + letter + " : " + kind.french() + " (exemple)";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new Paper()
          .print(
              "<html lang=fr><head><title>%s</title></head><body><h1>%s</h1></body></html>"
                  .formatted(title, title),
              out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void heard(String file, String who) {
    on(LocalDate.of(2021, 3, 9));
    take(steps.examine(file, today(), "Aucune justification n’a été reçue."));
    take(
        steps.hear(
            file,
            today(),
            Act.Hearing.HELD,
            who,
            "Les représentants disent n’avoir ni le temps ni les moyens d’écrire un programme."));
  }

  private void decided(String file, Outcome outcome, @Nullable BigDecimal amount, String reasons) {
    on(LocalDate.of(2021, 5, 28));
    take(
        steps.decide(
            file,
            new Decision(
                outcome,
                today(),
                amount,
                null,
                reasons,
                new Decision.Deliberation("CP-2021-05 / 08-23-5112", "", today()))));
  }

  private void printed(DefaultCase file, Path out) throws IOException {
    for (Notice letter : file.notices()) {
      Files.copy(
          house.store.archive.path(LetterDesk.printed(letter).orElseThrow()),
          out.resolve(
              letter.reference()
                  + " - "
                  + file.key().beneficiary()
                  + " - "
                  + letter.kind().word()
                  + ".pdf"));
    }
  }

  /** Makes it ten in the morning of a day. */
  private void on(LocalDate day) {
    clock.set(ten(day));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Instant ten(LocalDate day) {
    return day.atTime(LocalTime.of(10, 0)).atZone(Deliverable.ZONE).toInstant();
  }
}
