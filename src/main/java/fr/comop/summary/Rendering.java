package fr.comop.summary;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which a summary is handed out: a workbook, a page. */
public interface Rendering {
  /** How names of its files end: "pdf". */
  String extension();

  /** What mails and browsers call it: "application/pdf". */
  String mediaType();

  /**
   * Writes all of it; the stream stays open.
   *
   * @param changes since an earlier one of the same audience
   */
  void write(Summary summary, Changes changes, OutputStream out) throws IOException;

  /** The same where there was none before. */
  default void write(Summary summary, OutputStream out) throws IOException {
    write(summary, Changes.NONE, out);
  }
}
