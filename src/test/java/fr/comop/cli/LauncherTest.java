package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/comop hands Java a locale under which it can read names of files with accents. */
class LauncherTest {
  @TempDir Path directory;

  @BeforeEach
  void lay() throws Exception {
    script("java/bin/java", "#!/bin/sh\nprintf %s \"$LC_ALL\"\n");
    Files.createDirectories(directory.resolve("comop/bin"));
    Files.copy(Path.of("src/main/distribution/bin/comop"), directory.resolve("comop/bin/comop"));
  }

  private void script(String name, String text) throws Exception {
    Path script = directory.resolve(name);
    Files.createDirectories(script.getParent());
    Files.writeString(script, text);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The LC_ALL that Java is given where people have set this one. */
  private String given(String locale) throws Exception {
    ProcessBuilder comop =
        new ProcessBuilder("/bin/sh", directory.resolve("comop/bin/comop").toString(), "status");
    comop.environment().put("JAVA_HOME", directory.resolve("java").toString());
    comop.environment().put("PATH", directory.resolve("tools") + ":" + System.getenv("PATH"));
    comop.environment().put("LC_ALL", locale);
    Process process = comop.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String given = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return given;
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
