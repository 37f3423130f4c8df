package fr.comop.convention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that is owed: one form, or one document without a form, by one beneficiary of a
 * convention, for one year (convention, art. 4.1 and 4.2).
 *
 * @param form id of the form; of the document itself, where it has none
 * @param version of the form that is asked for; {@link Owed#NO_FORM} where there is none
 * @param title what people call it: "bilan annuel 2020"
 * @param year N, the deadline's year, also for the programme of N+1
 * @param agreed due day by the convention and its amendments
 * @param extension what moved it since (art. 10); null for nothing
 */
public record Deliverable(
    Party party,
    String form,
    int version,
    String title,
    int year,
    LocalDate agreed,
    @Nullable Extension extension) {
  /** Where every time limit runs. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** Whose it is. */
  public Beneficiary beneficiary() {
    return party.beneficiary();
  }

  /** Id of the convention that asks for it. */
  public String convention() {
    return party.convention();
  }

  /** Whether it is a workbook of ours; else it comes as any file, and a person reads it. */
  public boolean hasForm() {
    return version != Owed.NO_FORM;
  }

  /** Last day on which it is in time. */
  public LocalDate due() {
    return extension == null ? agreed : extension.due();
  }

  /** First instant at which it is late: midnight after the due day, Europe/Paris. */
  public ZonedDateTime lateFrom() {
    return due().plusDays(1).atStartOfDay(ZONE);
  }

  Deliverable extended(List<Extension> extensions) {
    return extensions.stream()
        .filter(one -> one.moves(this))
        .reduce((earlier, later) -> later)
        .map(last -> new Deliverable(party, form, version, title, year, agreed, last))
        .orElse(this);
  }
}
