package fr.comop.notice;

/**
 * What there is one case of at a time.
 *
 * @param beneficiary its id
 * @param convention its id
 * @param year the deadline's year
 */
public record CaseKey(String beneficiary, String convention, int year, Cause cause) {}
