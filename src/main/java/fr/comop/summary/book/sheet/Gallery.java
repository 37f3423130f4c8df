package fr.comop.summary.book.sheet;

import java.util.List;

/** A sheet of charts, two beside each other. */
public record Gallery(String name, String title, List<String> notes, List<Diagram> diagrams)
    implements Tab {}
