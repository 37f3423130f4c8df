/**
 * The commands of the campaign: its calendar, its reminders and what answers them, more time, and
 * how it would go.
 */
@NullMarked
package fr.comop.cli.campaign;

import org.jspecify.annotations.NullMarked;
