/**
 * What arrived: its bytes, kept whatever happens, where it came from, how far its treatment is, and
 * what hinders the ways in. Knows no form and no convention.
 */
@NullMarked
package fr.comop.intake.arrival;

import org.jspecify.annotations.NullMarked;
