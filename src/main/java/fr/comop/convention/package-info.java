/** Conventions, beneficiaries, and what they owe by when. */
@NullMarked
package fr.comop.convention;

import org.jspecify.annotations.NullMarked;
