package fr.comop.notice;

import fr.comop.archive.Sha256;
import fr.comop.convention.Deliverable;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case that is played by hand: a world that changes, people who try whatever they like, and the
 * guards that let an act in or refuse it.
 */
final class PlayedCase {
  static final LocalDate DUE = LocalDate.of(2020, 12, 15);
  static final Sha256 PAPER = Sha256.of("slip".getBytes(StandardCharsets.UTF_8));
  static final String CAMILLE = "Camille Martin, chargée de mission (cmartin)";
  static final String JEROME = "Jérôme Astier, chef du service (jastier)";
  static final Delegation DELEGATION =
      new Delegation(
          "arrêté n° 2020-345", "Directeur", LocalDate.of(2020, 1, 1), null, euros("50000"));

  DefaultCase file;
  LocalDate today = DUE.plusDays(1);
  BigDecimal promised = euros("90000");
  BigDecimal paid = euros("45000");
  BigDecimal reclaimed = BigDecimal.ZERO;
  BigDecimal withheld = BigDecimal.ZERO;
  Delegation delegation = DELEGATION;
  boolean pledges;
  List<String> address = List.of("Commune", "Hôtel de ville", "69120 VAULX-EN-VELIN");
  LocalDate ends = LocalDate.of(2022, 12, 31);
  final Map<String, Boolean> presented = new LinkedHashMap<>(Map.of("bilan", false));
  final List<String> unjudged = new ArrayList<>();
  final Set<NoticeKind> approvedTexts = EnumSet.allOf(NoticeKind.class);
  NoticeRules rules = NoticeRules.USUAL;
  Outcome measure = Outcome.REPAYMENT;
  private final Map<Long, Set<Report>> reports = new LinkedHashMap<>();
  private long letters;

  PlayedCase(Cause cause) {
    file =
        new DefaultCase(
            1, new CaseKey("planetarium", "comop-2020-2022", 2020, cause), List.of(), Map.of());
  }

  static BigDecimal euros(String amount) {
    return new BigDecimal(amount);
  }

  World world(String who) {
    Map<String, OwedPaper> papers = new LinkedHashMap<>();
    presented.forEach((id, is) -> papers.put(id, new OwedPaper(id, id + " 2020", DUE, is, false)));
    return new World(
        today,
        rules,
        papers,
        List.copyOf(unjudged),
        new Money(promised, paid, reclaimed, withheld),
        new World.Agreement(pledges, address, ends),
        who.equals(JEROME) ? List.of(delegation) : List.of(),
        new World.Texts(Set.copyOf(approvedTexts), PlayedCase::worksOn));
  }

  private static boolean worksOn(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** What keeps somebody from doing it, as they are told. */
  List<String> refused(String who, Act act) {
    return new Guards(file, who, world(who)).against(act).stream().map(Refusal::says).toList();
  }

  /** Does it where nothing is in the way. */
  boolean tries(String who, Act act) {
    if (!new Guards(file, who, world(who)).against(act).isEmpty()) {
      return false;
    }
    does(who, act);
    return true;
  }

  private void does(String who, Act act) {
    file =
        file.with(
            new Recorded(
                file.history().size() + 1,
                act,
                today.atTime(10, 0).atZone(Deliverable.ZONE).toInstant(),
                who,
                null));
  }

  /** Does it, which nothing may be in the way of. */
  PlayedCase did(String who, Act act) {
    List<String> refusals = refused(who, act);
    if (!refusals.isEmpty()) {
      throw new AssertionError(act + " was refused: " + refusals);
    }
    does(who, act);
    return this;
  }

  PlayedCase on(LocalDate day) {
    today = day;
    return this;
  }

  long nextLetter() {
    return letters + 1;
  }

  /** A draft, with a hearing where the kind wants one. */
  Act.Prepared draft(NoticeKind kind, @Nullable Long replaces) {
    boolean invites = kind == NoticeKind.OBSERVATIONS || kind == NoticeKind.INVITATION;
    return new Act.Prepared(
        ++letters,
        kind,
        invites ? hour(today.plusDays(rules.hearing() + 1L)) : null,
        invites ? "Hôtel de Région, salle 12" : "",
        kind == NoticeKind.OBSERVATIONS ? measure : null,
        "",
        replaces);
  }

  static Instant hour(LocalDate day) {
    return day.atTime(14, 30).atZone(Deliverable.ZONE).toInstant();
  }

  /** A letter of this kind goes its way until it is handed over. */
  PlayedCase sent(NoticeKind kind) {
    Act.Prepared draft = draft(kind, null);
    did(CAMILLE, draft);
    did(JEROME, new Act.Approved(draft.notice(), PAPER, ""));
    did(JEROME, new Act.Signed(draft.notice(), DELEGATION.reference()));
    return did(CAMILLE, new Act.HandedOver(draft.notice(), "mail-room"));
  }

  /** The post office says something of the last letter. */
  PlayedCase reported(Report.Kind kind, LocalDate day) {
    return reported(letters, Report.announced(kind, day));
  }

  PlayedCase reported(long notice, Report report) {
    Set<Report> all = reports.computeIfAbsent(notice, any -> new HashSet<>());
    all.add(report);
    file = file.tracked(notice, new Tracking(all));
    return this;
  }

  PlayedCase struck(long notice, Report report) {
    Set<Report> all = reports.getOrDefault(notice, new HashSet<>());
    all.remove(report);
    file = file.tracked(notice, new Tracking(all));
    return this;
  }

  static Decision decision(Outcome outcome, LocalDate day, @Nullable String amount) {
    return new Decision(
        outcome,
        day,
        amount == null ? null : euros(amount),
        outcome == Outcome.EXTENSION ? day.plusDays(60) : null,
        "Le bilan n’est jamais venu.",
        new Decision.Deliberation("CP-2021-03 / 07-12", "", day));
  }

  /**
   * From the opening to the letter of observations that arrived; the day is that of its arrival.
   */
  PlayedCase observed() {
    on(DUE.plusDays(16))
        .did("comop", new Act.Opened(List.of("bilan"), ""))
        .did(
            CAMILLE,
            new Act.Spoken(today, Act.Manner.CALL, "Mme Trévignac", "Le bilan suivra peut-être."))
        .sent(NoticeKind.OBSERVATIONS)
        .reported(Report.Kind.DEPOSITED, today)
        .on(today.plusDays(3))
        .reported(Report.Kind.DELIVERED, today);
    return this;
  }

  /** The same, examined and heard. */
  PlayedCase heard() {
    observed();
    on(today.plusDays(35)).did(CAMILLE, new Act.Examined(today, "Aucune justification reçue."));
    Instant hearing = file.notices().get(0).draft().hearing();
    on(LocalDate.ofInstant(hearing == null ? Instant.EPOCH : hearing, Deliverable.ZONE))
        .did(
            CAMILLE,
            new Act.Heard(today, Act.Hearing.HELD, "Mme la Maire", "Un retard de personnel."));
    return this;
  }
}
