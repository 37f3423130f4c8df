package fr.comop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.desk.Declined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of one's own to try comop on. */
class SampleInboxTest {
  @TempDir Path directory;
  private Path manifest = Path.of("");

  @BeforeEach
  void makeOne() throws IOException {
    Files.createDirectories(directory.resolve("mailbox"));
    manifest = directory.resolve("mailbox/manifest.csv");
    mail("b.eml");
    mail("a.eml");
    Files.writeString(
        manifest,
        """
        # when each came, Europe/Paris
        b.eml, 2020-07-01T10:00:00

        a.eml,2020-12-01T10:00:00
        now,2020-12-14T18:00:00
        """);
  }

  private void mail(String name) throws IOException {
    Files.writeString(directory.resolve("mailbox").resolve(name), "Subject: x\r\n\r\n");
  }

  @Test
  void mails_come_in_the_order_of_the_manifest_by_the_clocks_of_Paris() throws Exception {
    assertThat(SampleInbox.in(directory).mails())
        .containsExactly(
            new SampleInbox.Received(
                directory.resolve("mailbox/b.eml"), Instant.parse("2020-07-01T08:00:00Z")),
            new SampleInbox.Received(
                directory.resolve("mailbox/a.eml"), Instant.parse("2020-12-01T09:00:00Z")));
  }

  @Test
  void the_demo_stands_at_now_and_its_clock_goes_on_with_the_real_one() throws Exception {
    Instant real = Instant.parse("2026-01-01T00:00:00Z");
    Clock clock = SampleInbox.in(directory).clock(Clock.fixed(real, ZoneOffset.UTC));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2020-12-14T17:00:00Z"));
  }

  @Test
  void a_directory_without_a_manifest_is_declined() throws Exception {
    Files.delete(manifest);
    assertThatThrownBy(() -> SampleInbox.in(directory))
        .isInstanceOf(Declined.class)
        .hasMessage("Il n’y a pas d’exemples ici : " + manifest + " est introuvable.");
  }

  @Test
  void a_line_that_tells_no_time_is_named() throws Exception {
    Files.writeString(manifest, "a.eml,2020-12-01T10:00:00\nb.eml,hier\n");
    assertThatThrownBy(() -> SampleInbox.in(directory))
        .isInstanceOf(Declined.class)
        .hasMessage(
            manifest
                + ":2: «\u00a0hier\u00a0» n’est pas une date de la forme 2020-12-14T18:00:00.");
  }

  @Test
  void a_mail_that_is_not_there_is_named() throws Exception {
    Files.delete(directory.resolve("mailbox/b.eml"));
    assertThatThrownBy(() -> SampleInbox.in(directory))
        .isInstanceOf(Declined.class)
        .hasMessage(manifest + ":2: " + directory.resolve("mailbox/b.eml") + " est introuvable.");
  }

  @Test
  void programmes_are_by_name_and_none_where_there_are_none() throws Exception {
    assertThat(SampleInbox.in(directory).programmes()).isEmpty();
    Path programmes = Files.createDirectory(directory.resolve("programme-triennal"));
    Files.createFile(programmes.resolve("b.xlsx"));
    Files.createFile(programmes.resolve("a.xlsx"));
    assertThat(SampleInbox.in(directory).programmes())
        .containsExactly(programmes.resolve("a.xlsx"), programmes.resolve("b.xlsx"));
  }

  @Test
  void dropped_files_are_copied_and_left_as_they_are() throws Exception {
    Path dropped = directory.resolve("folder/clevos/été/bilan.xlsx");
    Files.createDirectories(dropped.getParent());
    Files.write(dropped, new byte[] {1, 2, 3});
    Path target = directory.resolve("ground/depot");
    Files.createDirectories(target.getParent());
    SampleInbox.in(directory).copyFolder(target);
    assertThat(target.resolve("clevos/été/bilan.xlsx")).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(dropped).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void those_of_the_project_are_all_in_the_manifest_in_the_order_of_their_receipt()
      throws Exception {
    SampleInbox project = SampleInbox.in(Path.of("sample-inbox"));
    try (Stream<Path> files = Files.list(Path.of("sample-inbox/mailbox"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".eml")))
          .hasSameElementsAs(project.mails().stream().map(SampleInbox.Received::file).toList());
    }
    assertThat(project.mails()).isSortedAccordingTo(Comparator.comparing(SampleInbox.Received::at));
    assertThat(project.mails()).allMatch(mail -> mail.at().isBefore(project.now()));
  }
}
