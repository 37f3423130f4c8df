package fr.comop.intake.folder;

import fr.comop.intake.identification.FileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells files whose copy may still go on, by what is missing in them. */
final class Cut {
  private static final Pattern WORKBOOK = Pattern.compile(".*\\.(xlsx|xlsm|xls|ods|zip)");

  /** What a file that is called a workbook or an archive is once it is whole. */
  private static final Set<FileKind> WHOLE =
      Set.of(
          FileKind.WORKBOOK,
          FileKind.OTHER_SPREADSHEET,
          FileKind.ENCRYPTED,
          FileKind.WORD,
          FileKind.PDF,
          FileKind.APPLE,
          FileKind.CSV,
          FileKind.HTML,
          FileKind.ZIP,
          FileKind.OTHER_ARCHIVE);

  private Cut() {}

  /** Whether it is empty, or would be read as cut or damaged. */
  static boolean is(Path file) throws IOException {
    FileKind kind = FileKind.of(file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return kind == FileKind.EMPTY
        || kind == FileKind.DAMAGED
        || (WORKBOOK.matcher(name).matches() && !WHOLE.contains(kind));
  }
}
