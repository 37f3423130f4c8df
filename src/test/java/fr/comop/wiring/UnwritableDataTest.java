package fr.comop.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.config.Configuration;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.OtherJvm;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A data directory that cannot be written is said to be so. */
@EnabledOnOs(OS.LINUX)
class UnwritableDataTest extends AtTheTerminal {
  private static final String ADVICE =
      ".\nIl faut un disque monté en écriture, qui ait de la place, et des droits pour"
          + " l’utilisateur qui lance comop ; ou un autre dossier (data.dir).\n";

  /** Root may write anywhere, unless its capabilities are taken away. */
  private static List<String> mortal() {
    boolean root = System.getProperty("user.name").equals("root");
    Assumptions.assumeTrue(!root || Files.isExecutable(Path.of("/usr/bin/setpriv")));
    return root ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--") : List.of();
  }

  private String said(int code) throws Exception {
    Path out = directory.resolve("said");
    Process process = OtherJvm.comop(mortal(), variables, out, "status", "--year", "2020");
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    return Files.readString(out);
  }

  @Test
  void where_it_is_read_only() throws Exception {
    Path data = directory.resolve("data");
    Files.delete(data.resolve("archive"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));

    assertThat(said(Exit.BREAKDOWN))
        .isEqualTo(
            "comop ne peut pas écrire dans le dossier des données : "
                + data.resolve("archive")
                + " (accès refusé)"
                + ADVICE);
  }

  @Test
  void where_it_has_become_read_only() throws Exception {
    assertThat(comop("status").code()).isZero();
    Path store = directory.resolve("data/store");
    Files.setPosixFilePermissions(
        directory.resolve("data/store.lock"), PosixFilePermissions.fromString("r--------"));

    assertThat(said(Exit.BREAKDOWN))
        .isEqualTo(
            "comop ne peut pas écrire dans le dossier des données : "
                + store
                + ".lock (accès refusé)"
                + ADVICE);
  }

  /** As it is for a member of the group that the data directory was opened to. */
  @Test
  void unless_a_running_service_lets_the_command_in() throws Exception {
    assertThat(comop("status").code()).isZero();
    Configuration configuration = Configuration.read(Path.of("config"), variables);
    try (House service = new House(configuration, Clock.systemUTC())) {
      service.store.serve();
      Files.setPosixFilePermissions(
          directory.resolve("data/store.lock"), PosixFilePermissions.fromString("r--------"));

      assertThat(said(Exit.DONE)).contains("0 document complet sur 22.");
    }
  }

  @Test
  void where_nothing_can_be_made() {
    variables.put("COMOP_DATA_DIR", "/proc/comop/data");

    Terminal.Ended refused = comop("init");

    assertThat(refused.err())
        .startsWith("comop ne peut pas écrire dans le dossier des données : /proc/comop (")
        .endsWith(ADVICE);
    assertThat(refused.code()).isEqualTo(Exit.BREAKDOWN);
  }
}
