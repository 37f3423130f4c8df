package fr.comop.notice.channel;

import fr.comop.desk.Declined;
import fr.comop.french.French;
import fr.comop.notice.Notice;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person may say of a letter. */
record ReportBounds(Dispatch dispatch, Tracking before, LocalDate today) {
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{8,30}");
  private static final int LONGEST_REASON = 500;

  /**
   * The number of a letter with the post office, as it is compared: "1A 203 456 7890 1" without its
   * blanks.
   *
   * @throws Declined when it is none
   */
  static String number(String typed) {
    String number = typed.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
    if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
      throw new Declined(
          "« "
              + (typed.length() > 40 ? typed.substring(0, 40) + "…" : typed).strip()
              + " » n’est pas un numéro de recommandé ; exemple : 1A 203 456 7890 1 (un tableur"
              + " l’a-t-il arrondi ?).");
    }
    return number;
  }

  /**
   * What is said besides, on one line.
   *
   * @throws Declined when it is too long
   */
  static String reason(String typed) {
    String reason = typed.replaceAll("[\\p{C}\\s]+", " ").strip();
    if (reason.length() > LONGEST_REASON) {
      throw new Declined("Le motif tient en 500 caractères ; il en a " + reason.length() + ".");
    }
    return reason;
  }

  /**
   * Sees that it can be.
   *
   * @throws Declined when it can't, with the first reason
   */
  void check(Report report) {
    Report.Kind kind = report.kind();
    if (!dispatch.way().tells(kind)) {
      throw new Declined(
          dispatch.reference()
              + " est partie par "
              + dispatch.way().french()
              + " : elle ne peut pas être "
              + kind.french()
              + ".");
    }
    if (report.day().isAfter(today)) {
      throw new Declined(
          "Le "
              + French.day(report.day())
              + " n’est pas encore passé : recopiez la date du volet.");
    }
    LocalDate earliest = dispatch.day();
    if (report.day().isBefore(earliest)) {
      throw new Declined(
          "Le "
              + French.day(report.day())
              + " précède la remise pour envoi, le "
              + French.day(earliest)
              + " : recopiez la date du volet.");
    }
    if (kind == Report.Kind.DEPOSITED) {
      checkDeposit(report);
    } else {
      Optional<LocalDate> deposit = before.deposited().filter(report.day()::isBefore);
      if (deposit.isPresent()) {
        throw new Declined(
            "Le "
                + French.day(report.day())
                + " précède le dépôt, le "
                + French.day(deposit.get())
                + " : recopiez la date du volet.");
      }
    }
    checkEvidence(report);
  }

  /**
   * Sees that its number and slip are this letter's. A proof of deposit may list several letters,
   * and one deed or receipt hand several over.
   *
   * @param others what stands of other letters with the same number or paper
   * @throws Declined when they are another one's
   */
  void checkOwn(Report report, List<Reported> others) {
    for (Reported other : others) {
      String whose = Notice.NUMBERING.reference(other.notice()) + " (" + other.reference() + ") : ";
      if (!report.number().isEmpty() && report.number().equals(other.report().number())) {
        throw new Declined(
            "Le numéro "
                + report.number()
                + " est celui de "
                + whose
                + "recopiez celui du volet de "
                + dispatch.reference()
                + ", ou rayez ce qui est faux.");
      }
      if (dispatch.way().isCarried()
          && report.kind() != Report.Kind.DEPOSITED
          && other.report().kind() != Report.Kind.DEPOSITED) {
        throw new Declined(
            "Ce volet est déjà la preuve de "
                + whose
                + "numérisez celui de "
                + dispatch.reference()
                + " à part, ou rayez ce qui est faux.");
      }
    }
  }

  private void checkDeposit(Report report) {
    Optional<Report> earlier =
        before.reports().stream()
            .filter(one -> one.kind() != Report.Kind.DEPOSITED)
            .filter(one -> one.day().isBefore(report.day()))
            .min(Comparator.comparing(Report::day));
    if (earlier.isPresent()) {
      throw new Declined(
          "Déposée le "
              + French.day(report.day())
              + ", elle serait déjà "
              + earlier.get().kind().french()
              + " le "
              + French.day(earlier.get().day())
              + " : recopiez la date du volet, ou rayez ce qui est faux.");
    }
    if (report.number().isEmpty()) {
      throw new Declined("Le numéro de recommandé n’est pas dit : il est sur la preuve de dépôt.");
    }
  }

  private void checkEvidence(Report report) {
    if (report.kind() == Report.Kind.LOST && report.reason().isEmpty()) {
      throw new Declined("Dites comment on sait qu’elle est perdue : c’est le motif.");
    }
    if (!dispatch.way().isCarried() && report.proof() == null) {
      throw new Declined(
          "Une "
              + (dispatch.way() == Way.HAND
                  ? "remise en main propre se prouve par le récépissé signé"
                  : "signification se prouve par l’acte du commissaire de justice")
              + " : joignez-en le fichier.");
    }
  }
}
