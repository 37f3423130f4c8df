package fr.comop.continuity;

/**
 * Something that the store holds about documents: what came in, what was sent, what staff decided.
 *
 * @param beneficiary its id
 * @param form id of the form; "" for any
 * @param year the deadline's year; 0 for any
 */
public record Trace(String beneficiary, String form, int year) {
  boolean isOf(Document document) {
    return beneficiary.equals(document.beneficiary())
        && (form.isEmpty() || form.equals(document.form()))
        && (year == 0 || year == document.year());
  }
}
