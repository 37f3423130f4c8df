package fr.comop.notice.channel;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.TakenBack;
import fr.comop.french.French;
import fr.comop.notice.Notice;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Enters what became of letters, and strikes out what was wrong. Each is one transaction, on disk
 * on return with its proof in the archive, with its line in the audit trail. The same twice is the
 * same, and adds nothing. Safe for use by several threads.
 */
public final class Reporting {
  private final Desk desk;
  private final Dispatches dispatches;
  private final Reports reports;
  private final Archive archive;

  public Reporting(Desk desk, Dispatches dispatches, Reports reports, Archive archive) {
    this.desk = desk;
    this.dispatches = dispatches;
    this.reports = reports;
    this.archive = archive;
  }

  /**
   * What somebody says of a letter.
   *
   * @param day as it stands on the slip
   * @param number under which the post office knows the letter; "" where it is not told
   * @param reason "" for none; at most 500 characters
   * @param scan null where there is none yet
   */
  public record Told(
      Report.Kind kind, LocalDate day, String number, String reason, @Nullable Scan scan) {}

  /**
   * What was entered.
   *
   * @param fresh whether it was not known before
   * @param tracking where the letter is, with it
   */
  public record Entered(Dispatch dispatch, Reported reported, boolean fresh, Tracking tracking) {}

  /**
   * Enters what happened to a letter.
   *
   * @param reference "LR-0003"
   * @param source where it was read, for the audit trail: "envois.csv"; "" for a person's own word
   * @throws Declined when the letter was not handed over, its way knows no such thing, the day
   *     can't be, something is missing, or the same was struck out
   */
  public Entered enter(String reference, Told told, String source, Actor who) {
    long notice = Notice.NUMBERING.number(reference.strip());
    // What is refused leaves nothing in the archive.
    foreseen(reference, told);
    Sha256 proof = told.scan() == null ? null : kept(told.scan());
    return desk.decide(() -> entered(judged(notice, told, proof), source, who));
  }

  /**
   * The same inside a transaction that the caller has open, and may go on with where this declines.
   *
   * @throws Declined as {@link #enter}
   */
  public Entered enterWithin(String reference, Told told, String source, Actor who) {
    Entered entered = foreseenWithin(reference, told);
    if (told.scan() != null) {
      kept(told.scan());
    }
    return entered(entered, source, who);
  }

  private Entered entered(Entered entered, String source, Actor who) {
    if (!entered.fresh()) {
      return entered;
    }
    Reported added =
        reports.add(
            new Reported(
                0,
                entered.dispatch().notice(),
                entered.reported().report(),
                entered.reported().proofName(),
                who.named(),
                desk.now(),
                null));
    desk.note(who, "NOTICE_REPORT", entered.dispatch().reference(), said(added, source));
    return new Entered(
        entered.dispatch(), added, true, reports.tracking(entered.dispatch().notice()));
  }

  /**
   * The same, where it was entered before with a proof of this name.
   *
   * @param told without its scan, which is not at hand any more
   * @throws Declined as {@link #enter}
   */
  public Optional<Entered> known(String reference, Told told, String proofName) {
    long notice = Notice.NUMBERING.number(reference.strip());
    String number = ReportBounds.number(told.number());
    String reason = ReportBounds.reason(told.reason());
    return desk.look(
        () ->
            reports.of(notice).stream()
                .filter(one -> one.proofName().equals(proofName))
                .filter(
                    one ->
                        new Report(told.kind(), told.day(), number, reason, one.report().proof())
                            .equals(one.report()))
                .findFirst()
                .map(
                    one ->
                        new Entered(
                            dispatches.find(notice).orElseThrow(),
                            standing(one),
                            false,
                            reports.tracking(notice))));
  }

  /**
   * What entering it would do; nothing is kept.
   *
   * @throws Declined as {@link #enter}
   */
  public Entered foreseen(String reference, Told told) {
    return desk.look(() -> foreseenWithin(reference, told));
  }

  /**
   * The same inside a transaction that the caller has open, and may go on with where this declines.
   *
   * @throws Declined as {@link #enter}
   */
  public Entered foreseenWithin(String reference, Told told) {
    return judged(
        Notice.NUMBERING.number(reference.strip()),
        told,
        told.scan() == null ? null : Sha256.of(bytes(told)));
  }

  private static byte[] bytes(Told told) {
    Scan scan = told.scan();
    return scan == null ? new byte[0] : scan.bytes();
  }

