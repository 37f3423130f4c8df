package fr.comop.stage;

import fr.comop.app.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command in a process of its own. */
public final class OtherJvm {
  private OtherJvm() {}

  /**
   * Starts comop.
   *
   * @param before what stands before the command for Java
   * @param out receives what it says on both outputs
   */
  public static Process comop(
      List<String> before, Map<String, String> variables, Path out, String... command)
      throws IOException {
    List<String> words = new ArrayList<>(before);
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    words.addAll(List.of(command));
    ProcessBuilder process = new ProcessBuilder(words);
    process.environment().putAll(variables);
    return process.redirectErrorStream(true).redirectOutput(out.toFile()).start();
  }
}
