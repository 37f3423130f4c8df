package fr.comop.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Account;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.funding.Paying;
import fr.comop.funding.Payment;
import fr.comop.ledger.LostRace;
import fr.comop.notice.Act;
import fr.comop.notice.Cause;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.notice.Recorded;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Way;
import fr.comop.notice.letter.LetterTexts;
import fr.comop.notice.tracking.Report;
import fr.comop.stage.TwoOverAStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases over a real store, in 500 random stories: clocks jump, transactions break off, and two
 * people act in one case at once. What the store then holds is looked at by itself.
 */
class CaseStoreModelTest {
  private static final int STORIES = 500;
  private static final int STEPS = 5;
  private static final Sha256 PRINT = Sha256.of(new byte[] {1});
  private static final BigDecimal PAID = new BigDecimal("20000.00");

  @TempDir private Path directory;

  private TwoOverAStore two;
  private Actor camille;
  private Actor helene;
  private final Random random = new Random(20201215);
  private final Map<String, Integer> did = new TreeMap<>();

  @BeforeEach
  void open() throws IOException {
    two = new TwoOverAStore(directory, config());
    camille = actor("cmartin");
    helene = actor("hvasseur");
    two.at("2021-02-01T09:00");
  }

  @AfterEach
  void close() {
    two.close();
  }

  @Test
  void no_story_leaves_in_the_store_what_may_not_be() throws Exception {
    try (ExecutorServices people = new ExecutorServices()) {
      List<Long> files = cases();
      for (int story = 0; story < STORIES; story++) {
        long file = files.get(story * files.size() / STORIES);
        for (int step = 0; step < STEPS; step++) {
          go(file, people.service);
        }
        honest(file(file));
      }
    }
    assertThat(did)
        .containsKeys(
            "HandedOver OBSERVATIONS", "HandedOver DECISION", "Decided", "Closed", "broken off");
    assertThat(did.get("HandedOver OBSERVATIONS")).isGreaterThan(20);
  }

  /** Texts that were approved, and somebody who may sign. */
  private Path config() throws IOException {
    Path config = directory.resolve("config");
    try (Stream<Path> walk = Files.walk(Path.of("config"))) {
      for (Path path : walk.toList()) {
        Files.copy(path, config.resolve(Path.of("config").relativize(path).toString()));
      }
    }
    Files.writeString(
        config.resolve("people.yaml"),
        """
        people:
          - {name: Camille Martin, role: chargée de mission, accounts: [cmartin]}
          - name: Hélène Vasseur
            role: directrice
            accounts: [hvasseur]
            delegations:
              - {reference: "arrêté n° 2020-345", office: Directrice, from: 2020-12-01}
        """);
    LetterTexts texts = new LetterTexts(List.of(config.resolve("texts")));
    for (NoticeKind kind : NoticeKind.values()) {
      texts.approve(kind, "Claire Fontanel, service juridique", LocalDate.of(2020, 11, 2));
    }
    return config;
  }

  private Actor actor(String account) {
    var people = two.house.configuration.people();
    return people.who(Account.of(account), Set.of(people.keeper()));
  }

  /** One of each cause that a person opens, for each structure; half of the money is paid. */
  private List<Long> cases() {
    List<Long> files = new ArrayList<>();
    for (var whose : two.house.configuration.conventions().beneficiaries()) {
      two.house
          .funding
          .paying()
          .enter(
              new Paying.Told(
                  whose,
                  null,
                  2020,
                  Payment.Kind.ADVANCE,
                  PAID,
                  LocalDate.of(2020, 7, 1),
                  "M-" + whose.id()),
              camille);
      for (Cause cause : List.of(Cause.MISUSE, Cause.NON_PERFORMANCE, Cause.SIGNIFICANT_DELAY)) {
        files.add(
            two.house
                .notice
                .opening()
                .open(
                    new Opening.Whose(whose, null, 2020),
                    new Opening.Said(cause, List.of(), "Des faits.", null),
                    camille)
                .file()
                .id());
      }
    }
    return files;
  }

  private DefaultCase file(long id) {
    return two.look(() -> two.house.notice.proceedings().found(id));
  }

  private void go(long file, ExecutorService people) throws Exception {
    switch (random.nextInt(12)) {
      case 0 -> two.clock.set(two.clock.instant().plus(Duration.ofDays(random.nextInt(40))));
      case 1 -> two.clock.set(two.clock.instant().minus(Duration.ofHours(random.nextInt(30))));
      case 2 -> breaksOff(file);
      case 3 -> atOnce(file, people);
      case 4 -> posted(file);
      default -> one(file, random.nextInt(1_000_000));
    }
  }

