package fr.comop.notice.letter;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Party;
import fr.comop.correspondence.Letterhead;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.Cause;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Money;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.NoticeRules;
import fr.comop.notice.Outcome;
import fr.comop.notice.Recorded;
import fr.comop.notice.Refusal;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Letters of every kind that never leave: by each cause, measure and way in which a hearing goes,
 * to an association and to somebody else. So a mistake in their texts is known before one is
 * wanted.
 */
public final class TriedLetters {
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 11);
  private static final Instant WHEN = Instant.parse("2021-01-11T09:00:00Z");
  private static final String SOMETHING = "Ce texte est un essai.";
  private static final Tracking DELIVERED =
      Tracking.of(
          Set.of(
              Report.announced(Report.Kind.DEPOSITED, FIRST),
              Report.announced(Report.Kind.DELIVERED, FIRST.plusDays(3))),
          Set.of());

  private final Convention convention;
  private final Beneficiary to;
  private final Letterhead letterhead;
  private final List<Letter> letters = new ArrayList<>();

  private TriedLetters(Convention convention, Beneficiary to, Letterhead letterhead) {
    this.convention = convention;
    this.to = to;
    this.letterhead = letterhead;
  }

  /**
   * Tries the texts of letters about a convention.
   *
   * @throws IllegalStateException when one is missing or wrong, says of its approval what can’t be
   *     understood, or does not say what it has to; says its file, and its line where it has one
   */
  public static void tryOut(LetterTexts texts, Convention convention, Letterhead letterhead) {
    Map<Boolean, Beneficiary> one = new LinkedHashMap<>();
    convention.parties().stream()
        .map(Party::beneficiary)
        .forEach(party -> one.putIfAbsent(party.legalPerson().isAssociation(), party));
    texts.approved();
    for (Beneficiary to : one.values()) {
      List<Letter> letters = new TriedLetters(convention, to, letterhead).all();
      texts.write(new Writer(letters.get(0)).view(Watermark.address(), ""));
      letters.forEach(letter -> tryOut(texts, letter));
    }
  }

  private static void tryOut(LetterTexts texts, Letter letter) {
    String html = texts.write(new Writer(letter).view("", SignatureImage.PLACE));
    for (Refusal refusal : new MustSay(letter).against(html)) {
      throw new IllegalStateException(texts.shown(letter.kind()) + ": " + refusal.says());
    }
  }

  private List<Letter> all() {
    List<Cause> causes =
        Arrays.stream(Cause.values())
            .filter(one -> one != Cause.ENDED_BY_STRUCTURE)
            .filter(one -> one != Cause.REPUBLICAN_COMMITMENT || to.legalPerson().isAssociation())
            .toList();
    List<Outcome> measures = Arrays.stream(Outcome.values()).filter(Outcome::weighs).toList();
    causes.forEach(one -> observations(one, Outcome.REPAYMENT));
    measures.forEach(one -> observations(Cause.NOT_PRESENTED, one));
    add(Cause.INCOMPLETE, before(Outcome.REPAYMENT), NoticeKind.INVITATION, null);
    causes.forEach(one -> decision(one, Outcome.REPAYMENT, Act.Hearing.HELD, "CP-1"));
    causes.forEach(one -> decision(one, Outcome.TERMINATION, Act.Hearing.DECLINED, "CP-1"));
    Stream.of(Outcome.values())
        .filter(one -> one.letter() != NoticeKind.CLOSING)
        .forEach(one -> decision(Cause.NOT_PRESENTED, one, Act.Hearing.DID_NOT_COME, ""));
    after(
        Outcome.TERMINATION,
        NoticeKind.TERMINATION_WITHDRAWN,
        new Act.TerminationWithdrawn(SOMETHING));
    after(Outcome.SUSPENSION, NoticeKind.SUSPENSION_LIFTED, new Act.Lifted(SOMETHING));
    add(
        Cause.NOT_PRESENTED,
        List.of(new Act.Struck("bilan", SOMETHING), new Act.Settled(FIRST.plusDays(20), SOMETHING)),
        NoticeKind.CLOSING,
        null);
    return letters;
  }

  private void observations(Cause cause, Outcome measure) {
    add(cause, List.of(), NoticeKind.OBSERVATIONS, measure);
  }

  /** What came before a hearing. */
  private static List<Act> before(Outcome measure) {
    return List.of(
        draft(1, NoticeKind.OBSERVATIONS, measure),
        new Act.Approved(1, Sha256.of(new byte[0]), ""),
        new Act.Signed(1, "arrêté"),
        new Act.HandedOver(1, "mail-room"));
  }

  private void decision(Cause cause, Outcome outcome, Act.Hearing hearing, String vote) {
    add(cause, decided(outcome, hearing, vote), outcome.letter(), null);
  }

  private static List<Act> decided(Outcome outcome, Act.Hearing hearing, String vote) {
    List<Act> acts = new ArrayList<>(before(outcome));
    if (hearing == Act.Hearing.HELD) {
      acts.add(new Act.Answered(FIRST.plusDays(20), SOMETHING));
    }
    acts.add(new Act.Examined(FIRST.plusDays(40), SOMETHING));
    acts.add(new Act.Heard(FIRST.plusDays(50), hearing, "", SOMETHING));
    acts.add(
        new Act.Decided(
            new Decision(
                outcome,
                FIRST.plusDays(60),
                outcome.hasAmount() ? new BigDecimal("22500.50") : null,
                outcome == Outcome.EXTENSION ? FIRST.plusDays(90) : null,
                SOMETHING,
                new Decision.Deliberation(vote, vote.isEmpty() ? SOMETHING : ""))));
    return acts;
  }

  private void after(Outcome outcome, NoticeKind kind, Act since) {
    List<Act> acts = new ArrayList<>(decided(outcome, Act.Hearing.HELD, "CP-1"));
    acts.add(draft(2, outcome.letter(), null));
    acts.add(new Act.Approved(2, Sha256.of(new byte[0]), ""));
    acts.add(new Act.Signed(2, "arrêté"));
    acts.add(new Act.HandedOver(2, "mail-room"));
    acts.add(since);
    add(Cause.NOT_PRESENTED, acts, kind, null);
  }

  private static Act.Prepared draft(long notice, NoticeKind kind, @Nullable Outcome measure) {
    boolean hearing = kind == NoticeKind.OBSERVATIONS || kind == NoticeKind.INVITATION;
    return new Act.Prepared(
        notice, kind, hearing ? WHEN : null, hearing ? "Lyon" : "", measure, SOMETHING, null);
  }

  private void add(Cause cause, List<Act> acts, NoticeKind kind, @Nullable Outcome measure) {
    List<Recorded> history = new ArrayList<>();
    Stream.concat(
            Stream.of(
                new Act.Opened(cause.isAboutDocuments() ? List.of("bilan") : List.of(), SOMETHING),
                new Act.Spoken(FIRST, Act.Manner.CALL, "quelqu’un", SOMETHING)),
            acts.stream())
        .forEach(
            act -> history.add(new Recorded(history.size() + 1, act, WHEN, "quelqu’un", null)));
    letters.add(
        new Letter(
            new DefaultCase(
                1,
                new CaseKey(to.id(), convention.id(), FIRST.getYear() - 1, cause),
                history,
                Map.of(1L, DELIVERED, 2L, DELIVERED)),
            draft(3, kind, measure),
            convention,
            to,
            cause.isAboutDocuments()
                ? List.of(new DocumentFacts("bilan", "bilan annuel", "4.1", FIRST, List.of()))
                : List.of(),
            new Money(
                new BigDecimal("90000"), new BigDecimal("45000"), BigDecimal.ZERO, BigDecimal.ZERO),
            NoticeRules.USUAL,
            new Letter.Sender(letterhead, new Signatory("Quelqu’un", "Fonction", "arrêté")),
            FIRST));
  }
}
