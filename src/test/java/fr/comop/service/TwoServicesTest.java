package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.OtherJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two services on one H2 home: one works, the other says who does. */
@Tag("alone")
class TwoServicesTest extends AtTheTerminal {
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  private Process service(Path out) throws Exception {
    Process service = OtherJvm.comop(List.of(), variables, out, "run");
    started.add(service);
    return service;
  }

  private static boolean serves(Path out) throws Exception {
    return Files.exists(out) && Files.readString(out).contains("en service ;");
  }

  private String refusal(Process serving) {
    return "comop est déjà en service sur la base "
        + directory.resolve("data/store")
        + " (processus "
        + serving.pid()
        + ") : arrêtez-le d’abord, ou donnez à celui-ci un autre dossier de données"
        + " (data.dir).\n";
  }

  @Test
  void where_one_came_first() throws Exception {
    Path one = directory.resolve("one");
    Path other = directory.resolve("other");
    Process first = service(one);
    Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> serves(one));

    Process second = service(other);

    assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(other).hasContent(refusal(first));
    assertThat(second.exitValue()).isEqualTo(Exit.BREAKDOWN);
    assertThat(first.isAlive()).isTrue();
    assertThat(comop("status").code()).isZero();
  }

  @Test
  void where_both_come_at_once() throws Exception {
    List<Path> said = List.of(directory.resolve("one"), directory.resolve("other"));
    List<Process> services = List.of(service(said.get(0)), service(said.get(1)));

    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .until(() -> services.stream().filter(Process::isAlive).count() == 1);

    int loser = services.get(0).isAlive() ? 1 : 0;
    assertThat(said.get(loser)).hasContent(refusal(services.get(1 - loser)));
    Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> serves(said.get(1 - loser)));
  }
}
