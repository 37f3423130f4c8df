/**
 * The document to sign: a complete report or programme as paper, with a place for the signature. It
 * goes with the acknowledgement; signed, it comes back as {@code intake.assessment.Signing} knows
 * it.
 *
 * <p><b>It is made after the acknowledgement is written, and before that leaves</b> ({@code
 * Press}): by a round of its own, which makes one at a time, and none while anything waits to be
 * taken in, unless the mail is two minutes old. The mail waits for it ({@code Mail.Awaited}), as
 * does the answer in the shared folder.
 *
 * <p><b>A document that cannot be made holds no answer back</b>: after a minute, or at the second
 * failure, which is without the pictures, the mail leaves without it and says so below its text;
 * staff see it among what hinders, and in the audit trail.
 *
 * <p><b>It is made once</b> and kept by its digest: printed again it would have other bytes, and
 * what was signed has to be found as it was.
 *
 * <p><b>Its code holds the reference and nothing else.</b> Anybody can make one; it says which
 * document a scan belongs to as a file's name does, and is believed as far: never against whom it
 * came from.
 */
@NullMarked
package fr.comop.signature;

import org.jspecify.annotations.NullMarked;
