package fr.comop.intake.assessment;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Place;
import fr.comop.form.Places;
import fr.comop.french.French;
import fr.comop.french.Plain;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Waives a check for one document. Each decision is one transaction, on disk on return, with its
 * line in the audit trail.
 */
public final class Waiving {
  private static final int LONGEST_REASON = 2_000;

  private final Desk desk;
  private final Conventions conventions;
  private final Waivers waivers;
  private final Submissions submissions;

  public Waiving(Desk desk, Conventions conventions, Waivers waivers, Submissions submissions) {
    this.desk = desk;
    this.conventions = conventions;
    this.waivers = waivers;
    this.submissions = submissions;
  }

  /**
   * What is waived, and why.
   *
   * @param year the deadline's year N
   * @param check its name, as docs/checks.md lists them
   * @param question id; null when the check is waived wherever it speaks
   * @param until last day of receipt that it holds for, Europe/Paris
   */
  public record Order(
      Beneficiary whose,
      Form form,
      int year,
      String check,
      @Nullable String question,
      String reason,
      LocalDate until) {}

  /**
   * Gives a waiver. One whose last day is over already makes sense only for what was received until
   * then.
   *
   * @param who gives it
   * @throws Declined when the document is not owed, nothing was received in time, or there is no
   *     proper reason
   */
  public Waiver give(Order order, Actor who) {
    owed(order);
    if (order.reason().isBlank() || order.reason().length() > LONGEST_REASON) {
      throw new Declined("La raison tient en 1 à 2 000 caractères.");
    }
    return desk.decide(
        () -> {
          receivedInTime(order);
          Waiver given =
              waivers.add(
                  new Waiver(
                      0,
                      order.whose().id(),
                      order.form().id(),
                      order.year(),
                      order.check(),
                      order.question(),
                      order.reason().strip(),
                      order.until(),
                      who.named(),
                      desk.now(),
                      null));
          record(who, "WAIVE", given, "Jusqu’au " + order.until() + " : " + given.reason());
          return given;
        });
  }

  /**
   * The question that a finding of the version that counts is about, named by the cell in which it
   * is seen.
   *
   * @param cell "C10", or "Identification C10" where several sheets have one
   * @throws Declined when findings of several sheets are seen in that cell
   */
  public Optional<String> questionAt(Beneficiary whose, Form form, int year, String cell) {
    String named = Plain.of(cell);
    List<Finding> seen =
        desk.look(
            () ->
                Submissions.counting(submissions.of(whose.id(), form.id(), year)).stream()
                    .flatMap(one -> submissions.findings(one.id()).stream())
                    .filter(one -> one.places().stream().anyMatch(place -> isCalled(place, named)))
                    .toList());
    List<String> questions =
        seen.stream().map(Finding::question).filter(Objects::nonNull).distinct().toList();
    if (questions.size() > 1) {
      throw new Declined(
          "La cellule "
              + cell
              + " se trouve dans plusieurs feuilles : "
              + seen.stream()
                  .map(one -> Places.french(one.places()))
                  .distinct()
                  .collect(Collectors.joining(" ; "))
              + ". Écrivez la feuille devant : « Identification C10 ».");
    }
    return questions.stream().findFirst();
  }

  private static boolean isCalled(Place place, String named) {
    return !place.cell().isEmpty()
        && (Plain.of(place.cell()).equals(named)
            || Plain.of(place.sheet() + " " + place.cell()).equals(named));
  }

  /** Every waiver ever given, oldest first. */
  public List<Waiver> all() {
    return desk.look(waivers::all);
  }

  /**
   * Ends a waiver: what is checked from now on is not covered any more.
   *
   * @param who ends it
   * @throws Declined when there is none of this reference, or it has ended before
   */
  public void end(String reference, Actor who) {
    long id = Waiver.NUMBERING.number(reference);
    desk.decide(
        () -> {
          Waiver waiver =
              waivers
                  .find(id)
                  .orElseThrow(
                      () -> new Declined("Aucune levée ne porte la référence " + reference + "."));
          if (waiver.ended() != null) {
            throw new Declined(waiver.reference() + " a déjà pris fin.");
          }
          waivers.end(waiver.id(), desk.now());
          record(who, "WAIVE_END", waiver, "");
        });
  }

  private void owed(Order order) {
    String form = order.form().id();
    if (!conventions.asksFor(order.whose(), form, order.year())) {
      throw new Declined(
          "Ce document n’est pas dû : "
              + conventions.document(order.whose().id(), form, order.year())
              + " (échéance de "
              + order.year()
              + ").");
    }
  }

  private void receivedInTime(Order order) {
    boolean received =
        submissions.of(order.whose().id(), order.form().id(), order.year()).stream()
            .map(one -> LocalDate.ofInstant(one.receivedAt(), Deliverable.ZONE))
            .anyMatch(day -> !day.isAfter(order.until()));
    if (order.until().isBefore(desk.today()) && !received) {
      throw new Declined(
          "Le dernier jour est déjà passé, et rien de ce document n’a été reçu jusque-là : "
              + French.day(order.until())
              + ".");
    }
  }

  private void record(Actor who, String what, Waiver waiver, String details) {
    desk.note(
        who,
        what,
        waiver.reference(),
        conventions.document(waiver.beneficiary(), waiver.form(), waiver.year())
            + ", contrôle "
            + waiver.what()
            + ". "
            + details);
  }
}
