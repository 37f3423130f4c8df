package fr.comop.intake;

import fr.comop.workbook.UnreadableWorkbook;

/** What became of one file of an arrival. */
public sealed interface Item {
  /** The file. */
  Attachment file();

  /** A workbook that was read and stored. */
  record Submitted(Attachment file, Submission submission) implements Item {}

  /** A workbook that had come before, byte for byte. */
  record Repeated(Attachment file, Filed earlier) implements Item {}

  /** A workbook that cannot be read. */
  record Unreadable(Attachment file, UnreadableWorkbook.Why why) implements Item {}

  /** A file that is no workbook of ours: a text document, a PDF, a workbook from elsewhere. */
  record Stranger(Attachment file, FileKind kind) implements Item {}

  /** A file above the size limit, left in the mail. */
  record TooLarge(Attachment file) implements Item {}
}
