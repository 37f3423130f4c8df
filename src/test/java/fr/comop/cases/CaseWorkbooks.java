package fr.comop.cases;

import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.stage.Camille;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads workbooks as staff do, with the command "read". */
final class CaseWorkbooks {
  private static final List<String> KNOWN =
      List.of("--beneficiary", "ronde", "--form", "bilan", "--year", "2020");

  private final Path directory;
  private final Terminal terminal;
  private final CaseAnswers report;
  private final CaseAnswers programme;

  CaseWorkbooks(Path cases, Path directory) throws IOException {
    this.directory = directory;
    terminal =
        new Terminal(
            new Environment(
                Map.of("COMOP_DATA_DIR", directory.resolve("data").toString()),
                Clock.fixed(Stage.NOW, Deliverable.ZONE),
                Camille.ACCOUNT));
    report = answers(read(cases.resolve("base-bilan-ronde.xlsx")));
    programme = answers(read(cases.resolve("base-programme-casemate.xlsx")));
  }

  /** Its state, its answers beside those of its base, and the points told of it. */
  List<String> told(Path file) throws IOException {
    Map<String, Object> read = read(file);
    CaseAnswers base = "programme".equals(read.get("form")) ? programme : report;
    return List.of(String.valueOf(read.get("outcome")), answers(read).besides(base), points(read));
  }

  private Map<String, Object> read(Path file) throws IOException {
    Path copy = directory.resolve(String.valueOf(file.getFileName()));
    Files.write(copy, Files.readAllBytes(file));
    Map<String, Object> told = read(copy, List.of());
    return told.get("beneficiary") == null ? read(copy, KNOWN) : told;
  }

  private Map<String, Object> read(Path file, List<String> known) {
    List<String> words = new ArrayList<>(List.of("read", file.toString(), "--json"));
    words.addAll(known);
    return JsonReader.object(terminal.comop(words.toArray(String[]::new)).out());
  }

  private static CaseAnswers answers(Map<String, Object> read) {
    return CaseAnswers.of(read.get("answers"));
  }

  private static String points(Map<String, Object> read) {
    List<?> findings = read.get("findings") instanceof List<?> list ? list : List.of();
    return findings.isEmpty()
        ? "aucun"
        : findings.stream()
            .map(finding -> point((Map<?, ?>) finding))
            .collect(Collectors.joining(" ; "));
  }

  private static String point(Map<?, ?> finding) {
    return Stream.of("sheet", "cell", "read")
        .map(finding::get)
        .filter(Objects::nonNull)
        .map(told -> CaseAnswers.cell(told.toString()))
        .collect(Collectors.joining(" ", "`" + finding.get("check") + "` ", ""))
        .strip();
  }
}
