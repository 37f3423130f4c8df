package fr.comop.intake;

import fr.comop.form.Form;
import fr.comop.workbook.UnreadableWorkbook;
import fr.comop.workbook.UnreadableWorkbook.Why;
import fr.comop.workbook.WatchedReading;
import fr.comop.workbook.Workbook;
import fr.comop.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into the files that came: what they are, and whether they are forms of ours. */
public final class Opener {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final Map<String, Form> forms;

  public Opener(Map<String, Form> forms) {
    this.forms = forms;
  }

  /** Looks into the file at {@code path}. */
  public Opened open(Attachment file, Path path) throws IOException {
    FileKind kind = FileKind.of(path);
    return switch (kind) {
      case WORKBOOK -> workbook(file, path);
      case DAMAGED -> new Opened(file, kind, null, null, Why.DAMAGED);
      case EMPTY -> new Opened(file, kind, null, null, null);
      case ENCRYPTED -> new Opened(file, kind, null, null, Why.ENCRYPTED);
      case OTHER_SPREADSHEET -> new Opened(file, kind, null, null, Why.OTHER_SPREADSHEET);
      default ->
          new Opened(file, kind, null, null, calledWorkbook(file) ? Why.NOT_A_WORKBOOK : null);
    };
  }

  private Opened workbook(Attachment file, Path path) throws IOException {
    try {
      Workbook workbook = WatchedReading.within(LIMIT, () -> WorkbookFile.read(path));
      return new Opened(file, FileKind.WORKBOOK, workbook, form(workbook), null);
    } catch (UnreadableWorkbook e) {
      return new Opened(file, FileKind.WORKBOOK, null, null, e.why());
    }
  }

  private @Nullable Form form(Workbook workbook) {
    return workbook.claim().form().map(forms::get).orElse(null);
  }

  private static boolean calledWorkbook(Attachment file) {
    return file.name().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(xlsx|xlsm|xls|ods)");
  }
}
