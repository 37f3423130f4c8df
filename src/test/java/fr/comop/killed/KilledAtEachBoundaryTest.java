package fr.comop.killed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.mailbox.Relay;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Way;
import fr.comop.stage.BlankStore;
import fr.comop.stage.Stage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("alone")
final class KilledAtEachBoundaryTest {
  static final Instant NOW = Instant.parse("2020-12-16T07:00:00Z");

  @TempDir Path directory;

  @Test
  void events() throws Exception {
    long t0 = System.nanoTime();
    List<String> events = new ArrayList<>();
    CameIn cameIn = new CameIn();
    Ground ground = new Ground(Files.createDirectory(directory.resolve("ground")));
    Files.createDirectories(ground.data().resolve("archive"));
    Files.createDirectories(ground.mailRoom());
    BlankStore.in(ground.data().resolve("store"));
    cameIn.drop(ground);
    ground.forcedNow();
    try (Stage stage = new Stage(directory.resolve("stage"));
        Relay relay = new Relay(stage.mail.getImap().getPort(), "MOVE")) {
      stage.changes.put(Setting.MAILBOX_PORT, String.valueOf(relay.port()));
      for (byte[] mail : cameIn.mails()) {
        stage.mailed(mail, "2020-12-10T09:12:00");
      }
      System.out.println("prepared " + (System.nanoTime() - t0) / 1000000);
      for (int i = 0; i < 3; i++) {
        long t = System.nanoTime();
        try (Life life = new Life(stage, ground, NOW, events::add)) {
          if (i == 0) {
            Wiretap.on(ground, life::at);
            relay.refuse(
                command -> {
                  life.at("IMAP " + command);
                  return false;
                });
            life.house.store.desk.decide(
                () -> {
                  try {
                    life.house.dispatch.dispatches.add(
                        Dispatch.of(
                            1,
                            7,
                            Way.MAIL_ROOM,
                            life.house.store.archive.keep(
                                new ByteArrayInputStream(LetterStage.pdf("lettre 1"))),
                            LetterStage.ADDRESS,
                            NOW));
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
          }
          System.out.println("opened " + (System.nanoTime() - t) / 1000000);
          for (Life.Step step : Life.Step.values()) {
            long u = System.nanoTime();
            life.go(Set.of(step));
            System.out.println(step + " " + (System.nanoTime() - u) / 1000000);
          }
          System.out.println("check " + life.house.asked.check().check(java.util.Optional.empty()));
          t = System.nanoTime();
        }
        System.out.println("closed " + (System.nanoTime() - t) / 1000000);
      }
      System.out.println(stage.sent().size() + " " + stage.mailsIn("Traités"));
      events.forEach(System.out::println);
    }
    assertThat(EnumSet.allOf(Life.Step.class)).isNotEmpty();
  }
}
