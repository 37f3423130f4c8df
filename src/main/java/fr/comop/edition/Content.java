package fr.comop.edition;

import fr.comop.summary.Disclosure;
import fr.comop.summary.Gist;

/**
 * What an edition said.
 *
 * @param told what its audience can reckon from it
 */
public record Content(Gist gist, Disclosure.Facts told) {}
