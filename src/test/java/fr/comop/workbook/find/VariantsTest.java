package fr.comop.workbook.find;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.ConventionOnly;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same answers come out of one filled workbook whatever was done to it. */
class VariantsTest {
  private static final Path PAGE = Path.of("docs/variants.md");
  private static final LocalDate DAY = LocalDate.of(2020, 12, 10);
  private static final Locator LOCATOR = new Locator(Questions.SHIPPED.forms());
  private static final Map<String, byte[]> VARIANTS = Variants.all();

  @TempDir static Path folder = Path.of("");

  static Set<String> names() {
    return VARIANTS.keySet();
  }

  private static Assessor.Assessment read(byte[] bytes) throws IOException, UnreadableWorkbook {
    Path file = Files.write(Files.createTempFile(folder, "variant", ".xlsx"), bytes);
    Workbook workbook = WorkbookFile.read(file);
    assertThat(LOCATOR.form(workbook).map(Form::id)).contains("bilan");
    Form form = Questions.SHIPPED.forms().latest("bilan").orElseThrow();
    return new Assessor(
            Questions.SHIPPED.conventions(),
            LOCATOR,
            new ConventionOnly(Questions.SHIPPED.conventions()))
        .assess(workbook, form, LOCATOR.layout(workbook, form), null, 2020, DAY);
  }

  private final Assessor.Assessment original;

  VariantsTest() throws IOException, UnreadableWorkbook {
    original = read("tel quel");
  }

  private static Assessor.Assessment read(String name) throws IOException, UnreadableWorkbook {
    return read(Objects.requireNonNull(VARIANTS.get(name), name));
  }

  /** All that was answered, by question, whatever the cells and the order of lines. */
  private static Map<String, String> answers(FilledForm filled) {
    Map<String, String> answers = new TreeMap<>();
    filled.answers().forEach((id, answer) -> answers.put(id, answer.value().toString()));
    filled
        .tables()
        .forEach(
            (id, lines) ->
                answers.put(
                    id,
                    lines.stream()
                        .map(
                            line ->
                                new TreeMap<>(line.cells())
                                        .entrySet().stream()
                                            .map(
                                                cell ->
                                                    cell.getKey() + "=" + cell.getValue().value())
                                            .toList()
                                    + (line.confidential() ? " confidential" : ""))
                        .sorted()
                        .collect(Collectors.joining("\n"))));
    answers.put("confidential", new TreeSet<>(filled.confidential()).toString());
    return answers;
  }

  private static List<String> differences(Map<String, String> expected, Map<String, String> read) {
    return Stream.concat(expected.keySet().stream(), read.keySet().stream())
        .distinct()
        .filter(id -> !Objects.equals(expected.get(id), read.get(id)))
        .map(id -> id + ": expected " + expected.get(id) + ", read " + read.get(id))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void gives_the_same_answers(String name) throws Exception {
    assertThat(differences(answers(original.filled()), answers(read(name).filled()))).isEmpty();
  }

  @Test
  void gets_the_remarks_that_the_page_tells() throws Exception {
    List<String> told =
        Files.readAllLines(PAGE).stream()
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("|"))
            .skip(2)
            .toList();
    List<String> said = new ArrayList<>();
    for (String name : VARIANTS.keySet()) {
      said.add("| " + name + " | " + remarks(read(name).findings()) + " |");
    }
    assertThat(told).containsExactlyElementsOf(said);
  }

  private static String remarks(List<Finding> findings) {
    return findings.isEmpty()
        ? "aucune"
        : findings.stream()
            .map(
                finding ->
                    "`"
                        + finding.check()
                        + "` "
                        + (finding.place() == null ? "" : finding.place() + " ")
                        + (finding.read() == null ? "" : finding.read().replace('\u00a0', ' ')))
            .collect(Collectors.joining(" ; "));
  }
}
