/**
 * The commands of cases and registered letters. What options they have in common stands in classes
 * of its own ({@code InCase}, {@code OfLetter} and the like), each of which knows how a command
 * that has them is carried out: for good, or, with {@code --dry-run}, in a room that keeps nothing.
 */
@NullMarked
package fr.comop.cli.notice;

import org.jspecify.annotations.NullMarked;
