package fr.comop.summary;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which a summary is handed out: a workbook, a page. */
public interface Rendering {
  /** How names of its files end: "pdf". */
  String extension();

  /** Writes all of it; the stream stays open. */
  void write(Summary summary, OutputStream out) throws IOException;
}
