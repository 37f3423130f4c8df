package fr.comop.workbook.marked;

import fr.comop.form.Finding;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A way to write the marked copy of a file of one format. */
public interface Marking {
  void write(Path original, Path copy, ToMend toMend) throws IOException, UnreadableWorkbook;

  /** Writes a copy with these findings to a new file of the folder, with the original's ending. */
  default Path of(Path original, Path folder, Finding... findings)
      throws IOException, UnreadableWorkbook {
    String name = original.toString();
    Path copy = Files.createTempFile(folder, "marked", name.substring(name.lastIndexOf('.')));
    write(original, copy, Faults.toMend(findings));
    return copy;
  }
}
