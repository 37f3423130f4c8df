/** The sample year: mails and files to try comop on, with a mail server of its own. */
@NullMarked
package fr.comop.demo;

import org.jspecify.annotations.NullMarked;
