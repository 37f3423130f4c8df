/**
 * Opens files that hold other files: archives, what Outlook makes of attachments, and mails as it
 * saves them, with the mails that are attached to those.
 */
@NullMarked
package fr.comop.intake.container;

import org.jspecify.annotations.NullMarked;