  /** The machine stops before the transaction ends. */
  private void breaksOff(long id) {
    DefaultCase before = file(id);
    try {
      two.change(
          () -> {
            one(id, 7);
            throw new IllegalStateException("power cut");
          });
    } catch (IllegalStateException e) {
      did.merge("broken off", 1, Integer::sum);
    }
    assertThat(file(id).history()).isEqualTo(before.history());
  }

  /** Two people do the same thing, or two things, at the same moment. */
  private void atOnce(long id, ExecutorService people) throws Exception {
    int first = random.nextInt(1_000_000);
    int second = random.nextBoolean() ? first : random.nextInt(1_000_000);
    List<Callable<Boolean>> both = List.of(() -> one(id, first), () -> one(id, second));
    for (Future<Boolean> done : people.invokeAll(both)) {
      done.get();
    }
  }

  private void posted(long id) {
    file(id).notices().stream()
        .filter(one -> one.isOut() && one.notified().isEmpty())
        .forEach(
            one -> {
              report(one.reference(), Report.Kind.DEPOSITED);
              report(one.reference(), Report.Kind.DELIVERED);
            });
  }

  private void report(String reference, Report.Kind kind) {
    try {
      two.house
          .dispatch
          .reporting()
          .enter(reference, new Reporting.Told(kind, today(), "", "", null), "", camille);
    } catch (Declined e) {
      did.merge("report refused", 1, Integer::sum);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(two.clock.instant(), Deliverable.ZONE);
  }

  /** Whether something was done: what comes next in the case, or anything at all. */
  private boolean one(long id, int how) {
    Actor who = how % 5 == 0 ? helene : camille;
    try {
      Act act = how % 3 == 0 ? any(file(id), how) : next(file(id), how);
      if (act instanceof Act.HandedOver handed) {
        letters().issue(Notice.NUMBERING.reference(handed.notice()), Way.MAIL_ROOM, who);
      } else if (act instanceof Act.Prepared draft) {
        letters().prepare(DefaultCase.NUMBERING.reference(id), said(draft), who);
      } else {
        two.house.notice.proceedings().take(new Step(id, any -> act, null), signer(act, who));
      }
      count(act);
      return true;
    } catch (Declined e) {
      return false;
    } catch (RuntimeException e) {
      if (!LostRace.is(e)) {
        throw e;
      }
      return false;
    }
  }

  private LetterDesk letters() {
    return two.house.notice.letters();
  }

  private static LetterDesk.Draft said(Act.Prepared draft) {
    return new LetterDesk.Draft(
        draft.kind(),
        draft.hearing() == null ? null : LocalDateTime.ofInstant(draft.hearing(), Deliverable.ZONE),
        draft.place(),
        draft.measure(),
        "",
        null);
  }

  /** Mostly who should: what Camille prepares is Hélène's to approve and to sign. */
  private Actor signer(Act act, Actor who) {
    return act instanceof Act.Approved || act instanceof Act.Signed
        ? (who == helene ? camille : helene)
        : who;
  }

  private synchronized void count(Act act) {
    did.merge(
        act instanceof Act.HandedOver handed
            ? "HandedOver " + kind(handed.notice())
            : act.getClass().getSimpleName(),
        1,
        Integer::sum);
  }

  private NoticeKind kind(long notice) {
    return two.house
        .notice
        .shelf()
        .of(Notice.NUMBERING.reference(notice))
        .file()
        .notice(notice)
        .orElseThrow()
        .kind();
  }

  private Act next(DefaultCase file, int how) {
    var last = file.notices().isEmpty() ? null : file.notices().get(file.notices().size() - 1);
    if (!file.has(Act.Spoken.class)) {
      return new Act.Spoken(today(), Act.Manner.CALL, "Mme Test", "Bientôt.");
    }
    if (last != null && last.stage().isInTheHouse() && liesTooLong(last)) {
      return new Act.Withdrawn(last.id(), "Elle propose un jour trop proche.");
    }
    if (last != null && last.stage().isInTheHouse()) {
      return last.approved() == null
          ? approved(last.id())
          : last.signed() == null
              ? new Act.Signed(last.id(), "arrêté n° 2020-345")
              : new Act.HandedOver(last.id(), "mail-room");
    }
    if (file.live(NoticeKind.OBSERVATIONS).isEmpty()) {
      return draft(NoticeKind.OBSERVATIONS);
    }
    if (!file.has(Act.Answered.class)) {
      return new Act.Answered(today(), "Nous cherchons.");
    }
    if (!file.has(Act.Examined.class)) {
      return new Act.Examined(today(), "Rien.");
    }
    if (!file.has(Act.Heard.class)) {
      return new Act.Heard(today(), Act.Hearing.HELD, "Mme Test", "Un retard.");
    }
    if (file.decision().isEmpty()) {
      return decided(how);
    }
    return file.live(NoticeKind.DECISION).isEmpty()
        ? draft(NoticeKind.DECISION)
        : file.has(Act.TitleIssued.class)
            ? new Act.Closed("Fini.")
            : new Act.TitleIssued("T-1", today(), file.taken(Outcome.REPAYMENT));
  }

  private boolean liesTooLong(Notice letter) {
    Instant hearing = letter.draft().hearing();
    return hearing != null && hearing.isBefore(two.clock.instant().plus(Duration.ofDays(31)));
  }

  private Act any(DefaultCase file, int how) {
    long letter = file.notices().isEmpty() ? 1 : file.notices().get(0).id();
    return switch (how % 8) {
      case 0 -> approved(letter);
      case 1 -> new Act.Signed(letter, "arrêté n° 2020-345");
      case 2 -> new Act.HandedOver(letter, "mail-room");
      case 3 -> decided(how);
      case 4 -> draft(NoticeKind.DECISION);
      case 5 -> new Act.Withdrawn(letter, "Une erreur.");
      case 6 -> new Act.Examined(today(), "Rien.");
      default -> draft(NoticeKind.OBSERVATIONS);
    };
  }

  private static Act approved(long letter) {
    return new Act.Approved(letter, PRINT, "Hélène Vasseur, directrice");
  }

  private Act decided(int how) {
    return new Act.Decided(
        new Decision(
            Outcome.REPAYMENT,
            today(),
            new BigDecimal(1_000 * (1 + how % 25)),
            null,
            "Des motifs.",
            new Decision.Deliberation("CP-1", "", today())));
  }

  private Act.Prepared draft(NoticeKind kind) {
    boolean invites = kind == NoticeKind.OBSERVATIONS;
    LocalDateTime hour = today().plusDays(60).atTime(14, 0);
    return new Act.Prepared(
        0,
        kind,
        invites ? hour.atZone(Deliverable.ZONE).toInstant() : null,
        invites ? "Lyon" : "",
        invites ? Outcome.REPAYMENT : null,
        "",
        null);
  }

  /** Told from the history alone, act by act. */
  private void honest(DefaultCase file) {
    Map<Long, String> drafted = new HashMap<>();
    Set<Long> approved = new HashSet<>();
    Set<Long> signed = new HashSet<>();
    Set<Long> out = new HashSet<>();
    boolean examined = false;
    boolean heard = false;
    boolean closed = false;
    int number = 0;
    for (Recorded one : file.history()) {
      assertThat(one.number()).as("without gaps").isEqualTo(++number);
      assertThat(closed).as("nothing after the end").isFalse();
      Act act = one.act();
      if (act instanceof Act.Prepared draft) {
        drafted.put(draft.notice(), one.who());
      } else if (act instanceof Act.Approved of) {
        assertThat(one.who()).isNotEqualTo(drafted.get(of.notice()));
        assertThat(approved.add(of.notice())).as("approved once").isTrue();
      } else if (act instanceof Act.Signed of) {
        assertThat(approved).contains(of.notice());
        assertThat(signed.add(of.notice())).as("signed once").isTrue();
      } else if (act instanceof Act.HandedOver of) {
        assertThat(signed).contains(of.notice());
        assertThat(out.add(of.notice())).as("issued once").isTrue();
      } else if (act instanceof Act.Decided) {
        assertThat(examined && heard).as("examined and heard").isTrue();
      }
      examined |= act instanceof Act.Examined;
      heard |= act instanceof Act.Heard;
      closed |= act instanceof Act.Closed;
    }
    BigDecimal asked =
        two.house.notice.shelf().all().stream()
            .filter(one -> one.key().beneficiary().equals(file.key().beneficiary()))
            .map(one -> one.taken(Outcome.REPAYMENT))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(asked).as("all letters together").isLessThanOrEqualTo(PAID);
    assertThat(
            two.look(() -> two.house.dispatch.dispatches.all()).stream()
                .filter(one -> out.contains(one.notice())))
        .as("each leaves once")
        .hasSize(out.size());
  }

  /** Two people. */
  private static final class ExecutorServices implements AutoCloseable {
    final ExecutorService service = Executors.newFixedThreadPool(2);

    @Override
    public void close() {
      service.shutdownNow();
    }
  }
}
