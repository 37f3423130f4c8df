/**
 * Looks through what comop needs: configuration, data, servers, folders, machine. A class a check,
 * a finding a line, in French, with what to do. The machine and the configuration are looked at
 * here, disks and shares in {@code disk}, servers in {@code server}.
 *
 * <p><b>Nothing is changed.</b> The store is opened to be read only ({@code Ledger.look}): not even
 * its tables are brought up to date. What is written is a file in each place where comop has to
 * write for others, of a name of its own and gone at once, for no right tells of a full or
 * read-only share.
 *
 * <p><b>No check needs another.</b> The configuration is read file by file ({@code
 * config.PartByPart}); where a setting is wrong its default stands in for it. Each check has ten
 * seconds on a thread of its own, and what breaks in one is its finding.
 *
 * <p><b>A certificate is looked at apart from the login</b>: of one that is refused the login tells
 * neither whose it is nor until when.
 */
@NullMarked
package fr.comop.doctor;

import org.jspecify.annotations.NullMarked;
