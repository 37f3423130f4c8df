/** The shared folder that beneficiaries may drop files in. */
@NullMarked
package fr.comop.intake.folder;

import org.jspecify.annotations.NullMarked;
