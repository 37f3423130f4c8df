/** Opens files that hold other files: archives, and what Outlook makes of attachments. */
@NullMarked
package fr.comop.intake.container;

import org.jspecify.annotations.NullMarked;
