package fr.comop.notice;

import fr.comop.desk.Numbering;
import fr.comop.notice.tracking.Tracking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What article 10 speaks of, in one structure, convention, year and cause: all that was done about
 * it, in order. Immutable.
 *
 * @param id given by the store; 0 before
 * @param history the opening first
 * @param tracked what is known of letters that left, by their numbers
 */
public record DefaultCase(
    long id, CaseKey key, List<Recorded> history, Map<Long, Tracking> tracked) {
  /** How people call one: "DOS-0001". */
  public static final Numbering NUMBERING = new Numbering("DOS", 4);

  /** Copies both. */
  public DefaultCase {
    history = List.copyOf(history);
    tracked = Map.copyOf(tracked);
  }

  /** One in which nothing was done yet, not even its opening. */
  public static DefaultCase unopened(CaseKey key) {
    return new DefaultCase(0, key, List.of(), Map.of());
  }

  /** "DOS-0001". */
  public String reference() {
    return NUMBERING.reference(id);
  }

  /** The same with one act more. */
  public DefaultCase with(Recorded next) {
    List<Recorded> longer = new ArrayList<>(history);
    longer.add(next);
    return new DefaultCase(id, key, longer, tracked);
  }

  /** The same with what became of a letter. */
  public DefaultCase tracked(long notice, Tracking tracking) {
    Map<Long, Tracking> all = new LinkedHashMap<>(tracked);
    all.put(notice, tracking);
    return new DefaultCase(id, key, history, all);
  }

  /** Ids of the documents that it is still about, in the order in which they came into it. */
  public Set<String> documents() {
    Set<String> documents = new LinkedHashSet<>();
    for (Recorded one : history) {
      if (one.act() instanceof Act.Opened opened) {
        documents.addAll(opened.documents());
      } else if (one.act() instanceof Act.Joined joined) {
        documents.add(joined.document());
      } else if (one.act() instanceof Act.Struck struck) {
        documents.remove(struck.document());
      }
    }
    return documents;
  }

  /** The letters, in the order in which they were drafted. */
  public List<Notice> notices() {
    Map<Long, Notice> notices = new LinkedHashMap<>();
    for (Recorded one : history) {
      if (one.act() instanceof Act.Prepared draft) {
        notices.put(
            draft.notice(),
            new Notice(draft, one, tracked.getOrDefault(draft.notice(), Tracking.NONE)));
      } else {
        letter(one.act())
            .ifPresent(id -> notices.computeIfPresent(id, (any, before) -> before.with(one)));
      }
    }
    return List.copyOf(notices.values());
  }

  private static Optional<Long> letter(Act act) {
    return act instanceof Act.Approved approved
        ? Optional.of(approved.notice())
        : act instanceof Act.Signed signed
            ? Optional.of(signed.notice())
            : act instanceof Act.HandedOver handed
                ? Optional.of(handed.notice())
                : act instanceof Act.Withdrawn withdrawn
                    ? Optional.of(withdrawn.notice())
                    : Optional.empty();
  }

  /** One of them; empty where it is another case's. */
  public Optional<Notice> notice(long notice) {
    return notices().stream().filter(one -> one.id() == notice).findFirst();
  }

  /** The last one of a kind that lives: there is no more than one. */
  public Optional<Notice> live(NoticeKind kind) {
    return notices().stream()
        .filter(one -> one.kind() == kind && one.isLive())
        .reduce((earlier, later) -> later);
  }

  /** The last act of a kind. */
  public <T extends Act> Optional<T> last(Class<T> kind) {
    return history.stream()
        .map(Recorded::act)
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((earlier, later) -> later);
  }

  /** Whether an act of a kind is in it. */
  public boolean has(Class<? extends Act> kind) {
    return last(kind).isPresent();
  }

  public boolean opened() {
    return has(Act.Opened.class);
  }

  public boolean closed() {
    return has(Act.Closed.class);
  }

  /** What was decided; the last word counts. */
  public Optional<Decision> decision() {
    return last(Act.Decided.class).map(Act.Decided::decision);
  }

  /** What a decision of this kind takes, in euros; zero where it takes nothing. */
  public BigDecimal taken(Outcome kind) {
    return decision().map(one -> one.amountOf(kind)).orElse(BigDecimal.ZERO);
  }

  /** Euros that came in on a title. */
  public BigDecimal moneyReceived() {
    return history.stream()
        .map(Recorded::act)
        .filter(Act.MoneyReceived.class::isInstance)
        .map(act -> ((Act.MoneyReceived) act).amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether it was settled, and nothing that leads to a decision was taken up since. */
  private boolean isSettled() {
    boolean settled = false;
    for (Recorded one : history) {
      settled =
          one.act() instanceof Act.Settled
              || (settled
                  && !(one.act() instanceof Act.Examined || one.act() instanceof Act.Heard)
                  && !(one.act() instanceof Act.Prepared draft
                      && draft.kind() == NoticeKind.OBSERVATIONS));
    }
    return settled;
  }

  /** Where it is. */
  public CaseStage stage() {
    if (closed()) {
      return CaseStage.CLOSED;
    }
    Optional<Decision> decision = decision();
    if (decision.isPresent()) {
      return live(decision.get().outcome().letter()).filter(Notice::isOut).isPresent()
          ? CaseStage.EXECUTION
          : CaseStage.DECISION_LETTER;
    }
    if (isSettled()) {
      return CaseStage.SETTLED;
    }
    if (has(Act.Heard.class)) {
      return has(Act.Examined.class) ? CaseStage.DECISION : CaseStage.EXAMINATION;
    }
    if (has(Act.Examined.class)) {
      return CaseStage.HEARING;
    }
    Optional<Notice> observations = live(NoticeKind.OBSERVATIONS);
    if (observations.isPresent()) {
      return !observations.get().isOut()
          ? CaseStage.OBSERVATIONS
          : has(Act.Answered.class) ? CaseStage.EXAMINATION : CaseStage.AWAITING_ANSWER;
    }
    return has(Act.Spoken.class) ? CaseStage.SETTLING : CaseStage.TO_EXAMINE;
  }
}
