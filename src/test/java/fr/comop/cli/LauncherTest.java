package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bin/comop hands to Java, and what bin/comop-prepare has it lay out. */
class LauncherTest {
  @TempDir Path directory;

  @BeforeEach
  void lay() throws Exception {
    script("java/bin/java", "#!/bin/sh\nprintf %s \"$LC_ALL\"\n");
    Files.createDirectories(directory.resolve("comop/bin"));
    for (String name : List.of("comop", "comop-prepare")) {
      Files.copy(
          Path.of("src/main/distribution/bin", name), directory.resolve("comop/bin/" + name));
    }
  }

  private void script(String name, String text) throws Exception {
    Path script = directory.resolve(name);
    Files.createDirectories(script.getParent());
    Files.writeString(script, text);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The LC_ALL that Java is given where people have set this one. */
  private String given(String locale) throws Exception {
    Ended ended = ended(Map.of("LC_ALL", locale), "comop", "status");
    assertThat(ended.code()).isZero();
    return ended.said();
  }

  private record Ended(int code, String said) {}

  private Ended ended(Map<String, String> variables, String script, String... words)
      throws Exception {
    List<String> line = new ArrayList<>(List.of("/bin/sh", bin(script).toString()));
    line.addAll(List.of(words));
    ProcessBuilder comop = new ProcessBuilder(line);
    comop.environment().put("JAVA_HOME", directory.resolve("java").toString());
    comop.environment().put("PATH", directory.resolve("tools") + ":" + System.getenv("PATH"));
    comop.environment().putAll(variables);
    Process process = comop.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private Path bin(String script) {
    return directory.resolve("comop/bin").resolve(script);
  }

  @Test
  void the_service_lives_on_little_and_commands_on_what_they_need() throws Exception {
    script("java/bin/java", "#!/bin/sh\nprintf '%s ' \"$@\"\n");
    assertThat(ended(Map.of(), "comop", "--config", "config", "run", "--once").said())
        .startsWith("-Xmx256m -Xms32m -Xmn12m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=20 ");
    assertThat(ended(Map.of(), "comop", "run").said()).contains(" -XX:CICompilerCount=1 ");
    String optimised = "-XX:TieredStopAtLevel=4";
    assertThat(ended(Map.of("JAVA_OPTS", optimised), "comop", "run").said())
        .contains(optimised)
        .doesNotContain("CICompilerCount");
    assertThat(ended(Map.of(), "comop", "simulate").said())
        .startsWith("-Xmx256m -XX:+UseSerialGC ");
  }

  @Test
  void what_comop_prepare_has_laid_out_is_used_by_every_command() throws Exception {
    script("java/bin/java", "#!/bin/sh\nprintf '%s ' \"$@\"\n");
    Path lib = Files.createDirectories(directory.resolve("comop/lib"));
    Path jar = directory.resolve("comop/comop.jar");
    Map<String, String> asked = Map.of("JAVA_OPTS", "-Xmx2g -Da=b");
    assertThat(ended(asked, "comop", "status", "--json").said())
        .endsWith(" -XX:TieredStopAtLevel=1 -Xmx2g -Da=b -jar " + jar + " status --json ");

    Path classes = Files.createFile(lib.resolve("comop.jsa"));
    assertThat(ended(asked, "comop", "status").said())
        .endsWith(
            "-XX:SharedArchiveFile="
                + classes
                + " -Xlog:cds*=off -Xlog:class+path=off -Xmx2g -Da=b -jar "
                + jar
                + " status ");
  }

  /** Refuses to run without a store, as comop does. */
  private static final String JAVA =
      """
      #!/bin/sh
      for last; do case $last in
        -XX:DumpLoadedClassList=*) list=${last#*=} ;;
        -XX:SharedClassListFile=*) list=${last#*=} ;;
        -XX:SharedArchiveFile=*) laid=${last#*=} ;;
        -Xshare:dump) dump=yes ;;
        -XX:+PrintFlagsFinal) flags=yes ;;
        -XX:AOTCacheOutput=*) linked=${last#*=} ;;
      esac; done
      [ -z "$flags" ] || { echo "   ccstr AOTCache${NEWER:+Output}"; exit; }
      [ -z "$dump" ] || { [ -z "$NO_DUMP" ] && cp "$list" "$laid"; exit; }
      case $last in
      init) [ -z "$NO_ROOM" ] && mkdir "$COMOP_DATA_DIR" ;;
      run) [ -d "$COMOP_DATA_DIR" ] || exit 70
        [ -z "$list" ] || { echo Classes >"$list"; echo "comop est en service"; exec sleep 60; }
        [ -z "$NO_START" ] || { echo Liens >"$linked"; exit 70; }
        trap 'kill $!; [ -n "$NO_DUMP" ] || echo Liens >"$linked"; exit 143' TERM
        sleep 60 & echo "comop est en service"; wait ;;
      esac
      """;

  @Test
  void classes_are_laid_out_by_a_service_that_has_started() throws Exception {
    script("java/bin/java", JAVA);
    Files.createDirectories(directory.resolve("comop/lib"));
    Path laid = directory.resolve("comop/lib/comop.jsa");

    assertThat(ended(Map.of(), "comop-prepare"))
        .isEqualTo(new Ended(0, "Classes préparées : " + laid + "\n"));
    assertThat(laid).hasContent("Classes");
    assertThat(ended(Map.of("NO_ROOM", "1"), "comop-prepare")).isEqualTo(new Ended(70, ""));
    assertThat(laid).doesNotExist();

    assertThat(ended(Map.of("NO_DUMP", "1"), "comop-prepare")).isEqualTo(new Ended(70, ""));
    assertThat(laid).doesNotExist();
  }

  @Test
  void a_java_that_can_lays_out_how_they_are_linked_too() throws Exception {
    script("java/bin/java", JAVA);
    Files.createDirectories(directory.resolve("comop/lib"));
    Path laid = directory.resolve("comop/lib/comop.jsa");

    assertThat(ended(Map.of("NEWER", "1"), "comop-prepare"))
        .isEqualTo(new Ended(0, "Classes préparées : " + laid + "\n"));
    assertThat(laid).hasContent("Liens");
    assertThat(ended(Map.of("NEWER", "1", "NO_DUMP", "1"), "comop-prepare"))
        .isEqualTo(new Ended(70, ""));
    assertThat(laid).doesNotExist();
  }

  @Test
  void a_file_that_does_not_fit_is_left_aside_without_a_word() throws Exception {
    Files.createDirectories(directory.resolve("comop/lib"));
    Files.writeString(directory.resolve("comop/lib/comop.jsa"), "nothing");
    ProcessBuilder comop = new ProcessBuilder("/bin/sh", bin("comop").toString(), "run");
    comop.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = comop.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // Java itself has started by then, and knows its options
    assertThat(said)
        .isEqualTo(
            "Error: Unable to access jarfile " + directory.resolve("comop/comop.jar") + "\n");
    assertThat(process.waitFor()).isNotZero();
  }

  @Test
  void of_C_and_of_one_that_this_machine_does_not_have_it_makes_C_UTF_8() throws Exception {
    assertThat(given("C")).isEqualTo("C.UTF-8");
    assertThat(given("POSIX")).isEqualTo("C.UTF-8");
    assertThat(given("xx_XX.UTF-8")).isEqualTo("C.UTF-8");
  }

  @Test
  void one_that_this_machine_has_is_left_as_it_is() throws Exception {
    script("tools/locale", "#!/bin/sh\necho ISO-8859-1\n");
    assertThat(given("fr_FR")).isEqualTo("fr_FR");
  }

  @Test
  void where_nobody_can_say_what_there_is_the_variables_are_believed() throws Exception {
    script("tools/locale", "#!/bin/sh\nexit 127\n");
    assertThat(given("C")).isEqualTo("C.UTF-8");
    assertThat(given("fr_FR.UTF-8")).isEqualTo("fr_FR.UTF-8");
  }
}
