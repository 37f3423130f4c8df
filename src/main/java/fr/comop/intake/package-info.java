/** From what arrived to a submission: whose it is, what it is, and its outcome. */
@NullMarked
package fr.comop.intake;

import org.jspecify.annotations.NullMarked;
