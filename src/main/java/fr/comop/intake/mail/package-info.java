/** Takes a raw mail apart (MIME). */
@NullMarked
package fr.comop.intake.mail;

import org.jspecify.annotations.NullMarked;
