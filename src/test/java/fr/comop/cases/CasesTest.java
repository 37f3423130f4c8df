package fr.comop.cases;

import fr.comop.stage.Approved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people really send, and what becomes of it: the page says it of each file. */
final class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String PAGE = "docs/variants.md";
  private static final String BEGINNING = "## Ce que les gens envoient vraiment";

  /** What is told of one file, without its name: a cell for each of the other columns. */
  private interface Telling {
    List<String> of(Path file) throws Exception;
  }

  @Test
  void thePageSaysWhatBecomesOfEachFile(@TempDir Path directory) throws Exception {
    String page = Files.readString(Path.of(PAGE));
    CaseWorkbooks workbooks = new CaseWorkbooks(CASES, directory);
    CaseMails mails = new CaseMails(directory);
    String told =
        page.substring(0, page.indexOf(BEGINNING))
            + BEGINNING
            + "\n\nClasseurs, dont chacun part du même bilan rempli, ou du même programme :\n\n"
            + table("état | réponses | points", "workbooks", workbooks::told)
            + "\nClasseurs qui étaient bien lus, et le restent :\n\n"
            + table("état | réponses | points", "passes", workbooks::told)
            + "\nCourriels :\n\n"
            + table("ce qu’il devient | réponse", "mails", mails::told)
            + "\nCourriels qui étaient bien lus, et le restent :\n\n"
            + table("ce qu’il devient | réponse", "passes/mails", mails::told)
            + "\nLes quelque 500 écritures de `values/`, et d’autres, sont dans"
            + " `src/test/resources/spellings/values.txt`, tenues par `SpellingsTest`.\n";
    Approved.check(PAGE, told);
  }

  private static String table(String columns, String folder, Telling telling) throws Exception {
    StringBuilder table = new StringBuilder("| fichier | ").append(columns).append(" |\n| ---");
    table.append(" | ---".repeat(columns.split("\\|").length)).append(" |\n");
    for (Path file : files(folder)) {
      table.append("| ").append(file.getFileName()).append(" | ");
      table.append(String.join(" | ", telling.of(file))).append(" |\n");
    }
    return table.toString();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
