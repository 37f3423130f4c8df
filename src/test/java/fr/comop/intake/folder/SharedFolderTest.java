package fr.comop.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.comop.archive.Archive;
import fr.comop.archive.Room;
import fr.comop.archive.Sha256;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Turn;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.intake.Told;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.arrival.Hindrances;
import fr.comop.intake.arrival.Readiness;
import fr.comop.intake.arrival.Reception;
import fr.comop.intake.sql.SqlArrivals;
import fr.comop.intake.sql.SqlDroppedFiles;
import fr.comop.intake.sql.SqlHindrances;
import fr.comop.intake.sql.SqlLooks;
import fr.comop.ledger.Ledger;
import fr.comop.stage.BlankStore;
import fr.comop.stage.HandClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFolderTest {
  private static final Instant START = Instant.parse("2020-12-15T22:00:00Z");
  private static final Duration REST = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path directory;
  private final HandClock clock = new HandClock(START);
  private Ledger ledger;
  private SqlArrivals arrivals;
  private Path root;

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open(BlankStore.in(directory.resolve("store")));
    arrivals = new SqlArrivals(ledger);
    root = Files.createDirectories(directory.resolve("depot"));
    Files.createDirectories(root.resolve("casemate"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private SharedFolder folder(String sentinel) throws IOException {
    Archive archive = new Archive(directory.resolve("archive"));
    return new SharedFolder(
        new FolderSettings(root, sentinel, REST, PATIENCE),
        ledger,
        new Known(arrivals, new SqlDroppedFiles(ledger), new SqlLooks(ledger)),
        new Answers(
            ledger,
            new SqlOutbox(ledger, kind -> Turn.REMINDER),
            archive,
            arrival -> String.valueOf(arrival.folder())),
        archive,
        new Hindrances(
            "folder",
            new SqlHindrances(ledger),
            clock,
            Duration.ofSeconds(5),
            Duration.ofMinutes(1)),
        clock);
  }

  /** Whole rounds, one a second, with all that is taken in decided at once. */
  private void rounds(SharedFolder folder, Duration how) throws IOException {
    for (long second = 0; second <= how.toSeconds(); second++) {
      round(folder);
      clock.turn(Duration.ofSeconds(1));
    }
  }

  private void round(SharedFolder folder) throws IOException {
    reception().receive(folder.unknown().iterator());
    decide();
    folder.fileAway();
  }

  private void decide() {
    ledger.inTransaction(
        () ->
            arrivals
                .waiting(clock.instant(), 99)
                .forEach(id -> arrivals.decide(id, ArrivalState.DONE, "lu", clock.instant())));
  }

  private List<Arrival> received() {
    return ledger.inTransaction(arrivals::all);
  }

  private List<String> files(Arrival arrival) {
    return new SqlDroppedFiles(ledger).of(arrival).stream().map(DroppedFile::name).toList();
  }

  private List<String> standing() {
    return new SqlHindrances(ledger)
        .all().stream().map(one -> one.place() + " : " + one.what()).toList();
  }

  private List<String> in(String place) throws IOException {
    try (Stream<Path> entries = Files.list(root.resolve(place))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] workbook(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
    }
    return bytes.toByteArray();
  }

  private Path put(String file, byte[] bytes) throws IOException {
    return Files.write(root.resolve(file), bytes);
  }

  private Reception reception() throws IOException {
    Archive archive = new Archive(directory.resolve("archive"));
    return new Reception(
        archive,
        new ArrivalJournal(directory.resolve("archive")),
        ledger,
        arrivals,
        new Readiness(new Room(Set.of(directory), 0)),
        clock);
  }

  private void answered(SharedFolder folder) throws IOException {
    folder.unknown();
    clock.turn(REST);
    reception().receive(folder.unknown().iterator());
    ledger.inTransaction(
        () ->
            new SqlOutbox(ledger, kind -> Turn.REMINDER)
                .add(
                    1L,
                    "recu",
                    new Mail(
                        "<recu.1@region.example>",
                        null,
                        List.of(),
                        true,
                        List.of("a@casemate.example"),
                        List.of(),
                        "Bien reçu",
                        "texte",
                        "html",
                        List.of()),
                    clock.instant()));
    decide();
    folder.fileAway();
  }

  private Path drop(String content) throws IOException {
    return Files.write(root.resolve("casemate/bilan.xlsx"), workbook(content));
  }

  @Test
  void a_file_is_taken_once_its_size_and_date_have_rested() throws IOException {
    SharedFolder folder = folder("");
    drop("moitié");
    assertThat(folder.unknown()).isEmpty();
    assertThat(folder.settling()).isTrue();
    clock.turn(Duration.ofSeconds(9));
    drop("moitié et fin");
    assertThat(folder.unknown()).isEmpty();
    clock.turn(Duration.ofSeconds(9));
    assertThat(folder.unknown()).isEmpty();
    clock.turn(Duration.ofSeconds(1));
    assertThat(folder.unknown()).hasSize(1);
    assertThat(folder.settling()).isFalse();
  }

  @Test
  void it_was_received_when_it_was_first_seen_whatever_date_the_file_bears() throws IOException {
    SharedFolder folder = folder("");
    Path file = drop("bilan");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-01-01T00:00:00Z")));
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(folder.unknown()).extracting(Delivery::receivedAt).containsExactly(START);
  }

  @Test
  void after_an_outage_of_ours_it_was_received_at_our_last_look_before_it() throws IOException {
    folder("").unknown();
    clock.turn(Duration.ofHours(5));
    drop("bilan");
    SharedFolder restarted = folder("");
    restarted.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(restarted.unknown()).extracting(Delivery::receivedAt).containsExactly(START);
  }

  @Test
  void a_file_that_is_known_is_not_given_again() throws IOException {
    SharedFolder folder = folder("");
    drop("bilan");
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    Reception reception = reception();
    assertThat(reception.receive(folder.unknown().iterator())).isOne();
    assertThat(folder.unknown()).isEmpty();
  }

  @Test
  void a_share_without_its_sentinel_is_not_taken_for_an_empty_one() throws IOException {
    SharedFolder folder = folder("present.txt");
    assertThatThrownBy(folder::unknown)
        .isInstanceOf(FolderUnavailable.class)
        .hasMessage(
            root
                + ": the sentinel file \"present.txt\" is not there; is the share mounted? (setting"
                + " folder.sentinel)");
    Files.createFile(root.resolve("present.txt"));
    assertThat(folder.unknown()).isEmpty();
  }

  @Test
  void a_link_is_never_followed() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.xlsx"), "secret");
    Files.createSymbolicLink(root.resolve("casemate/lien.xlsx"), secret);
    SharedFolder folder = folder("");
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(folder.unknown()).isEmpty();
  }

  @Test
  void a_file_whose_name_is_of_another_charset_is_taken_once_and_filed_away() throws Exception {
    assumeTrue(Charset.defaultCharset().equals(StandardCharsets.UTF_8));
    Process latin =
        new ProcessBuilder("sh", "-c", "printf bilan > \"$(printf 'bilan \\351.txt')\"")
            .directory(root.resolve("casemate").toFile())
            .start();
    assumeTrue(latin.waitFor() == 0);
    SharedFolder folder = folder("");
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    Reception reception = reception();
    assertThat(reception.receive(folder.unknown().iterator())).isOne();
    long id = ledger.inTransaction(() -> arrivals.waiting(clock.instant(), 9)).get(0);
    ledger.inTransaction(() -> arrivals.decide(id, ArrivalState.DONE, "lu", clock.instant()));
    folder.fileAway();
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(folder.unknown()).isEmpty();
    try (Stream<Path> filed = Files.list(root.resolve("casemate/traites"))) {
      assertThat(filed).hasSize(1);
    }
  }

  @Test
  void a_file_that_replaced_one_being_dealt_with_was_received_when_it_was_seen() throws Exception {
    SharedFolder folder = folder("");
    drop("bilan");
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    reception().receive(folder.unknown().iterator());
    clock.turn(Duration.ofMinutes(2));
    drop("un autre bilan");
    long id = ledger.inTransaction(() -> arrivals.waiting(clock.instant(), 9)).get(0);
    ledger.inTransaction(() -> arrivals.decide(id, ArrivalState.DONE, "lu", clock.instant()));
    folder.fileAway();
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(folder.unknown())
        .extracting(Delivery::receivedAt)
        .containsExactly(START.plusSeconds(10).plus(Duration.ofMinutes(2)));
  }

  @Nested
  class A_file_whose_copy_pauses {
    private final byte[] whole;

    A_file_whose_copy_pauses() throws IOException {
      whole = workbook("un bilan assez long pour être coupé");
    }

    @Test
    void is_waited_for_while_it_is_cut_and_taken_in_whole() throws IOException {
      SharedFolder folder = folder("");
      put("casemate/bilan.xlsx", Arrays.copyOf(whole, whole.length / 2));
      rounds(folder, Duration.ofMinutes(4));
      assertThat(received()).isEmpty();
      assertThat(folder.settling()).isTrue();
      put("casemate/bilan.xlsx", whole);
      rounds(folder, REST.plusSeconds(1));
      assertThat(received())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.sha256()).isEqualTo(Sha256.of(whole));
                assertThat(one.receivedAt()).isEqualTo(START);
              });
    }

    @Test
    void and_never_goes_on_is_judged_after_some_minutes() throws IOException {
      SharedFolder folder = folder("");
      put("casemate/bilan.xlsx", Arrays.copyOf(whole, whole.length / 2));
      rounds(folder, PATIENCE);
      assertThat(received()).hasSize(1);
      assertThat(in("casemate/traites")).containsExactly("bilan.xlsx");
    }

    @Test
    void whose_space_was_reserved_first_is_waited_for_too() throws IOException {
      SharedFolder folder = folder("");
      put("casemate/bilan.xlsx", new byte[whole.length]);
      rounds(folder, Duration.ofMinutes(4));
      assertThat(received()).isEmpty();
    }

    @Test
    void and_goes_on_in_traites_is_taken_in_again_whole() throws IOException {
      SharedFolder folder = folder("");
      Path file = put("casemate/bilan.xlsx", Arrays.copyOf(whole, whole.length / 2));
      try (OutputStream writer = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
        rounds(folder, PATIENCE);
        assertThat(in("casemate/traites")).containsExactly("bilan.xlsx");
        writer.write(whole, whole.length / 2, whole.length - whole.length / 2);
      }
      rounds(folder, Duration.ofMinutes(2));
      assertThat(received())
          .extracting(Arrival::sha256)
          .containsExactly(Sha256.of(Arrays.copyOf(whole, whole.length / 2)), Sha256.of(whole));
      assertThat(in("casemate/traites")).containsExactly("bilan.xlsx");
      assertThat(root.resolve("casemate/traites/bilan.xlsx")).hasBinaryContent(whole);
    }

    @Test
    void and_goes_on_after_a_restart_of_ours_is_taken_in_again_too() throws IOException {
      put("casemate/bilan.xlsx", whole);
      rounds(folder(""), REST);
      byte[] other = workbook("un autre");
      put("casemate/traites/bilan.xlsx", other);
      rounds(folder(""), REST.plusMinutes(1));
      assertThat(received()).extracting(Arrival::sha256).last().isEqualTo(Sha256.of(other));
    }

    @Test
    void and_goes_on_while_it_is_moved_goes_back_at_once() throws IOException {
      SharedFolder folder = folder("");
      Path file = put("casemate/bilan.xlsx", whole);
      FileTime date = Files.getLastModifiedTime(file);
      folder.unknown();
      clock.turn(REST);
      reception().receive(folder.unknown().iterator());
      byte[] other = whole.clone();
      other[40] ^= 1;
      put("casemate/bilan.xlsx", other);
      Files.setLastModifiedTime(file, date);
      decide();
      folder.fileAway();
      assertThat(in("casemate")).containsExactly("bilan.xlsx", "traites");
      rounds(folder, PATIENCE.plus(REST));
      assertThat(received()).extracting(Arrival::sha256).last().isEqualTo(Sha256.of(other));
      assertThat(in("casemate/traites")).containsExactly("bilan.xlsx");
    }

    @Test
    void and_was_moved_just_before_a_kill_is_looked_at_after_it() throws IOException {
      SharedFolder folder = folder("");
      Path file = put("casemate/bilan.xlsx", whole);
      folder.unknown();
      clock.turn(REST);
      reception().receive(folder.unknown().iterator());
      decide();
      SqlDroppedFiles dropped = new SqlDroppedFiles(ledger);
      dropped.lies(dropped.of(received().get(0)).get(0), "casemate/traites/bilan.xlsx");
      Files.createDirectories(root.resolve("casemate/traites"));
      Files.move(file, root.resolve("casemate/traites/bilan.xlsx"));
      byte[] other = workbook("et la suite");
      put("casemate/traites/bilan.xlsx", other);
      rounds(folder(""), REST.plusSeconds(1));
      assertThat(received()).extracting(Arrival::sha256).last().isEqualTo(Sha256.of(other));
    }
  }

  @Nested
  class Files_that_came_together {
    @Test
    void are_one_arrival_with_the_workbook_first() throws IOException {
      SharedFolder folder = folder("");
      for (int number = 1; number <= 60; number++) {
        put("casemate/IMG_%02d.jpg".formatted(number), new byte[] {(byte) number});
      }
      put("casemate/bilan.xlsx", workbook("bilan"));
      rounds(folder, REST);
      assertThat(received()).hasSize(1);
      assertThat(files(received().get(0))).hasSize(61).startsWith("bilan.xlsx", "IMG_01.jpg");
      assertThat(in("casemate/traites")).hasSize(61);
      assertThat(in("casemate")).containsExactly("traites");
    }

    @Test
    void though_the_copy_of_the_last_ends_later_than_the_first_rests() throws IOException {
      SharedFolder folder = folder("");
      put("casemate/a.jpg", new byte[] {1});
      rounds(folder, Duration.ofSeconds(8));
      put("casemate/b.jpg", new byte[] {2});
      rounds(folder, Duration.ofSeconds(8));
      put("casemate/c.jpg", new byte[] {3});
      rounds(folder, REST.plusSeconds(1));
      assertThat(received()).hasSize(1);
      assertThat(files(received().get(0))).containsExactly("a.jpg", "b.jpg", "c.jpg");
      assertThat(received().get(0).receivedAt()).isEqualTo(START);
    }

    @Test
    void wait_no_longer_than_a_minute_for_one_that_never_rests() throws IOException {
      SharedFolder folder = folder("");
      put("casemate/a.jpg", new byte[] {1});
      for (int second = 0; second <= 75; second++) {
        put("casemate/journal.txt", new byte[second + 1]);
        rounds(folder, Duration.ZERO);
      }
      assertThat(received()).hasSize(1);
      assertThat(files(received().get(0))).containsExactly("a.jpg");
    }

    @Test
    void of_two_structures_are_two_arrivals() throws IOException {
      Files.createDirectories(root.resolve("turbine"));
      put("casemate/a.jpg", new byte[] {1});
      put("turbine/a.jpg", new byte[] {1});
      rounds(folder(""), REST);
      assertThat(received()).extracting(Arrival::folder).containsExactly("casemate", "turbine");
    }

    @Test
    void on_both_sides_of_midnight_stay_apart_for_the_day_is_what_counts() throws IOException {
      SharedFolder folder = folder("");
      clock.turn(Duration.ofMinutes(60).minusSeconds(3));
      put("casemate/a.jpg", new byte[] {1});
      rounds(folder, Duration.ofSeconds(4));
      put("casemate/b.jpg", new byte[] {1, 2});
      rounds(folder, REST.plusSeconds(1));
      assertThat(received())
          .extracting(one -> one.receivedAt().atZone(clock.getZone()).getDayOfMonth())
          .containsExactly(15, 16);
    }

    @Test
    void as_a_trial_and_not_stay_apart_for_a_trial_counts_for_nothing() throws IOException {
      put("casemate/Essai bilan.xlsx", workbook("essai"));
      put("casemate/bilan.xlsx", workbook("bilan"));
      rounds(folder(""), REST);
      assertThat(received())
          .extracting(Arrival::name)
          .containsExactlyInAnyOrder("bilan.xlsx", "Essai bilan.xlsx");
    }

    @Test
    void are_taken_in_without_one_that_cannot_be_read_any_more() throws IOException {
      SharedFolder folder = folder("");
      Path lost = put("casemate/a.xlsx", workbook("a"));
      put("casemate/b.jpg", new byte[] {2});
      folder.unknown();
      clock.turn(REST);
      List<Delivery> together = folder.unknown();
      Files.delete(lost);
      assertThat(reception().receive(together.iterator())).isOne();
      assertThat(files(received().get(0))).containsExactly("b.jpg");
    }
  }

  @Nested
  class What_is_never_read {
    @Test
    void a_directory_a_link_and_a_pipe_are_told_and_noted_for_those_who_put_them_there()
        throws Exception {
      Files.createDirectories(root.resolve("casemate/Photos & co"));
      Files.createSymbolicLink(root.resolve("casemate/lien.xlsx"), directory);
      Process pipe = new ProcessBuilder("mkfifo", root.resolve("casemate/tube").toString()).start();
      assumeTrue(pipe.waitFor() == 0);
      SharedFolder folder = folder("");
      try (Told told = new Told()) {
        rounds(folder, Duration.ofMinutes(2));
        assertThat(told.warnings()).hasSize(3);
      }
      assertThat(standing())
          .containsExactly(
              "casemate/Photos & co : sous-dossier : rien n’y est lu",
              "casemate/lien.xlsx : raccourci ou lien : rien n’y est lu",
              "casemate/tube : autre chose qu’un fichier : rien n’y est lu");
      assertThat(folder.failing()).isFalse();
      Path note = root.resolve("casemate/reponses/a lire - non lu.html");
      assertThat(note).content().contains("<li>sous-dossier «&nbsp;Photos &amp; co&nbsp;»</li>\n");
      Files.delete(root.resolve("casemate/Photos & co"));
      Files.delete(root.resolve("casemate/lien.xlsx"));
      Files.delete(root.resolve("casemate/tube"));
      rounds(folder, Duration.ofSeconds(1));
      assertThat(note).doesNotExist();
      assertThat(standing()).isEmpty();
    }

    @Test
    void our_own_directories_and_those_of_servers_are_nobody_s_business() throws IOException {
      for (String own : List.of("traites", "quarantaine", "reponses", "@eaDir", ".snapshot")) {
        Files.createDirectories(root.resolve("casemate").resolve(own));
      }
      rounds(folder(""), Duration.ofSeconds(1));
      assertThat(standing()).isEmpty();
    }

    @Test
    void a_file_in_nobody_s_folder_is_told_to_staff() throws IOException {
      put("bilan.xlsx", workbook("bilan"));
      rounds(folder(""), Duration.ofMinutes(1));
      assertThat(standing())
          .containsExactly(
              "bilan.xlsx : ce fichier n’est dans le dossier d’aucune structure : il n’est pas"
                  + " lu");
    }
  }

  /** Whoever may write in a folder may make links in it, to wherever only the service may write. */
  @Nested
  class A_link_that_somebody_made_of {
    private Path elsewhere;

    @BeforeEach
    void own() throws IOException {
      elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
      Files.writeString(elsewhere.resolve("bilan.xlsx"), "ours");
      Files.setPosixFilePermissions(
          elsewhere.resolve("bilan.xlsx"), PosixFilePermissions.fromString("rw-------"));
    }

    private void nothingHappenedElsewhere() throws IOException {
      assertThat(elsewhere.resolve("bilan.xlsx")).hasContent("ours");
      assertThat(Files.getPosixFilePermissions(elsewhere.resolve("bilan.xlsx"))).hasSize(2);
      assertThat(in(elsewhere.toString())).containsExactly("bilan.xlsx");
    }

    @Test
    void one_of_our_directories_leads_nothing_there() throws IOException {
      for (String own : List.of("traites", "reponses")) {
        Files.createSymbolicLink(root.resolve("casemate").resolve(own), elsewhere);
      }
      drop("bilan");
      SharedFolder folder = folder("");
      answered(folder);
      nothingHappenedElsewhere();
      assertThat(in("casemate")).containsExactly("bilan.xlsx", "reponses", "traites");
      assertThat(standing())
          .contains(
              "casemate/reponses : nos réponses ne peuvent pas y être écrites (c’est un lien)",
              "casemate/traites : les fichiers traités ne peuvent pas y être rangés (c’est un"
                  + " lien)");
    }

    @Test
    void our_answer_gives_way_to_it() throws IOException {
      Files.createDirectories(root.resolve("casemate/reponses"));
      Path page = root.resolve("casemate/reponses/AR-000001 recu.html");
      Files.createSymbolicLink(page, elsewhere.resolve("bilan.xlsx"));
      drop("bilan");
      answered(folder(""));
      nothingHappenedElsewhere();
      assertThat(page).isRegularFile().hasContent("html");
      assertThat(Files.isSymbolicLink(page)).isFalse();
    }

    @Test
    void our_note_gives_way_to_it() throws IOException {
      Files.createDirectories(root.resolve("casemate/reponses"));
      Files.createDirectories(root.resolve("casemate/Photos"));
      Path note = root.resolve("casemate/reponses/a lire - non lu.html");
      Files.createSymbolicLink(note, elsewhere.resolve("bilan.xlsx"));
      rounds(folder(""), Duration.ofSeconds(1));
      nothingHappenedElsewhere();
      assertThat(Files.isSymbolicLink(note)).isFalse();
      assertThat(note).content().contains("Photos");
    }

    @Test
    void traites_once_a_file_lies_there_has_nothing_fetched_from_where_it_leads()
        throws IOException {
      SharedFolder folder = folder("");
      drop("bilan");
      rounds(folder, Duration.ofMinutes(1));
      assertThat(in("casemate/traites")).containsExactly("bilan.xlsx");
      Files.move(root.resolve("casemate/traites"), directory.resolve("away"));
      Files.createSymbolicLink(root.resolve("casemate/traites"), elsewhere);
      rounds(folder, Duration.ofMinutes(3));
      nothingHappenedElsewhere();
      assertThat(in("casemate")).doesNotContain("bilan.xlsx");
    }
  }

  @Nested
  class What_refuses {
    @Test
    void a_file_called_reponses_is_told_once_and_files_are_filed_all_the_same() throws IOException {
      put("casemate/reponses", new byte[] {1});
      put("casemate/bilan.xlsx", workbook("bilan"));
      SharedFolder folder = folder("");
      clock.turn(Duration.ofSeconds(1));
      try (Told told = new Told()) {
        answered(folder);
        rounds(folder, Duration.ofMinutes(5));
        assertThat(told.warnings())
            .containsExactly(
                "folder: casemate/reponses: java.nio.file.FileAlreadyExistsException: "
                    + root.resolve("casemate/reponses"));
      }
      assertThat(in("casemate/traites")).containsExactly("bilan.xlsx");
      assertThat(standing())
          .containsExactly(
              "casemate/reponses : nos réponses ne peuvent pas y être écrites (un fichier porte le"
                  + " nom d’un dossier)");
      Files.move(root.resolve("casemate/reponses"), root.resolve("casemate/leurs reponses.txt"));
      rounds(folder, Duration.ofMinutes(1));
      assertThat(in("casemate/reponses")).containsExactly("AR-000001 recu.html");
      assertThat(standing()).isEmpty();
    }

    @Test
    void a_file_called_traites_leaves_the_others_where_they_are_and_is_told_once()
        throws IOException {
      put("casemate/traites", new byte[] {1});
      for (int number = 1; number <= 5; number++) {
        put("casemate/" + number + ".jpg", new byte[] {(byte) number});
      }
      Files.createDirectories(root.resolve("turbine"));
      put("turbine/a.jpg", new byte[] {1});
      SharedFolder folder = folder("");
      try (Told told = new Told()) {
        rounds(folder, Duration.ofMinutes(5));
        assertThat(told.warnings()).hasSize(2);
      }
      assertThat(folder.failing()).isTrue();
      assertThat(received()).hasSize(2);
      assertThat(in("turbine/traites")).containsExactly("a.jpg");
      assertThat(standing())
          .containsExactly(
              "casemate/traites : les fichiers traités ne peuvent pas y être rangés (un fichier"
                  + " porte le nom d’un dossier)");
      Files.delete(root.resolve("casemate/traites"));
      rounds(folder, Duration.ofMinutes(1));
      assertThat(in("casemate/traites")).hasSize(5);
      assertThat(standing()).isEmpty();
    }
  }

  @Nested
  class A_clock_that_is_set_back {
    @Test
    void holds_no_file_up_and_dates_it_by_the_earlier() throws IOException {
      SharedFolder folder = folder("");
      drop("bilan");
      folder.unknown();
      clock.turn(Duration.ofHours(-2));
      folder.unknown();
      clock.turn(REST);
      assertThat(folder.unknown())
          .extracting(Delivery::receivedAt)
          .containsExactly(START.minus(Duration.ofHours(2)));
    }

    @Test
    void is_told_once_and_to_staff_for_a_day() throws IOException {
      SharedFolder folder = folder("");
      rounds(folder, Duration.ofSeconds(9));
      clock.turn(Duration.ofHours(-2));
      try (Told told = new Told()) {
        rounds(folder, Duration.ofMinutes(10));
        assertThat(told.warnings()).hasSize(1);
      }
      assertThat(standing())
          .containsExactly(
              "horloge : l’horloge de la machine a reculé, de 15/12/2020 23:00 à 15/12/2020 21:00"
                  + " : vérifiez-la, et la date de réception des fichiers déposés peu avant");
      clock.turn(Duration.ofDays(1));
      rounds(folder, Duration.ofSeconds(1));
      assertThat(standing()).isEmpty();
    }

    @Test
    void while_we_were_away_is_noticed_too() throws IOException {
      rounds(folder(""), Duration.ofSeconds(9));
      clock.turn(Duration.ofHours(-2));
      rounds(folder(""), Duration.ofSeconds(1));
      assertThat(standing()).singleElement().asString().startsWith("horloge : ");
    }

    @Test
    void does_not_hide_an_outage_that_follows() throws IOException {
      SharedFolder folder = folder("");
      rounds(folder, Duration.ZERO);
      clock.turn(Duration.ofHours(-2));
      Instant last = clock.instant();
      rounds(folder, Duration.ZERO);
      clock.turn(Duration.ofHours(1));
      drop("bilan");
      SharedFolder restarted = folder("");
      restarted.unknown();
      clock.turn(REST);
      assertThat(restarted.unknown()).extracting(Delivery::receivedAt).containsExactly(last);
    }
  }
}
