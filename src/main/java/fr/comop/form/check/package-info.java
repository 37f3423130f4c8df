/** What is asked of a filled form beyond the type of each answer. */
@NullMarked
package fr.comop.form.check;

import org.jspecify.annotations.NullMarked;
