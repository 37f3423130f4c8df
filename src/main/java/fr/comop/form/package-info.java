/** A form as data: sections, questions, tables, answers, checks and findings. */
@NullMarked
package fr.comop.form;

import org.jspecify.annotations.NullMarked;
