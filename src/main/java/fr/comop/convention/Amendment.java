package fr.comop.convention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed change of the convention (art. 8). What it does not speak of stays as it was.
 *
 * @param reference what people call it: "avenant n° 1"
 * @param from the deadline's year from which on it holds
 * @param beneficiaries ids of those who signed it; empty for all
 * @param ends another last day of the convention
 * @param deadline another day by which documents are owed
 * @param owed another list of what is owed, in place of the one before
 */
public record Amendment(
    String reference,
    LocalDate signed,
    int from,
    Set<String> beneficiaries,
    @Nullable LocalDate ends,
    @Nullable MonthDay deadline,
    @Nullable List<Owed> owed) {

  boolean holdsFor(Beneficiary beneficiary, int year) {
    return year >= from && (beneficiaries.isEmpty() || beneficiaries.contains(beneficiary.id()));
  }
}
