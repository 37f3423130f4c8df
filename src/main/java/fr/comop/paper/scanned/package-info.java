/**
 * Looks on paper that came back, scanned or photographed, for the codes that were printed on it.
 *
 * <p><b>Whatever came is looked at by a process of its own</b> ({@code Onlooker} starts it, {@code
 * Looking} is it): a PDF or a picture of a stranger's may be made to take all memory, or all time,
 * in a hundred places of the libraries that read it, and none of them can be stopped from outside.
 * That process has a heap of its own, no more than what it needs on its class path, and is ended
 * when its time is over. It costs half a second of start, for the few files a year that may be
 * signed copies; when it cannot be started, nothing is seen, and names tell as they do of any scan.
 */
@NullMarked
package fr.comop.paper.scanned;

import org.jspecify.annotations.NullMarked;
