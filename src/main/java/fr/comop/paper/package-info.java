/**
 * PDFs from HTML: whatever leaves on paper, or has to be read as it was in ten years, is made here,
 * so that all of it has the same fonts, margins and page numbers, and the same two promises:
 * PDF/A-2a (it can be archived) and PDF/UA-1 (it can be read aloud). Knows nothing of what is
 * printed.
 *
 * <p><b>Nothing is fetched.</b> Style sheet, fonts and colour profile come out of comop's own jars;
 * whatever else a page names, on the network or on the disk, is refused, so that words of strangers
 * that slipped into a page could not make comop read a file or call a server.
 *
 * <p><b>No font of the system is looked at.</b> PDFBox would read all of them at its first use, for
 * seconds, and a page would look otherwise on another machine.
 *
 * <p><b>Everything stands in normal flow.</b> What is placed absolutely is read aloud last, and no
 * validator says so.
 *
 * <p><b>What is printed is kept.</b> The same page printed twice has other bytes: print once,
 * archive, and never print again what serves as evidence.
 */
@NullMarked
package fr.comop.paper;

import org.jspecify.annotations.NullMarked;
