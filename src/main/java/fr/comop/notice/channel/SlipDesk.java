package fr.comop.notice.channel;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.TakenBack;
import fr.comop.notice.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps slips that came without their day with their letter, until a person says what they show.
 * Safe for use by several threads.
 */
public final class SlipDesk {
  private final Desk desk;
  private final Dispatches dispatches;
  private final Reports reports;
  private final WaitingSlips slips;
  private final Archive archive;

  public SlipDesk(
      Desk desk, Dispatches dispatches, Reports reports, WaitingSlips slips, Archive archive) {
    this.desk = desk;
    this.dispatches = dispatches;
    this.reports = reports;
    this.slips = slips;
    this.archive = archive;
  }

  /** What became of a slip. */
  public enum Became {
    /** It waits. */
    WAITS,
    /** It proves something that was reported of its letter. */
    PROVES,
    /** Somebody said that it shows nothing. */
    STRUCK
  }

  /** A slip, and what became of it. */
  public record Kept(WaitingSlip slip, Became became) {}

  /**
   * Keeps one, inside a transaction that the caller has open; the same twice is one.
   *
   * @param arrival that brought it
   * @param source the same, for the audit trail: "courriel AR-000012 de courrier@region.example"
   * @return empty for a letter that was not handed over, which has none
   */
  public Optional<Kept> keepWithin(long notice, Scan scan, long arrival, String source) {
    return dispatches.find(notice).map(dispatch -> kept(dispatch, scan, arrival, source));
  }

  private Kept kept(Dispatch dispatch, Scan scan, long arrival, String source) {
    Sha256 bytes = archived(scan);
    WaitingSlip slip =
        slips.of(dispatch.notice()).stream()
            .filter(one -> one.scan().equals(bytes))
            .findFirst()
            .orElse(
                new WaitingSlip(
                    0, dispatch.notice(), bytes, scan.name(), arrival, desk.now(), null));
    if (!slip.waits(reports.of(dispatch.notice()))) {
      return new Kept(slip, slip.struck() == null ? Became.PROVES : Became.STRUCK);
    }
    if (slip.id() == 0) {
      slip = slips.add(slip);
      desk.note(
          Actor.COMOP,
          "NOTICE_SLIP",
          dispatch.reference(),
          said(slip) + " Lu dans : " + source + ".");
    }
    return new Kept(slip, Became.WAITS);
  }

  private Sha256 archived(Scan scan) {
    try {
      return archive.keep(scan.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The slips of a letter that wait, the oldest first. */
  public List<WaitingSlip> waiting(long notice) {
    return desk.look(
        () -> {
          List<Reported> reported = reports.of(notice);
          return slips.of(notice).stream().filter(one -> one.waits(reported)).toList();
        });
  }

  /** The scan of a slip that waits, to prove something with. */
  public Scan scan(WaitingSlip slip) {
    try (InputStream in = archive.open(slip.scan())) {
      return Scan.of(slip.name(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same, as people name it.
   *
   * @param reference "VO-0003"
   * @param letter "LR-0003"
   * @throws Declined when there is none, or it is another letter's
   */
  public Scan scan(String reference, String letter) {
    long notice = Notice.NUMBERING.number(letter.strip());
    WaitingSlip slip = desk.look(() -> standing(reference));
    if (slip.notice() != notice) {
      throw new Declined(
          slip.reference()
              + " est un volet de "
              + slip.letter()
              + ", non de "
              + Notice.NUMBERING.reference(notice)
              + ".");
    }
    return scan(slip);
  }

  /**
   * Notes that one shows nothing; it stays on record.
   *
   * @param reference "VO-0003"
   * @throws Declined when there is none, or it was struck out before
   */
  public WaitingSlip strike(String reference, String reason, Actor who) {
    TakenBack why = TakenBack.of(reason, who, desk.now());
    return desk.decide(
        () -> {
          WaitingSlip slip = standing(reference);
          slips.strike(slip.id(), why);
          desk.note(who, "NOTICE_STRIKE", slip.letter(), said(slip) + " Rayé : " + why.reason());
          return slip;
        });
  }

  /**
   * One that was not struck out.
   *
   * @throws Declined when there is none
   */
  public WaitingSlip found(String reference) {
    return desk.look(() -> standing(reference));
  }

  private WaitingSlip standing(String reference) {
    long id = WaitingSlip.NUMBERING.number(reference.strip());
    WaitingSlip slip =
        slips
            .find(id)
            .orElseThrow(
                () ->
                    new Declined(
                        WaitingSlip.NUMBERING.reference(id)
                            + " n’existe pas : « comop case show » liste les volets qui attendent."));
    TakenBack struck = slip.struck();
    if (struck != null) {
      throw new Declined(
          slip.reference() + " est déjà rayé par " + struck.who() + " : " + struck.reason());
    }
    return slip;
  }

  private static String said(WaitingSlip slip) {
    return slip.reference()
        + " : volet « "
        + slip.name()
        + " », SHA-256 "
        + slip.scan().hex()
        + ", venu sans sa date.";
  }
}
