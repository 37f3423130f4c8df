/** Weekends and public holidays, by a library. */
@NullMarked
package fr.comop.campaign.holidays;

import org.jspecify.annotations.NullMarked;
