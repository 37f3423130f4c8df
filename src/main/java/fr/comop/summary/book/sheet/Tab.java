package fr.comop.summary.book.sheet;

/** What a tab of a workbook holds. */
public sealed interface Tab permits Cover, Page, Gallery {
  /** Its name; at most 31 characters, unique. */
  String name();
}
