/**
 * Slips that people of the Region mail, scanned or photographed.
 *
 * <p><b>A scan says which letter it is, a person says what it shows.</b> The letter is known by the
 * code of the dispatch sheet, else by a file's name, else by the words of the mail; what happened
 * and on which day is taken from words alone, in one simple form ({@code Statements}), for time
 * limits run from it. A scan without such words waits with its letter until somebody says them.
 *
 * <p><b>Whoever writes is known by their address</b>, so a mail is less than a person who is logged
 * in: it is entered under comop's own name with the mail as its source, it never contradicts what
 * is known already, and its answer goes to the address that the configuration names, whatever the
 * mail asks for. What the mailbox's server holds for forged never gets here.
 *
 * <p><b>Nothing is lost</b>: what is refused of a letter that was handed over waits with it, and a
 * mail with anything else in it is put before a person.
 */
@NullMarked
package fr.comop.notice.channel.mailed;

import org.jspecify.annotations.NullMarked;
