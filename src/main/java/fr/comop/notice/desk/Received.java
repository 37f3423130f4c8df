package fr.comop.notice.desk;

import fr.comop.convention.Beneficiary;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Exhibits;
import fr.comop.intake.assessment.Owing;
import fr.comop.notice.OwedPaper;
import fr.comop.reminder.Blocks;
import fr.comop.reminder.Replies;
import fr.comop.reminder.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What came from structures, and what of it nobody has judged. Called inside a transaction. */
public final class Received {
  private final Owing owing;
  private final Supplier<Blocks> blocks;
  private final Exhibits exhibits;
  private final Replies replies;

  /**
   * Looks into these.
   *
   * @param blocks what lies unread or in quarantine, as the store has it when it is asked
   */
  public Received(Owing owing, Supplier<Blocks> blocks, Exhibits exhibits, Replies replies) {
    this.owing = owing;
    this.blocks = blocks;
    this.exhibits = exhibits;
    this.replies = replies;
  }

  /** What a structure owes for a year under a convention. */
  List<DeliverableState> states(Beneficiary whose, String convention, int year) {
    return owing.states(whose, year).stream()
        .filter(one -> one.deliverable().convention().equals(convention))
        .toList();
  }

  /** The same as cases speak of it, by the ids of forms. */
  static Map<String, OwedPaper> papers(List<DeliverableState> states) {
    Map<String, OwedPaper> papers = new LinkedHashMap<>();
    for (DeliverableState one : states) {
      papers.put(
          one.deliverable().form(),
          new OwedPaper(
              one.deliverable().form(),
              one.deliverable().title(),
              one.deliverable().due(),
              one.presented().isPresent(),
              one.complete()));
    }
    return papers;
  }

  /** What no person has judged yet: a French sentence each. */
  List<String> unjudged(Beneficiary whose) {
    return Stream.of(
            blocks.get().of(whose).stream(),
            exhibits.of(whose.id()).stream().filter(Exhibit::waits).map(Received::said),
            replies.waiting().stream()
                .filter(one -> one.beneficiary().equals(whose.id()))
                .map(Received::said))
        .flatMap(one -> one)
        .toList();
  }

  private static String said(Exhibit one) {
    return one.reference()
        + ", "
        + one.what()
        + (one.fileName().isEmpty() ? "" : " « " + one.fileName() + " »")
        + ", reçu le "
        + FrenchInstant.of(one.receivedAt())
        + ", n’est pas examiné.";
  }

  private static String said(Reply one) {
    return one.reference()
        + ", "
        + one.label().french()
        + ", courriel du "
        + FrenchInstant.of(one.receivedAt())
        + ", n’est pas traité.";
  }
}
