package fr.comop.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.OtherUser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The distribution, installed line by line as docs/operations.md has it, below a directory that
 * stands for the root of a machine, and run by the user that it makes.
 */
@Tag("packed")
@EnabledOnOs(OS.LINUX)
final class InstalledTest {
  private static final Path ZIP = Path.of("target/comop-dist.zip").toAbsolutePath();
  private static final String PLACE = "([ =])(/(opt|etc|usr/local|var/lib)\\b)";

  private Path root = Path.of("");

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createTempDirectory("comop-root");
    for (String place : List.of("opt", "etc", "usr/local/bin", "var/lib")) {
      Files.createDirectories(root.resolve(place));
    }
    OtherUser.show(root);
  }

  @AfterEach
  void end() throws Exception {
    run(List.of("rm", "-rf", root.toString()));
  }

  private static boolean has(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  private static List<String> page(String name, String title) throws IOException {
    List<String> page = Files.readAllLines(Path.of("docs", name));
    List<String> below = page.subList(page.indexOf(title), page.size());
    List<String> rest = below.subList(below.indexOf("```sh") + 1, below.size());
    return rest.subList(0, rest.indexOf("```"));
  }

  /** What names places of a machine, so that it names those below the root. */
  private String below(String text) {
    return text.replaceAll(PLACE, "$1" + root + "$2");
  }

  /** Words that go before a command, to run it as the user that the installation has made. */
  private List<String> asComop() throws IOException {
    String[] user =
        Files.readAllLines(root.resolve("etc/passwd")).stream()
            .filter(line -> line.startsWith("comop:"))
            .findFirst()
            .orElseThrow()
            .split(":", -1);
    assertThat(user[6]).isEqualTo("/usr/sbin/nologin");
    return List.of("setpriv", "--reuid", user[2], "--regid", user[3], "--clear-groups");
  }

  private List<String> comop(String command) throws IOException {
    List<String> words = new ArrayList<>(asComop());
    words.add(root.resolve("usr/local/bin/comop").toString());
    words.add(command);
    return words;
  }

  private ProcessBuilder builder(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("COMOP_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.redirectErrorStream(true);
  }

  private void run(List<String> words) throws Exception {
    Process process = builder(words).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    int code = process.waitFor();
    assertThat(code).as("%s: %s", words, said).isZero();
  }

  private void shell(String line) throws Exception {
    run(List.of("sh", "-c", "umask 077; " + line)); // root's on a hardened machine
  }

  private void install() throws Exception {
    follow(page("operations.md", "## As a service"));
  }

  private void follow(List<String> page) throws Exception {
    for (String line : page) {
      if (line.startsWith("runuser -u comop -- /usr/local/bin/comop ")) {
        Path launcher = root.resolve("usr/local/bin/comop");
        Files.writeString(launcher, below(Files.readString(launcher)));
        run(comop(line.substring(line.lastIndexOf(' ') + 1)));
      } else if (line.startsWith("runuser -u comop -- ")) {
        List<String> words = new ArrayList<>(asComop());
        words.addAll(
            List.of(below(line.substring("runuser -u comop --".length())).trim().split(" ")));
        run(words);
      } else if (line.startsWith("systemd-")) {
        shell(line.replaceFirst(" ", " --root=" + root + " "));
      } else if (!line.startsWith("systemctl ")
          && !line.startsWith("ls ")
          && !line.endsWith("/comop-prepare")) {
        shell(below(line.replace("comop-dist.zip", ZIP.toString())));
      }
    }
  }

  private Map<String, String> unit() throws IOException {
    return Files.readAllLines(root.resolve("etc/systemd/system/comop.service")).stream()
        .filter(line -> line.matches("[A-Z]\\w+=.*"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, two) -> one + " " + two));
  }

  @Test
  void startsAsWrittenAndKeepsItsDataFromOthersAndItsProgramFromItself() throws Exception {
    Assumptions.assumeTrue(OtherUser.canBe());
    Assumptions.assumeTrue(has("unzip") && has("systemd-sysusers") && has("systemd-tmpfiles"));
    install();
    assertThat(unit())
        .containsEntry("ExecStart", "/usr/local/bin/comop run")
        .containsEntry("User", "comop")
        .containsEntry("StateDirectory", "comop/data")
        .containsEntry("SuccessExitStatus", "143");

    Process service = builder(comop("run")).start();
    try {
      awaitService(service);
      ProcessBuilder status =
          builder(comop("status")).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      status.environment().put("COMOP_MAILBOX_ENABLED", "true");
      assertThat(status.start().waitFor()).as("of staff, without the mailbox’s password").isZero();
    } finally {
      service.destroy();
      assertThat(service.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(service.exitValue()).isEqualTo(143);
    assertThat(ownedByComop("opt")).isEmpty();
    assertThat(ownedByComop("etc")).isEmpty();
    assertThat(ownedByComop("var/lib/comop"))
        .contains("rw------- data/store/comop.mv.db", "rw------- data/archive/arrivals.jsonl")
        .allMatch(line -> line.startsWith("rw-------") || line.startsWith("rwx------"));
  }

  @Test
  void goesOnAfterAnUpgradeAsWrittenToAVersionThatHasATextMore() throws Exception {
    Assumptions.assumeTrue(OtherUser.canBe());
    Assumptions.assumeTrue(has("unzip") && has("systemd-sysusers") && has("systemd-tmpfiles"));
    install();
    Path own = root.resolve("etc/comop");
    Files.delete(own.resolve("texts/pied.html.ftl"));
    Files.delete(root.resolve("opt/comop/config/texts/pied.html.ftl"));
    Path shipped = own.resolve("conventions/comop-2020-2022.yaml");
    Files.move(shipped, shipped.resolveSibling("la-notre.yaml"));
    Files.writeString(own.resolve("texts/pied.txt.ftl"), "Un pied à nous.");
    Files.writeString(own.resolve("schemas/people.schema.json"), "{}");

    follow(
        page("upgrade.md", "## Step by step").stream()
            .map(line -> line.startsWith("diff ") ? line + " || true" : line)
            .toList());

    assertThat(own.resolve("texts/pied.html.ftl")).isNotEmptyFile();
    assertThat(own.resolve("texts/pied.txt.ftl")).hasContent("Un pied à nous.");
    assertThat(Files.size(own.resolve("schemas/people.schema.json"))).isGreaterThan(2);
    assertThat(shipped).doesNotExist();
    assertThat(root.resolve("var/lib/comop/data/store.before/comop.mv.db")).exists();
  }

  private static void awaitService(Process service) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader lines = service.inputReader(UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("comop est en service")) {
        return;
      }
    }
    throw new AssertionError("it did not start:\n" + said);
  }

  private List<String> ownedByComop(String place) throws IOException {
    int comop = Integer.parseInt(asComop().get(2));
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root.resolve(place))) {
      for (Path path : all.toList()) {
        if (Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(comop)) {
          found.add(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                  + " "
                  + root.resolve(place).relativize(path));
        }
      }
    }
    return found;
  }

  @Test
  void itsUnitIsClosedAsFarAsJavaLetsIt() throws Exception {
    Assumptions.assumeTrue(has("systemd-analyze"));
    run(
        List.of(
            "systemd-analyze",
            "security",
            "--offline=true",
            "--no-pager",
            "--threshold=20",
            Path.of("src/main/distribution/share/systemd/comop.service")
                .toAbsolutePath()
                .toString()));
  }
}
