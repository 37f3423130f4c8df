package fr.comop.reminder.digest;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.HindranceList;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.reminder.Blocks;
import fr.comop.reminder.Replies;
import fr.comop.reminder.Reply;
import fr.comop.reminder.ReplyLabel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whom staff should ring: who has sent nothing in the last week before the due day and after it,
 * and who sends again and again what does not get better. Nobody is rung about what waits for us.
 * Called inside a transaction.
 */
public final class CallList {
  private static final int SENDINGS = 3;
  private static final int LAST_WEEK = 7;

  private final Conventions conventions;
  private final Submissions submissions;
  private final Arrivals arrivals;
  private final HindranceList hindrances;
  private final Replies replies;

  public CallList(
      Conventions conventions,
      Submissions submissions,
      Arrivals arrivals,
      HindranceList hindrances,
      Replies replies) {
    this.conventions = conventions;
    this.submissions = submissions;
    this.arrivals = arrivals;
    this.hindrances = hindrances;
    this.replies = replies;
  }

  private record Call(Beneficiary whose, List<String> reasons) {}

  /** A sentence for each structure that should be rung, by its id; who owes most comes first. */
  Map<String, String> of(List<DeliverableState> states, LocalDate today) {
    Blocks blocks = new Blocks(conventions, arrivals.pending(), hindrances.all());
    List<String> asking =
        replies.waiting().stream()
            .filter(one -> one.label() == ReplyLabel.EXTENSION)
            .map(Reply::beneficiary)
            .toList();
    Map<String, String> lines = new LinkedHashMap<>();
    conventions.beneficiaries().stream()
        .filter(one -> blocks.of(one).isEmpty() && !asking.contains(one.id()))
        .map(one -> new Call(one, reasons(one, states, today)))
        .filter(call -> !call.reasons().isEmpty())
        .sorted(Comparator.comparing(call -> -call.reasons().size()))
        .forEach(call -> lines.put(call.whose().id(), line(call)));
    return lines;
  }

  private List<String> reasons(Beneficiary whose, List<DeliverableState> states, LocalDate today) {
    List<DeliverableState> open =
        states.stream()
            .filter(one -> one.deliverable().beneficiary().equals(whose) && !one.complete())
            .toList();
    return open.stream()
        .flatMap(
            one ->
                isMissing(one, today)
                    ? Stream.of(
                        one.deliverable().title()
                            + (one.setAside().isPresent()
                                ? " attendu, le document reçu n’ayant pas été retenu"
                                : " jamais reçu")
                            + DigestContent.extended(one.deliverable()))
                    : isStuck(one)
                        ? Stream.of(
                            one.deliverable().title()
                                + " envoyé trois fois ou plus sans devenir complet")
                        : Stream.empty())
        .toList();
  }

  private static boolean isMissing(DeliverableState state, LocalDate today) {
    return state.counting().isEmpty()
        && state.toExamine().isEmpty()
        && !today.isBefore(state.deliverable().due().minusDays(LAST_WEEK));
  }

  private boolean isStuck(DeliverableState state) {
    String whose = state.deliverable().beneficiary().id();
    String form = state.deliverable().form();
    int year = state.deliverable().year();
    return submissions.incompleteSendings(whose, form, year) >= SENDINGS
        && !gotBetter(submissions.of(whose, form, year));
  }

  private static boolean gotBetter(List<Submission> versions) {
    return versions.size() > 1
        && versions.get(versions.size() - 1).errors() < versions.get(versions.size() - 2).errors();
  }

  private static String line(Call call) {
    return call.whose().name()
        + " : "
        + number(call.whose())
        + " – "
        + String.join(" ; ", call.reasons());
  }

  private static String number(Beneficiary whose) {
    return whose.contacts().stream()
        .sorted(Comparator.comparing(Contact::role))
        .filter(one -> !one.phone().isEmpty())
        .findFirst()
        .map(one -> one.name() + ", " + one.phone())
        .orElse("aucun numéro connu");
  }
}
