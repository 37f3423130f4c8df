/**
 * A campaign lived through by the parts of the service, over a store of its own.
 *
 * <p><b>A simulation copies the store by reading it</b> in one transaction, so it works on
 * PostgreSQL and beside a running service alike. Its timeline is played in memory; with {@code
 * --out} the service's very parts ({@code Rehearsal}) live through the same moments over a store
 * and an archive of their own, so that each mail is the one that would leave. A workbook of a story
 * is the beneficiary's blank one, of whose findings the first few count ({@code
 * RehearsedWorkbook}). Both have to agree on what leaves: {@code RehearsalTest} and {@code
 * TwoRehearsedTest} count. That the timeline is what a service tells which looks all the time, is
 * held by {@code SimulationPropertyTest}.
 */
@NullMarked
package fr.comop.rehearsal;

import org.jspecify.annotations.NullMarked;
