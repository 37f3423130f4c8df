/**
 * What became of a registered letter after it was handed over, as a pure function of the set of
 * what was reported: neither order nor repetition counts, for slips, scans and answers of a
 * provider come late, twice and out of order. What was reported wrongly is struck out with a
 * reason, never changed.
 */
@NullMarked
package fr.comop.notice.tracking;

import org.jspecify.annotations.NullMarked;
