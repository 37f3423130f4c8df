package fr.comop.stage;

import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands on the shipped configuration, with a data directory of their own. */
public abstract class AtTheTerminal {
  @TempDir public Path directory;
  public final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  public void workElsewhere() throws Exception {
    variables.put("COMOP_DATA_DIR", directory.resolve("data").toString());
    variables.put("COMOP_HTTP_PORT", "0"); // others play on this machine at the same time
    expectAStore(directory.resolve("data"));
  }

  /** As it is before "comop init". */
  public void beginWithoutAStore() throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve("data"))) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  /** What "comop init" leaves. */
  static void expectAStore(Path data) throws IOException {
    Files.createDirectories(data.resolve("archive"));
    BlankStore.in(data.resolve("store"));
  }

  public Terminal.Ended comop(String... args) {
    return new Terminal(
            new Environment(variables, Clock.fixed(Stage.NOW, Deliverable.ZONE), Camille.ACCOUNT))
        .comop(args);
  }

  public Path blank(String beneficiary, String form, int year) throws Exception {
    return Files.write(
        directory.resolve(form + year + ".xlsx"), Workbooks.blank(beneficiary, form, year));
  }
}
