/**
 * What every use case of staff shares: who acts, how things are referred to, and how a request is
 * declined. Whoever asks, through a command or a console, meets the same.
 */
@NullMarked
package fr.comop.desk;

import org.jspecify.annotations.NullMarked;
