package fr.comop.intake.identification;

import fr.comop.form.Form;
import fr.comop.intake.arrival.Attachment;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.part.WatchedReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks into the files that came: what they are, and whether they are forms of ours. */
public final class Opener {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  /** Excel's has 165 bytes, LibreOffice's the names of a person and a machine. */
  private static final int MOST_OF_A_LOCK = 1_000;

  private final Locator locator;

  public Opener(Locator locator) {
    this.locator = locator;
  }

  /** Looks into the file at {@code path}. */
  public Opened open(Attachment file, Path path) throws IOException {
    FileKind kind = FileKind.of(path);
    return switch (kind) {
      case WORKBOOK -> workbook(file, path);
      case DAMAGED -> new Opened(file, kind, null, null, null, Why.DAMAGED);
      case EMPTY -> new Opened(file, kind, null, null, null, null);
      case SEALED -> new Opened(file, kind, null, null, null, Why.SEALED);
      case ENCRYPTED -> locked(file, path);
      case OTHER_SPREADSHEET -> new Opened(file, kind, null, null, null, Why.OTHER_SPREADSHEET);
      default -> new Opened(file, kind, null, null, null, calledWorkbook(file));
    };
  }

  /** The same, read by this version where it is a workbook of that form. */
  public Opened open(Attachment file, Path path, Form version) throws IOException {
    Opened opened = open(file, path);
    Form form = opened.form();
    Workbook workbook = opened.workbook();
    return workbook == null || form == null || !form.id().equals(version.id())
        ? opened
        : new Opened(
            file, opened.kind(), workbook, version, locator.layout(workbook, version), null);
  }

  private Opened workbook(Attachment file, Path path) throws IOException {
    try {
      return WatchedReading.within(LIMIT, () -> located(file, WorkbookFile.read(path)));
    } catch (UnreadableWorkbook e) {
      return new Opened(file, FileKind.WORKBOOK, null, null, null, e.why());
    }
  }

  private Opened located(Attachment file, Workbook workbook) {
    Form form = locator.form(workbook).orElse(null);
    Layout layout = form == null ? null : locator.layout(workbook, form);
    return new Opened(file, FileKind.WORKBOOK, workbook, form, layout, null);
  }

  /** A workbook may be encrypted without anybody having asked for it, and is read then. */
  private Opened locked(Attachment file, Path path) throws IOException {
    Opened opened = workbook(file, path);
    Why why = opened.why();
    return why == null
        ? opened
        : new Opened(
            file, FileKind.ENCRYPTED, null, null, null, why == Why.RIGHTS ? why : Why.ENCRYPTED);
  }

  /** Why a file is no workbook though it is called one; null when it is not. */
  private static @Nullable Why calledWorkbook(Attachment file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.matches("(~\\$|\\.~lock\\.).*") && file.size() < MOST_OF_A_LOCK) {
      return Why.KEPT_WHILE_OPEN;
    }
    return name.matches(".*\\.(xlsx|xlsm|xls|ods)") ? Why.NOT_A_WORKBOOK : null;
  }
}
