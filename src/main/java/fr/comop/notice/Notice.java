package fr.comop.notice;

import fr.comop.desk.Numbering;
import fr.comop.notice.tracking.Tracking;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registered letter with return receipt (convention, art. 10): what was done with it, worked out
 * from its case.
 *
 * @param approved null until it is; likewise those that follow
 */
public record Notice(
    Act.Prepared draft,
    Recorded prepared,
    @Nullable Recorded approved,
    @Nullable Recorded signed,
    @Nullable Recorded handedOver,
    @Nullable Recorded withdrawn,
    Tracking tracking) {
  /** How people call one: "LR-0003". */
  public static final Numbering NUMBERING = new Numbering("LR", 4);

  Notice(Act.Prepared draft, Recorded prepared, Tracking tracking) {
    this(draft, prepared, null, null, null, null, tracking);
  }

  /** Its number in the store. */
  public long id() {
    return draft.notice();
  }

  /** "LR-0003". */
  public String reference() {
    return NUMBERING.reference(id());
  }

  public NoticeKind kind() {
    return draft.kind();
  }

  /** Where it is. */
  public NoticeStage stage() {
    if (withdrawn != null) {
      return NoticeStage.WITHDRAWN;
    }
    if (handedOver == null) {
      return signed != null
          ? NoticeStage.SIGNED
          : approved != null ? NoticeStage.APPROVED : NoticeStage.PREPARED;
    }
    if (!tracking.contradictions().isEmpty()) {
      return NoticeStage.CONTRADICTORY;
    }
    return tracking
        .outcome()
        .map(
            end ->
                switch (end) {
                  case DELIVERED -> NoticeStage.DELIVERED;
                  case NOT_CLAIMED -> NoticeStage.NOT_CLAIMED;
                  case REFUSED -> NoticeStage.REFUSED;
                  case UNKNOWN_ADDRESS -> NoticeStage.UNKNOWN_ADDRESS;
                  case LOST -> NoticeStage.LOST;
                  case DEPOSITED, PRESENTED -> throw new IllegalStateException("no end: " + end);
                })
        .orElseGet(this::underWay);
  }

  private NoticeStage underWay() {
    if (tracking.presented().isPresent()) {
      return NoticeStage.PRESENTED;
    }
    return tracking.deposited().isPresent() ? NoticeStage.DEPOSITED : NoticeStage.HANDED_OVER;
  }

  /** Whether another of its kind would be one too many. */
  public boolean isLive() {
    return !stage().isOver();
  }

  /** Whether it left the house and did not come to nothing. */
  public boolean isOut() {
    return handedOver != null && isLive();
  }

  /** The day from which on its time limits run; empty until that is known beyond doubt. */
  public Optional<LocalDate> notified() {
    return handedOver == null || stage() == NoticeStage.CONTRADICTORY
        ? Optional.empty()
        : tracking.notified();
  }

  Notice with(Recorded one) {
    return one.act() instanceof Act.Approved
        ? new Notice(draft, prepared, one, signed, handedOver, withdrawn, tracking)
        : one.act() instanceof Act.Signed
            ? new Notice(draft, prepared, approved, one, handedOver, withdrawn, tracking)
            : one.act() instanceof Act.HandedOver
                ? new Notice(draft, prepared, approved, signed, one, withdrawn, tracking)
                : new Notice(draft, prepared, approved, signed, handedOver, one, tracking);
  }
}