  private Sha256 kept(Scan scan) {
    try {
      return archive.keep(scan.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Entered judged(long notice, Told told, @Nullable Sha256 proof) {
    Dispatch dispatch =
        dispatches
            .find(notice)
            .orElseThrow(
                () ->
                    new Declined(
                        Notice.NUMBERING.reference(notice)
                            + " n’a pas été remise pour envoi : il n’y a rien à en consigner."));
    Report report =
        new Report(
            told.kind(),
            told.day(),
            ReportBounds.number(told.number()),
            ReportBounds.reason(told.reason()),
            proof);
    List<Reported> before = reports.of(notice);
    Optional<Reported> same =
        before.stream().filter(one -> one.report().equals(report)).findFirst();
    if (same.isPresent()) {
      return new Entered(dispatch, standing(same.get()), false, reports.tracking(notice));
    }
    Tracking tracking = reports.tracking(notice);
    ReportBounds bounds = new ReportBounds(dispatch, tracking, desk.today());
    bounds.check(report);
    bounds.checkOwn(report, reports.others(notice, report));
    Scan scan = told.scan();
    return new Entered(
        dispatch,
        new Reported(0, notice, report, scan == null ? "" : scan.name(), "", desk.now(), null),
        true,
        tracking);
  }

  private static Reported standing(Reported same) {
    TakenBack struck = same.struck();
    if (struck != null) {
      throw new Declined(
          "La même chose a déjà été consignée ("
              + same.reference()
              + "), puis rayée par "
              + struck.who()
              + " : « "
              + struck.reason()
              + " ». Si elle est vraie tout de même, consignez-la avec un motif.");
    }
    return same;
  }

  /**
   * Enters what a channel says by itself, if it is new. What a person struck out stays so, whatever
   * number or paper it comes back with, until a person enters it.
   *
   * @return whether it was new
   */
  public boolean learn(Dispatch dispatch, Told told) {
    Sha256 proof = told.scan() == null ? null : kept(told.scan());
    Report report = new Report(told.kind(), told.day(), told.number(), told.reason(), proof);
    return desk.decide(
        () -> {
          List<Reported> before = reports.of(dispatch.notice());
          if (before.stream().anyMatch(one -> one.report().equals(report))
              || struck(before, told.kind(), told.day()).isPresent()) {
            return false;
          }
          Scan scan = told.scan();
          Reported added =
              reports.add(
                  new Reported(
                      0,
                      dispatch.notice(),
                      report,
                      scan == null ? "" : scan.name(),
                      Actor.COMOP.named(),
                      desk.now(),
                      null));
          desk.note(
              Actor.COMOP,
              "NOTICE_REPORT",
              dispatch.reference(),
              said(added, dispatch.way().french()));
          return true;
        });
  }

  /** What a person struck out of what says that this happened on this day, if nothing stands. */
  public Optional<Reported> struck(long notice, Report.Kind kind, LocalDate day) {
    return desk.look(() -> struck(reports.of(notice), kind, day));
  }

  private static Optional<Reported> struck(List<Reported> all, Report.Kind kind, LocalDate day) {
    List<Reported> same =
        all.stream()
            .filter(one -> one.report().kind() == kind && one.report().day().equals(day))
            .toList();
    return same.stream().noneMatch(Reported::stands) ? same.stream().findFirst() : Optional.empty();
  }

  /**
   * Strikes out what was wrong; it stays on record.
   *
   * @param reference "EV-0003"
   * @throws Declined when there is no such report, or it was struck out before
   */
  public Entered strike(String reference, String reason, Actor who) {
    long id = Reported.NUMBERING.number(reference.strip());
    TakenBack why = TakenBack.of(reason, who, desk.now());
    return desk.decide(
        () -> {
          Reported reported = struckable(id);
          reports.strike(id, why);
          Dispatch dispatch = dispatches.find(reported.notice()).orElseThrow();
          desk.note(
              who,
              "NOTICE_STRIKE",
              dispatch.reference(),
              said(reported, "") + " Rayé : " + why.reason());
          return new Entered(
              dispatch, reports.find(id).orElseThrow(), true, reports.tracking(reported.notice()));
        });
  }

  /**
   * What striking it out would leave; nothing is kept.
   *
   * @throws Declined as {@link #strike}
   */
  public Entered foreseenWithout(String reference, String reason, Actor who) {
    long id = Reported.NUMBERING.number(reference.strip());
    TakenBack why = TakenBack.of(reason, who, desk.now());
    return desk.look(
        () -> {
          Reported one = struckable(id);
          Tracking left =
              new Tracking(
                  reports.of(one.notice()).stream()
                      .filter(other -> other.stands() && other.id() != id)
                      .map(Reported::report)
                      .collect(Collectors.toUnmodifiableSet()));
          return new Entered(
              dispatches.find(one.notice()).orElseThrow(),
              new Reported(
                  id, one.notice(), one.report(), one.proofName(), one.who(), one.entered(), why),
              true,
              left);
        });
  }

  private Reported struckable(long id) {
    Reported reported =
        reports
            .find(id)
            .orElseThrow(
                () ->
                    new Declined(
                        Reported.NUMBERING.reference(id)
                            + " n’existe pas : « comop case show » liste ce qui est consigné."));
    TakenBack before = reported.struck();
    if (before != null) {
      throw new Declined(
          reported.reference() + " est déjà rayé par " + before.who() + " : " + before.reason());
    }
    return reported;
  }

  /** All that was reported of a letter, struck or not, in the order in which it was entered. */
  public List<Reported> of(long notice) {
    return desk.look(() -> reports.of(notice));
  }

  private static String said(Reported one, String source) {
    Report report = one.report();
    Sha256 proof = report.proof();
    return one.reference()
        + " : "
        + report.kind().french()
        + ", le "
        + French.day(report.day())
        + (report.number().isEmpty() ? "" : ", n° " + report.number())
        + (report.reason().isEmpty() ? "" : ", " + report.reason())
        + (proof == null ? "" : ", preuve « " + one.proofName() + " », SHA-256 " + proof.hex())
        + "."
        + (source.isEmpty() ? "" : " Lu dans : " + source + ".");
  }
}
