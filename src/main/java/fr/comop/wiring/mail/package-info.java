/** How the mail servers are reached, and whom mails go to in a rehearsal, as the settings say. */
@NullMarked
package fr.comop.wiring.mail;

import org.jspecify.annotations.NullMarked;
