package fr.comop.continuity;

/**
 * A document that was asked for.
 *
 * @param beneficiary its id
 * @param form id of the form
 * @param year the deadline's year
 */
public record Document(String beneficiary, String form, int year) {}
