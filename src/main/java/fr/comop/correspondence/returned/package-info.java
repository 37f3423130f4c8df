/**
 * Mails of ours that come back: what a notice says, of which mail, and what is done then.
 *
 * <p><b>Failure notices are found by Message-ID, not by VERP</b>: an envelope sender of its own for
 * each mail needs the Region's mail server to deliver plus-addresses, and bounces to one mailbox;
 * the id is in what RFC 3464 notices, qmail and Exim return. It holds a digest of the mail's text,
 * so that nobody can kill an address by guessing. A notice without an id finds its mail by address
 * and time ({@code ReturnedMails}), and is put before a person: it kills none.
 *
 * <p><b>What was refused for another reason than its address leaves once more</b>, four, twelve and
 * twenty-four hours later: a day on a blocklist silences nobody. What is too large, or holds what a
 * server does not let in, would be refused again: a person decides.
 */
@NullMarked
package fr.comop.correspondence.returned;

import org.jspecify.annotations.NullMarked;
