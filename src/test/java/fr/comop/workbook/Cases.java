package fr.comop.workbook;

import static fr.comop.workbook.ByTheirLabels.BILAN;

import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Reports as people really send them, all made from one whose answers are known. */
public final class Cases {
  private static final Path FOLDER = Path.of("src/test/resources/cases");

  /** The report that the others were made from. */
  public static final Path BASE = FOLDER.resolve("base-bilan-ronde.xlsx");

  private Cases() {}

  /** The file of a case. */
  public static Path file(String name) {
    return FOLDER.resolve("workbooks").resolve(name);
  }

  /** What a report answers. */
  public static FilledForm read(Path file) throws IOException, UnreadableWorkbook {
    return ByTheirLabels.read(WorkbookFile.read(file), BILAN);
  }

  /** Every answer as it reads: of fields by their ids, of lines by their cells too. */
  public static Map<String, String> answers(FilledForm form) {
    Map<String, String> answers = new TreeMap<>();
    form.answers().forEach((id, answer) -> answers.put(id, answer.text()));
    form.tables()
        .forEach(
            (id, lines) -> {
              for (int line = 0; line < lines.size(); line++) {
                String at = id + " " + (line + 1) + " ";
                lines
                    .get(line)
                    .cells()
                    .forEach((column, cell) -> answers.put(at + column, text(cell)));
              }
            });
    form.pictures().forEach((id, pictures) -> answers.put(id + " images", "" + pictures.size()));
    return answers;
  }

  private static String text(Answer answer) {
    return answer.text();
  }

  /** What the report that the others were made from answers. */
  public static Map<String, String> baseAnswers() throws IOException, UnreadableWorkbook {
    return answers(read(BASE));
  }

  /** Findings in short: "name place shown". */
  public static List<String> findings(FilledForm form) {
    return form.findings().stream().map(Cases::brief).toList();
  }

  private static String brief(Finding finding) {
    return finding.check() + " " + finding.places() + " " + finding.shown();
  }

  /** A copy of a package in which one part is changed, by its text; null takes it out. */
  public static Path with(Path original, Path folder, String part, UnaryOperator<String> change)
      throws IOException {
    return with(original, folder, Map.of(part, change));
  }

  /**
   * A copy of a package in which some parts are changed, by their texts; "" where there is none.
   */
  public static Path with(Path original, Path folder, Map<String, UnaryOperator<String>> changes)
      throws IOException {
    String name = original.getFileName().toString();
    Path file = Files.createTempFile(folder, "case", name.substring(name.lastIndexOf('.')));
    Map<String, UnaryOperator<String>> left = new LinkedHashMap<>(changes);
    try (ZipFile zip = new ZipFile(original.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        UnaryOperator<String> change = left.remove(entry.getName());
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            change == null
                ? bytes
                : change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
      for (Map.Entry<String, UnaryOperator<String>> added : left.entrySet()) {
        out.putNextEntry(new ZipEntry(added.getKey()));
        out.write(added.getValue().apply("").getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return file;
  }
}
