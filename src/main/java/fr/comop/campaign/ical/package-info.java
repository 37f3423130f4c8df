/** Dates of the campaign as iCalendar files. */
@NullMarked
package fr.comop.campaign.ical;

import org.jspecify.annotations.NullMarked;
