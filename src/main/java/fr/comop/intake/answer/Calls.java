package fr.comop.intake.answer;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.desk.Actor;
import fr.comop.form.Finding;
import fr.comop.form.Places;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.ledger.audit.AuditTrail;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells staff, once a deliverable, to ring who sent it incomplete three times. Called inside a
 * transaction.
 */
public final class Calls {
  /** The text that staff get. */
  public static final String TEXT = "appeler-la-structure";

  private static final int SENDINGS = 3;
  private static final int MOST_SHOWN = 15;

  private final Submissions submissions;
  private final Texts texts;
  private final Letterhead letterhead;
  private final Views views;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  /**
   * Calls told in this text.
   *
   * @throws IllegalStateException when the text is missing or wrong; says its file and line
   */
  public Calls(
      Submissions submissions,
      Stationery stationery,
      Conventions conventions,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.submissions = submissions;
    this.texts = stationery.texts();
    this.letterhead = stationery.letterhead();
    this.views = new Views(conventions);
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Tries the text on something, so that a mistake in it is known at the start. */
  public static void tryOut(Stationery stationery) {
    stationery
        .texts()
        .write(
            TEXT,
            new CallView(
                "Planétarium",
                "bilan annuel 2020",
                SENDINGS,
                "Prénom Nom",
                "",
                "nom@structure.example",
                List.of(new CallView.SendingView("BILAN-2020-PLANETARIUM-V1", "…", 1)),
                List.of(new CallView.RecurrentView("où", "question", 2, "attendu")),
                stationery.letterhead()));
  }

  /**
   * Whether a deliverable was sent incomplete, and nothing else, three times or more; if so, staff
   * know.
   */
  boolean wanted(Beneficiary beneficiary, String form, int year) {
    List<Submission> versions = submissions.of(beneficiary.id(), form, year);
    int sendings = submissions.incompleteSendings(beneficiary.id(), form, year);
    if (sendings < SENDINGS || versions.stream().anyMatch(one -> one.outcome().complete())) {
      return false;
    }
    String whose = (form + "-" + year + "-" + beneficiary.id()).toUpperCase(java.util.Locale.ROOT);
    if (outbox.find(messageId(whose)).isEmpty()) {
      tell(whose, view(beneficiary, views.title(beneficiary.id(), form, year), sendings, versions));
    }
    return true;
  }

  private String messageId(String whose) {
    return letterhead.messageId(TEXT, whose);
  }

  private void tell(String whose, CallView view) {
    Texts.Written written = texts.write(TEXT, view);
    Mail mail =
        new Mail(
            messageId(whose),
            null,
            List.of(),
            false,
            List.of(letterhead.email()),
            List.of(),
            written,
            List.of());
    outbox.add(null, TEXT, mail, clock.instant());
    audit.record(
        Actor.COMOP.named(),
        "À APPELER",
        whose,
        view.sendings() + " envois incomplets ; " + letterhead.email());
  }

  private CallView view(
      Beneficiary beneficiary, String title, int sendings, List<Submission> versions) {
    return new CallView(
        beneficiary.name(),
        title,
        sendings,
        beneficiary.contact().name(),
        beneficiary.contact().phone(),
        beneficiary.contact().email(),
        versions.stream()
            .map(
                one ->
                    new CallView.SendingView(
                        one.reference(), FrenchInstant.of(one.receivedAt()), one.errors()))
            .toList(),
        recurrent(versions),
        letterhead);
  }

  /** The errors of the latest version, those first that were found most often. */
  private List<CallView.RecurrentView> recurrent(List<Submission> versions) {
    Map<String, Finding> last = new LinkedHashMap<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Submission version : versions) {
      last.clear();
      Set<String> once = new HashSet<>();
      for (Finding finding : submissions.findings(version.id())) {
        if (finding.error()) {
          String cause = finding.check() + " " + finding.question() + " " + finding.label();
          last.putIfAbsent(cause, finding);
          if (once.add(cause)) {
            times.merge(cause, 1, Integer::sum);
          }
        }
      }
    }
    List<Map.Entry<String, Finding>> ordered = new ArrayList<>(last.entrySet());
    ordered.sort(java.util.Comparator.comparing(one -> -times.getOrDefault(one.getKey(), 0)));
    return ordered.stream()
        .limit(MOST_SHOWN)
        .map(
            one ->
                new CallView.RecurrentView(
                    Places.french(one.getValue().places()),
                    one.getValue().label() == null ? "" : one.getValue().label(),
                    times.getOrDefault(one.getKey(), 1),
                    one.getValue().expected()))
        .toList();
  }
}
