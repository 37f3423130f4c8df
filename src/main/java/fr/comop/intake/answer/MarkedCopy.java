package fr.comop.intake.answer;

import fr.comop.form.Finding;
import fr.comop.french.French;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.marked.ToMend;
import fr.comop.workbook.ods.MarkedOds;
import fr.comop.workbook.part.WatchedReading;
import fr.comop.workbook.xls.MarkedXls;
import fr.comop.workbook.xlsx.MarkedXlsx;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The submitter's own workbook with what is to be mended shown in it. */
public final class MarkedCopy {
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N} ._()’'-]+");
  private static final Pattern ALREADY = Pattern.compile("-a-corriger( ?\\(\\d+\\)|-\\d+)*$");
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{1,4}$");
  private static final int LONGEST = 80;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Map<String, String> TYPES =
      Map.of(
          ".xlsx", XLSX,
          ".xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12",
          ".xls", "application/vnd.ms-excel",
          ".ods", "application/vnd.oasis.opendocument.spreadsheet");

  private MarkedCopy() {}

  /**
   * What the copy of a workbook is to show.
   *
   * @param received where and when it came from, in one sentence; "" when there is nothing to say
   */
  public static ToMend toMend(String title, String received, List<Finding> findings) {
    long errors = findings.stream().filter(Finding::error).count();
    List<String> introduction = new ArrayList<>();
    if (!received.isEmpty()) {
      introduction.add(French.typeset(received));
    }
    if (errors == 0) {
      introduction.add(
          "Ce document est complet : corrigez seulement ce qui vous paraît fondé. Chaque cellule"
              + " colorée porte un commentaire ; la colonne « Aller à » y mène.");
    } else {
      introduction.add(
          "Corrigez les cellules colorées des autres feuilles, puis renvoyez ce classeur. Chacune"
              + " porte un commentaire ; la colonne « Aller à » y mène.");
    }
    introduction.add(
        "Cette feuille, les couleurs et nos commentaires ne seront pas lus : inutile de les"
            + " effacer.");
    return new ToMend(
        French.typeset("À corriger – " + title),
        introduction.stream().map(French::typeset).toList(),
        Points.ordered(findings));
  }

  /**
   * Writes the copy, and reads it again, as it will be read when it comes back.
   *
   * @throws UnreadableWorkbook when the workbook is too strange to be marked, or the copy no
   *     workbook to be sent
   * @throws IOException likewise, and when the disk fails
   */
  public static void write(Path original, Path copy, ToMend toMend)
      throws IOException, UnreadableWorkbook {
    Workbook workbook = WatchedReading.within(LIMIT, () -> WorkbookFile.read(original));
    write(original, workbook, copy, toMend);
  }

  /**
   * The same of a workbook that was read already.
   *
   * @param workbook what the original says
   */
  static void write(Path original, Workbook workbook, Path copy, ToMend toMend)
      throws IOException, UnreadableWorkbook {
    WatchedReading.within(
        LIMIT,
        () -> {
          ToMend shown = toMend.shownIn(workbook);
          switch (WorkbookFile.format(original)) {
            case XLS -> MarkedXls.write(original, copy, shown);
            case ODS -> MarkedOds.write(original, copy, shown);
            case XLSX -> MarkedXlsx.write(original, copy, shown);
          }
          return WorkbookFile.read(copy);
        });
  }

  /** The media type of a copy of this name. */
  static String mediaType(String name) {
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.')), XLSX);
  }

  /**
   * A name for the copy of a file: "bilan-2020-a-corriger.xlsx", also of a copy of a copy.
   *
   * @param format what the file is, whatever its name says
   */
  static String name(String original, WorkbookFile.Format format) {
    String name = Normalizer.normalize(original, Normalizer.Form.NFC);
    String stem = UNSAFE.matcher(ENDING.matcher(name).replaceFirst("")).replaceAll("-").strip();
    String bare = ALREADY.matcher(stem).replaceFirst("");
    String cut = bare.length() > LONGEST ? bare.substring(0, LONGEST).strip() : bare;
    String ending =
        switch (format) {
          case XLS -> ".xls";
          case ODS -> ".ods";
          case XLSX -> name.toLowerCase(Locale.ROOT).endsWith(".xlsm") ? ".xlsm" : ".xlsx";
        };
    return (cut.isEmpty() ? "classeur" : cut) + "-a-corriger" + ending;
  }
}
