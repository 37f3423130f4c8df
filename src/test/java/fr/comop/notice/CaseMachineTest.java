package fr.comop.notice;

import static fr.comop.notice.PlayedCase.CAMILLE;
import static fr.comop.notice.PlayedCase.DELEGATION;
import static fr.comop.notice.PlayedCase.DUE;
import static fr.comop.notice.PlayedCase.JEROME;
import static fr.comop.notice.PlayedCase.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.notice.tracking.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/**
 * What holds in whatever story: people try anything, in any order, while documents come in, money
 * is paid and the post office says what it likes. What is allowed is worked out here a second time,
 * from what happened and not from the case.
 */
class CaseMachineTest {
  private static final Map<String, Integer> REACHED = new TreeMap<>();

  /** Steps below it are anybody's guess; those from it on are what a good clerk would do next. */
  private static final int ANYTHING = 26;

  private static final int MOST = 100;
  private static final List<Outcome> MEASURES =
      Arrays.stream(Outcome.values()).filter(Outcome::weighs).toList();

  /**
   * One thing that is tried.
   *
   * @param what of all that can be
   * @param how with which day, person, amount or letter
   */
  record Step(int what, int how) {}

  @Provide
  Arbitrary<List<Step>> stories() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.integers().between(0, MOST), Arbitraries.integers().between(0, 9_999))
            .as(Step::new);
    return step.list().ofMinSize(20).ofMaxSize(60);
  }

  @Property(tries = 10_000, seed = "20201215", edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
  void no_story_leads_to_what_the_convention_or_the_law_does_not_allow(
      @ForAll("stories") List<Step> story) {
    Watched watched =
        new Watched(
            story.size() % 5 == 0 ? Cause.MISUSE : Cause.NOT_PRESENTED,
            MEASURES.get(story.size() % MEASURES.size()));
    story.forEach(watched::step);
    watched.reached.forEach(one -> REACHED.merge(one, 1, Integer::sum));
  }

  @AfterContainer
  static void the_stories_went_far() {
    assertThat(REACHED)
        .containsKeys(
            "HandedOver OBSERVATIONS",
            "HandedOver DECISION",
            "HandedOver TERMINATION",
            "HandedOver INVITATION",
            "Decided REPAYMENT",
            "Decided TERMINATION",
            "Closed",
            "TitleIssued",
            "MoneyReceived",
            "TerminationWithdrawn",
            "replaced");
  }

  /** A case, and what an honest clerk would have noted beside it. */
  private static final class Watched {
    final Set<String> reached = new HashSet<>();
    private final PlayedCase played;
    private final Cause cause;
    private final Map<Long, Act.Prepared> drafts = new HashMap<>();
    private final Map<Long, String> drafters = new HashMap<>();
    private final Map<Long, LocalDate> signed = new HashMap<>();
    private final Set<Long> approved = new HashSet<>();
    private final Set<Long> out = new HashSet<>();
    private final Set<Long> withdrawn = new HashSet<>();
    private final Set<Long> failed = new HashSet<>();
    private boolean examined;
    private boolean heard;
    private boolean closed;
    private boolean struck;
    private @Nullable LocalDate left;
    private @Nullable LocalDate answered;
    private @Nullable LocalDate examinedOn;
    private @Nullable LocalDate heardOn;
    private @Nullable LocalDate titledOn;

    Watched(Cause cause, Outcome measure) {
      this.cause = cause;
      played = new PlayedCase(cause);
      played.measure = measure;
    }

    void step(Step step) {
      int how = step.how();
      if (step.what() >= ANYTHING) {
        clerk(how);
        return;
      }
      switch (step.what()) {
        case 0, 1 -> played.on(played.today.plusDays(1 + how % 40));
        case 2 -> {
          if (how % 29 == 0) {
            played.presented.put("bilan", true);
          }
        }
        case 3 -> {
          if (how % 4 == 0) {
            played.unjudged.add("P-0001 attend.");
          } else {
            played.unjudged.clear();
          }
        }
        case 4 -> played.paid = BigDecimal.valueOf(how % 91 * 1_000L);
        case 5 -> tries(how, new Act.Opened(List.of("bilan"), "Des faits."));
        case 6 ->
            tries(how, new Act.Spoken(day(how), Act.Manner.MAIL, "Mme Trévignac", "Rien encore."));
        case 7, 8 -> prepares(NoticeKind.OBSERVATIONS, how);
        case 9 -> prepares(List.of(NoticeKind.values()).get(how % NoticeKind.values().length), how);
        case 10, 11, 12 -> goesOn(how);
        case 13 -> tries(how, new Act.Withdrawn(letter(how), "Une erreur."));
        case 14, 15 -> posted(how);
        case 16 -> tries(how, new Act.Answered(day(how), "Nous cherchons."));
        case 17 -> tries(how, new Act.Examined(day(how), "Rien ne justifie le retard."));
        case 18 -> hears(how);
        case 19, 20 -> decides(how);
        case 21 ->
            tries(
                how,
                how % 2 == 0
                    ? new Act.TitleIssued("T-1", day(how), BigDecimal.valueOf(1 + how % 5_000))
                    : new Act.MoneyReceived(day(how), BigDecimal.valueOf(1 + how % 3_000)));
        case 22 ->
            tries(
                how,
                how % 2 == 0
                    ? new Act.TerminationWithdrawn("Une erreur.")
                    : new Act.Lifted("Le bilan est là."));
        case 23 -> tries(how, new Act.Struck("bilan", how % 60 == 0 ? "Par erreur." : ""));
        case 24 -> tries(how, new Act.Settled(day(how), "Un échéancier."));
        default -> {
          if (how % 5 == 0) {
            tries(how, new Act.Closed("Plus rien à faire."));
          } else {
            goesOn(how);
          }
        }
      }
    }

    private void clerk(int how) {
      DefaultCase file = played.file;
      Notice last = file.notices().isEmpty() ? null : file.notices().get(file.notices().size() - 1);
      if (!file.opened()) {
        if (!played.today.isAfter(DUE.plusDays(16))) {
          played.on(DUE.plusDays(17));
        }
        tries(1, new Act.Opened(List.of("bilan"), "Des faits."));
      } else if (!file.has(Act.Spoken.class)) {
        tries(1, new Act.Spoken(played.today, Act.Manner.CALL, "Mme Trévignac", "Bientôt."));
      } else if (last != null && last.stage().isInTheHouse()) {
        goesOn(1);
      } else if (last != null && !last.stage().isOver() && last.notified().isEmpty()) {
        arrives(last, how);
      } else if (last == null || file.live(NoticeKind.OBSERVATIONS).isEmpty()) {
        played.unjudged.clear();
        Long replaces = last != null && last.tracking().failed() ? (Long) last.id() : null;
        tries(1, played.draft(NoticeKind.OBSERVATIONS, replaces));
      } else {
        procedure(file, how);
      }
    }

    private void arrives(Notice letter, int how) {
      if (letter.tracking().deposited().isEmpty()) {
        played.reported(letter.id(), Report.announced(Report.Kind.DEPOSITED, played.today));
      } else if (how % 8 == 0) {
        played.reported(letter.id(), Report.announced(Report.Kind.LOST, played.today));
        failed.add(letter.id());
      } else if (how % 8 == 1) {
        played.reported(letter.id(), Report.announced(Report.Kind.PRESENTED, played.today));
        played.reported(letter.id(), Report.announced(Report.Kind.NOT_CLAIMED, played.today));
      } else {
        played.reported(letter.id(), Report.announced(Report.Kind.DELIVERED, played.today));
      }
    }

    private void procedure(DefaultCase file, int how) {
      played.unjudged.clear();
      if (!file.has(Act.Examined.class)) {
        played.on(played.today.plusDays(35));
        tries(1, new Act.Examined(played.today, "Rien ne justifie le retard."));
      } else if (!file.has(Act.Heard.class)) {
        if (how % 4 == 0) {
          tries(1, played.draft(NoticeKind.INVITATION, null));
        } else {
          tries(1, new Act.Heard(played.today, Act.Hearing.HELD, "Mme la Maire", "Un retard."));
        }
      } else if (file.decision().isEmpty()) {
        Outcome outcome = how % 3 == 0 ? List.of(Outcome.values()).get(how % 7) : played.measure;
        BigDecimal balance = played.promised.subtract(played.paid);
        String amount =
            outcome == Outcome.BALANCE_NOT_PAID
                ? balance.toPlainString()
                : outcome.hasAmount() ? String.valueOf(1_000 * (1 + how % 40)) : null;
        tries(1, new Act.Decided(PlayedCase.decision(outcome, played.today, amount)));
      } else if (file.live(file.decision().orElseThrow().outcome().letter()).isEmpty()) {
        tries(1, played.draft(file.decision().orElseThrow().outcome().letter(), null));
      } else {
        last(how);
      }
    }

    private void last(int how) {
      switch (how % 5) {
        case 0 -> tries(1, new Act.TitleIssued("T-1", played.today, BigDecimal.valueOf(1_000)));
        case 1 -> tries(1, new Act.MoneyReceived(played.today, BigDecimal.valueOf(400)));
        case 2 -> tries(1, new Act.TerminationWithdrawn("Un accord."));
        case 3 -> tries(1, played.draft(NoticeKind.TERMINATION_WITHDRAWN, null));
        default -> tries(1, new Act.Closed("Plus rien à faire."));
      }
    }

    private LocalDate day(int how) {
      return how % 11 == 0
          ? played.today.plusDays(1)
          : how % 7 == 0 ? played.today.minusDays(how % 60) : played.today;
    }

    private String who(int how) {
      return how % 3 == 0 ? JEROME : CAMILLE;
    }

    private long letter(int how) {
      long last = played.nextLetter() - 1;
      return how % 5 == 0 ? Math.max(1, last - 1) : last;
    }

    private void prepares(NoticeKind kind, int how) {
      Long replaces = how % 4 == 0 && !failed.isEmpty() ? failed.iterator().next() : null;
      tries(how, played.draft(kind, replaces));
    }

    /** The next thing that is done with a letter, mostly by whom it should be. */
    private void goesOn(int how) {
      long letter = letter(how);
      Act next =
          !approved.contains(letter)
              ? new Act.Approved(letter, PAPER, "")
              : !signed.containsKey(letter)
                  ? new Act.Signed(letter, DELEGATION.reference())
                  : new Act.HandedOver(letter, "mail-room");
      Act act =
          how % 13 == 0
              ? new Act.HandedOver(letter, "mail-room")
              : how % 17 == 0 ? new Act.Signed(letter, DELEGATION.reference()) : next;
      tries(how % 6 == 0 ? 1 : 3, act);
    }

    private void posted(int how) {
      long letter = letter(how);
      if (!out.contains(letter)) {
        return;
      }
      Report.Kind[] kinds = Report.Kind.values();
      Report.Kind kind = how % 2 == 0 ? Report.Kind.DEPOSITED : kinds[how / 2 % kinds.length];
      Report report = Report.announced(kind, played.today.minusDays(how % 3));
      played.reported(letter, how % 5 == 0 ? report.proved(PAPER) : report);
      played
          .file
          .notice(letter)
          .filter(one -> one.tracking().failed())
          .ifPresent(one -> failed.add(letter));
      if (how % 9 == 0) {
        played.struck(letter, report);
      }
    }

    private void hears(int how) {
      Act.Hearing[] ways = Act.Hearing.values();
      tries(how, new Act.Heard(day(how), ways[how % ways.length], "Mme la Maire", "Un retard."));
    }

    private void decides(int how) {
      Outcome outcome = List.of(Outcome.values()).get(how % Outcome.values().length);
      String amount =
          outcome.hasAmount() || how % 19 == 0 ? String.valueOf(1_000 * (1 + how % 100)) : null;
      tries(how, new Act.Decided(PlayedCase.decision(outcome, day(how), amount)));
    }

    private void tries(int how, Act act) {
      String who = who(how);
      LocalDate happened = act.happened();
      if (!played.tries(who, act)) {
        return;
      }
      assertThat(closed).as("nothing after the end").isFalse();
      assertThat(happened == null || !happened.isAfter(played.today))
          .as("nothing to come")
          .isTrue();
      note(act, who);
    }

    private void note(Act act, String who) {
      if (act instanceof Act.Opened) {
        clean();
      } else if (act instanceof Act.Prepared draft) {
        prepared(draft, who);
      } else if (act instanceof Act.Approved one) {
        assertThat(drafters.get(one.notice())).isNotNull().isNotEqualTo(who);
        assertThat(withdrawn).doesNotContain(one.notice());
        assertThat(approved.add(one.notice())).as("approved once").isTrue();
        leaves(one.notice());
      } else if (act instanceof Act.Signed one) {
        assertThat(approved).contains(one.notice());
        assertThat(who).as("has a delegation").isEqualTo(JEROME);
        assertThat(signed.put(one.notice(), played.today)).as("signed once").isNull();
        leaves(one.notice());
      } else if (act instanceof Act.HandedOver one) {
        assertThat(approved).contains(one.notice());
        assertThat(signed).containsKey(one.notice());
        assertThat(withdrawn).doesNotContain(one.notice());
        assertThat(out.add(one.notice())).as("issued once").isTrue();
        leaves(one.notice());
        reached.add("HandedOver " + draft(one.notice()).kind());
        left = draft(one.notice()).kind() == NoticeKind.OBSERVATIONS ? played.today : left;
      } else if (act instanceof Act.Withdrawn one) {
        assertThat(out).doesNotContain(one.notice());
        withdrawn.add(one.notice());
      } else if (act instanceof Act.Decided one) {
        decided(one.decision());
      } else {
        follows(act);
        examined |= act instanceof Act.Examined;
        heard |= act instanceof Act.Heard;
        closed |= act instanceof Act.Closed;
        struck |= act instanceof Act.Struck;
        reached.add(act.getClass().getSimpleName());
      }
    }

    /** Each day lies where those of what it follows on let it. */
    private void follows(Act act) {
      if (act instanceof Act.Answered one) {
        notBefore(one.received(), left);
        answered = later(one.received(), answered);
      } else if (act instanceof Act.Examined one) {
        notBefore(one.day(), left, answered);
        examinedOn = one.day();
      } else if (act instanceof Act.Heard one) {
        notBefore(one.day(), left);
        heardOn = one.day();
      } else if (act instanceof Act.TitleIssued one) {
        notBefore(one.day(), examinedOn, heardOn);
        titledOn = one.day();
      } else if (act instanceof Act.MoneyReceived one) {
        notBefore(one.day(), titledOn);
      }
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
      return other != null && other.isAfter(one) ? other : one;
    }

    private static void notBefore(LocalDate day, @Nullable LocalDate... others) {
      for (LocalDate other : others) {
        if (other != null) {
          assertThat(day).isAfterOrEqualTo(other);
        }
      }
    }

    private Act.Prepared draft(long letter) {
      return Objects.requireNonNull(drafts.get(letter));
    }

    private void prepared(Act.Prepared draft, String who) {
      assertThat(
              drafts.values().stream()
                  .filter(one -> one.kind() == draft.kind())
                  .map(Act.Prepared::notice)
                  .filter(one -> !withdrawn.contains(one) && !isLost(one)))
          .as("one live letter of a kind")
          .isEmpty();
      drafts.put(draft.notice(), draft);
      drafters.put(draft.notice(), who);
      if (draft.replaces() != null) {
        reached.add("replaced");
        assertThat(out).contains(draft.replaces());
      }
      if (accuses(draft)) {
        clean();
      }
    }

    private boolean isLost(long letter) {
      return played.file.notice(letter).filter(one -> one.tracking().failed()).isPresent();
    }

    private static boolean accuses(Act.Prepared draft) {
      return switch (draft.kind()) {
        case OBSERVATIONS, INVITATION, DECISION, TERMINATION -> true;
        case TERMINATION_WITHDRAWN, SUSPENSION_LIFTED, CLOSING -> false;
      };
    }

    private void leaves(long letter) {
      Act.Prepared draft = draft(letter);
      if (accuses(draft)) {
        clean();
      }
      if (draft.measure() == Outcome.REPAYMENT) {
        assertThat(played.paid).as("paid").isPositive();
      }
      if (draft.kind() == NoticeKind.DECISION || draft.kind() == NoticeKind.TERMINATION) {
        assertThat(played.file.decision()).isPresent();
        within(played.file.decision().orElseThrow());
      }
    }

    /** For the cause "not presented": nothing to who has sent anything, or is not late for long. */
    private void clean() {
      if (cause == Cause.NOT_PRESENTED) {
        assertThat(played.presented.get("bilan")).as("presented").isFalse();
        assertThat(played.today).isAfter(DUE.plusDays(15));
        assertThat(struck).as("struck").isFalse();
        assertThat(played.unjudged).isEmpty();
      }
    }

    private void decided(Decision decision) {
      reached.add("Decided " + decision.outcome());
      notBefore(decision.day(), answered, examinedOn, heardOn);
      if (decision.outcome() != Outcome.NONE) {
        assertThat(examined).as("examined").isTrue();
        assertThat(heard).as("heard").isTrue();
        assertThat(played.unjudged).isEmpty();
      }
      if (decision.outcome().weighs()) {
        assertThat(decision.outcome()).as("as announced").isEqualTo(played.measure);
      }
      within(decision);
    }

    private void within(Decision decision) {
      BigDecimal amount = decision.amount();
      if (amount == null) {
        return;
      }
      Map<Outcome, BigDecimal> most = new EnumMap<>(Outcome.class);
      most.put(Outcome.REPAYMENT, played.paid);
      most.put(Outcome.REDUCTION, played.promised);
      most.put(Outcome.BALANCE_NOT_PAID, played.promised.subtract(played.paid));
      assertThat(amount).isPositive().isLessThanOrEqualTo(most.get(decision.outcome()));
    }
  }
}
