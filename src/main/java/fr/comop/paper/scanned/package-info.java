/**
 * Looks on paper that came back, scanned or photographed, for the codes that were printed on it.
 *
 * <p><b>Whatever came is looked at by a process of its own</b> ({@code Onlooker} starts it, {@code
 * Looking} is it): a PDF or a picture of a stranger's may be made to take all memory, or all time,
 * in a hundred places of the libraries that read it, and none of them can be stopped from outside.
 * That process has a heap of its own, no more than what it needs on its class path, and is ended
 * when its time is over. It costs half a second of start, for the few files a year that may be
 * signed copies; when it cannot be started, nothing is seen, and names tell as they do of any scan.
 *
 * <p><b>Looking in vain has its share of an hour</b> ({@code Patience}): a flood of files that take
 * all their time and have no code holds intake no longer than that, and what comes until the hour
 * is over is told by its name alone, or linked by a person. What has a code costs nothing of it.
 */
@NullMarked
package fr.comop.paper.scanned;

import org.jspecify.annotations.NullMarked;
