/**
 * The commands of the committee’s meetings. What options they have in common stands in classes of
 * its own.
 */
@NullMarked
package fr.comop.cli.meeting;

import org.jspecify.annotations.NullMarked;
