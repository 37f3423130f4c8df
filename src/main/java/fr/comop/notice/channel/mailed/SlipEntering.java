package fr.comop.notice.channel.mailed;

import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.french.French;
import fr.comop.intake.arrival.Arrival;
import fr.comop.notice.Notice;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.channel.SlipDesk;
import fr.comop.notice.channel.WaitingSlip;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enters what a mail says of letters, and keeps the scans of which it says nothing. */
public final class SlipEntering {
  private final Reporting reporting;
  private final SlipDesk slips;

  public SlipEntering(Reporting reporting, SlipDesk slips) {
    this.reporting = reporting;
    this.slips = slips;
  }

  /**
   * The mail.
   *
   * @param thread message ids that it answers
   * @param from who sent it, a bare address
   * @param who that is
   */
  record Source(Arrival arrival, List<String> thread, String from, String who) {
    private static final Pattern OURS =
        Pattern.compile("<" + Pattern.quote(SlipLetter.TEXT) + "\\.(\\d{1,18})\\..*");

    /** "courriel AR-000012 de courrier@region.example (service courrier)". */
    String french() {
      return "courriel " + arrival.reference() + " de " + from + " (" + who + ")";
    }

    /** The arrivals whose answers it answers. */
    Set<Long> answered() {
      return thread.stream()
          .map(OURS::matcher)
          .filter(Matcher::matches)
          .map(one -> Long.valueOf(one.group(1)))
          .collect(Collectors.toSet());
    }
  }

  /** A claim with one of its proofs, as it would be entered. */
  private record Entry(
      Claims.Claim claim, long letter, Reporting.Told told, Reporting.Entered foreseen) {}

  /** Inside the transaction that holds the arrival. */
  Outcome entered(Claims claims, Source source) {
    Outcome outcome = new Outcome();
    Map<Long, List<Entry>> entries = new HashMap<>();
    for (Claims.Claim claim : claims.all()) {
      try {
        foreseen(claim, source)
            .forEach(
                one -> entries.computeIfAbsent(one.letter(), any -> new ArrayList<>()).add(one));
      } catch (Declined e) {
        outcome.refused(claim.statement().french() + " : " + sentence(e.why()));
      }
    }
    Map<Long, Set<Scan>> shown = new HashMap<>();
    claims.letters().stream()
        .filter(entries::containsKey)
        .forEach(one -> enter(entries.getOrDefault(one, List.of()), source, outcome, shown));
    for (MailedFile file : claims.files()) {
      keep(file, source, outcome, shown);
    }
    if (source.answered().isEmpty()) {
      claims.unsaid().forEach(one -> outcome.refused(notUnderstood(one)));
    }
    return outcome;
  }

  private static String notUnderstood(long letter) {
    return Notice.NUMBERING.reference(letter)
        + " est nommée, et rien de ce qui lui est arrivé n’est compris.";
  }

  private List<Entry> foreseen(Claims.Claim claim, Source source) {
    if (!claim.against().isEmpty()) {
      throw new Declined(claim.against());
    }
    Long letter = claim.statement().letter();
    LocalDate day = claim.statement().day();
    if (letter == null || day == null) {
      throw new IllegalStateException("a claim without letter or day has something against it");
    }
    List<@Nullable Scan> proofs = new ArrayList<>(proofs(claim, letter, source));
    if (proofs.isEmpty()) {
      proofs.add(null);
    }
    List<Entry> entries = new ArrayList<>();
    for (Scan proof : proofs) {
      Reporting.Told told = claim.statement().told(day, proof);
      entries.add(
          new Entry(
              claim,
              letter,
              told,
              reporting.foreseenWithin(Notice.NUMBERING.reference(letter), told)));
    }
    return entries;
  }

  /** Those beside the words; of an answer to ours, those that ours was about. */
  private List<Scan> proofs(Claims.Claim claim, long letter, Source source) {
    return claim.proofs().isEmpty()
        ? slips.waiting(letter).stream()
            .filter(one -> source.answered().contains(one.arrival()))
            .map(slips::scan)
            .toList()
        : claim.proofs().stream().flatMap(one -> Stream.ofNullable(one.scan())).toList();
  }

  /** What a mail says of a letter stands together, or not at all where it contradicts. */
  private void enter(
      List<Entry> entries, Source source, Outcome outcome, Map<Long, Set<Scan>> shown) {
    List<String> against = contradictions(entries);
    for (Entry one : entries) {
      String said = one.claim().statement().french();
      if (!against.isEmpty()) {
        outcome.refused(
            said
                + " : "
                + String.join(" ", against)
                + " Vérifiez le volet ; si c’est ce qui est déjà consigné qui est faux, faites-le"
                + " rayer (comop notice strike).");
        continue;
      }
      try {
        Reporting.Entered entered =
            reporting.enterWithin(
                Notice.NUMBERING.reference(one.letter()), one.told(), source.french(), Actor.COMOP);
        outcome.entered(words(entered));
        Optional.ofNullable(one.told().scan())
            .ifPresent(
                scan -> shown.computeIfAbsent(one.letter(), any -> new HashSet<>()).add(scan));
      } catch (Declined e) {
        outcome.refused(said + " : " + sentence(e.why()));
      }
    }
  }

  private static List<String> contradictions(List<Entry> entries) {
    Tracking before = entries.get(0).foreseen().tracking();
    Set<Report> all = new HashSet<>(before.reports());
    entries.forEach(one -> all.add(one.foreseen().reported().report()));
    List<String> found = new ArrayList<>(new Tracking(all).contradictions());
    found.removeAll(before.contradictions());
    return found;
  }

  private static String words(Reporting.Entered entered) {
    Reported reported = entered.reported();
    return entered.dispatch().reference()
        + " : "
        + reported.report().kind().french()
        + " le "
        + French.day(reported.report().day())
        + (reported.report().number().isEmpty() ? "" : ", n° " + reported.report().number())
        + (reported.report().proof() == null
            ? ", sans preuve : envoyez le volet numérisé"
            : ", preuve « " + reported.proofName() + " »")
        + (entered.fresh() ? " (" : " (déjà consigné, ")
        + reported.reference()
        + ").";
  }

  private void keep(MailedFile file, Source source, Outcome outcome, Map<Long, Set<Scan>> shown) {
    Scan scan = file.scan();
    if (scan == null) {
      outcome.left(sentence(file.unusable()));
      return;
    }
    if (file.letters().isEmpty()) {
      outcome.left(
          file.shown()
              + " : de quelle lettre s’agit-il ? Aucun code de bordereau n’y est lu ; écrivez la"
              + " référence de la lettre dans le nom du fichier.");
    }
    for (long letter : file.letters()) {
      if (!shown.getOrDefault(letter, Set.of()).contains(scan)) {
        slips
            .keepWithin(letter, scan, source.arrival().id(), source.french())
            .ifPresentOrElse(
                kept -> told(kept, outcome),
                () ->
                    outcome.left(
                        file.shown()
                            + " : "
                            + Notice.NUMBERING.reference(letter)
                            + " n’a pas été remise pour envoi."));
      }
    }
  }

  private static void told(SlipDesk.Kept kept, Outcome outcome) {
    WaitingSlip slip = kept.slip();
    String of = slip.letter() + " : « " + slip.name() + " »";
    switch (kept.became()) {
      case WAITS -> outcome.waiting(of + " est gardé avec la lettre (" + slip.reference() + ").");
      case PROVES -> outcome.entered(of + " est déjà au dossier de la lettre.");
      case STRUCK -> outcome.refused(of + " est déjà venu, et rayé (" + slip.reference() + ").");
    }
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
