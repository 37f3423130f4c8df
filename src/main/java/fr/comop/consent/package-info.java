/**
 * What structures agreed to have disclosed (convention, art. 6.1), which is nothing unless it is
 * recorded with its written evidence.
 *
 * <p><b>Three kinds of consent, none of which implies another.</b> Article 6.1 covers all that the
 * parties exchange, marked or not, and asks for a <i>prior and written</i> agreement of who it
 * comes from before a third party is told of it: that is {@code EXCHANGED}. What is marked
 * "confidentiel" was marked to be kept from just such a disclosure, so that an agreement on what
 * was exchanged says nothing of it: {@code MARKED} is asked for by itself. Somebody's face is not
 * the structure's to give away: {@code PICTURES} records that those who can be recognised agreed.
 *
 * <p><b>The committee is a third party too:</b> the other structures sit in it. What partners may
 * see, it may see; not the other way round.
 *
 * <p><b>Each consent is of one convention</b>, which is as far as article 6.1 reaches. What was
 * exchanged under two is disclosed when both are covered.
 */
@NullMarked
package fr.comop.consent;

import org.jspecify.annotations.NullMarked;
