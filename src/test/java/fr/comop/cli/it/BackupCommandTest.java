package fr.comop.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Exit;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.rows.EveryTable;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup that is taken, looked at and put back. */
class BackupCommandTest extends AtTheTerminal {
  private Path config = Path.of("");
  private Path backup = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    config = directory.resolve("config");
    backup = directory.resolve("away/comop.zip");
    home = directory.resolve("home");
    try (Stream<Path> all = Files.walk(Path.of("config"))) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        Path copy = config.resolve(Path.of("config").relativize(one).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(one, copy);
      }
    }
  }

  private Terminal.Ended given(String... args) {
    Terminal.Ended ended =
        comop(
            Stream.concat(Stream.of(args), Stream.of("--config", config.toString()))
                .toArray(String[]::new));
    return new Terminal.Ended(
        ended.code(), ended.out().replace('\u00a0', ' '), ended.err().replace('\u00a0', ' '));
  }

  private void somethingIsThere() throws IOException {
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("data/store")))) {
      EveryTable.fill(ledger);
    }
    Sha256 content = Sha256.of("original".getBytes(StandardCharsets.UTF_8));
    Path shelf =
        Files.createDirectories(
            directory.resolve("data/archive").resolve(content.hex().substring(0, 2)));
    Files.writeString(shelf.resolve(content.hex()), "original");
  }

  private Terminal.Ended restored() {
    variables.put("COMOP_DATA_DIR", directory.resolve("elsewhere").toString());
    return given("restore", backup.toString(), home.toString());
  }

  private static String text(Path zip, String name) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      ZipEntry entry = file.getEntry(name);
      return new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void holds_every_table_the_originals_and_the_configuration_and_comes_back() throws IOException {
    somethingIsThere();
    Terminal.Ended taken = given("backup", backup.toString());
    assertThat(taken.code()).as("its invented rows name originals that nobody kept").isEqualTo(1);
    assertThat(taken.out())
        .startsWith("Sauvegarde faite : " + backup + "\nÉtat du ")
        .contains("\n1 original, ", "\nManquaient à l’archive (2) :\n- 1111")
        .contains("\nÀ noter ailleurs : SHA-256 ");

    Terminal.Ended back = restored();

    assertThat(back.err()).isEmpty();
    assertThat(back.out())
        .startsWith("Restauré dans " + directory.resolve("elsewhere") + "\nÉtat du ")
        .contains("\nJournal d’audit : intact, 0 ligne.\n")
        .contains("- 2 courriels attendaient de partir, et l’ont peut-être fait depuis : ");
    assertThat(directory.resolve("elsewhere/archive/06"))
        .isDirectoryContaining(one -> one.getFileName().toString().startsWith("0682c5f2"));
    config = home.resolve("config");
    assertThat(given("audit", "verify").code()).isZero();
    assertThat(given("audit", "list").out()).contains("RESTORE").doesNotContain("BACKUP");
    Path again = directory.resolve("again.zip");
    given("backup", again.toString());
    for (String table : new String[] {"answer", "outbox", "meeting_guest", "notice_act"}) {
      String name = "store/" + table + ".jsonl";
      assertThat(text(again, name)).isNotEmpty().isEqualTo(text(backup, name));
    }
  }

  @Test
  void comes_back_as_a_home_whose_service_starts() throws IOException {
    Path routes =
        Files.createSymbolicLink(directory.resolve("routes"), Path.of("routes").toAbsolutePath());
    given("backup", backup.toString());
    variables.remove("COMOP_DATA_DIR");

    assertThat(given("restore", backup.toString(), home.toString()).out())
        .endsWith(
            "\n"
                + "- aucun courriel n’attendait de partir.\n"
                + "Remettez les mots de passe, et arrêtez l’original s’il tourne encore : le"
                + " service ne reprend que si vous dites oui, à « comop run » ou par « comop resume"
                + " ».\n");

    assertThat(Files.readSymbolicLink(home.resolve("routes"))).isEqualTo(routes.toRealPath());
    variables.put("COMOP_HOME", home.toString());
    assertThat(comop("resume").code()).isZero();
    Terminal.Ended run = comop("run", "--once");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void says_where_routes_are_missing_if_this_installation_has_none() {
    given("backup", backup.toString());

    assertThat(restored().out())
        .contains(
            "\nIl manque "
                + home.resolve("routes")
                + " : posez-y un lien vers le dossier « routes » de la distribution.\n");
  }

  @Test
  void holds_no_password() throws IOException {
    Files.writeString(config.resolve("mailbox"), "hush");
    Files.writeString(config.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----");
    Files.writeString(config.resolve("notes.docx"), "?");
    Files.writeString(Files.createDirectory(config.resolve("secrets")).resolve("smtp.txt"), "hush");
    config = Files.createSymbolicLink(directory.resolve("link"), config);
    variables.put("COMOP_MAILBOX_PASSWORD_FILE", config.resolve("mailbox").toString());
    Path properties = config.resolve("application.properties");
    Files.writeString(
        properties, Files.readString(properties) + "\nsmtp.password = hu\\\n  sh\n# last\n");

    Terminal.Ended taken = given("backup", backup.toString());

    assertThat(taken.out())
        .contains(
            """
            Laissés de côté, à remettre vous-même :
            - config/key.pem (clé privée)
            - config/mailbox (secret)
            - config/notes.docx (pas d’un genre que comop lit)
            - config/secrets/smtp.txt (secret)
            """);
    assertThat(text(backup, "config/application.properties"))
        .endsWith("\n# smtp.password : retiré de la sauvegarde, à remettre\n# last\n");
    assertThat(taken.code()).isZero();
    assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
  }

  @Test
  void replaces_no_other_and_tells_who_took_it() {
    assertThat(given("backup", backup.toString()).code()).isZero();

    assertThat(given("backup", backup.toString()))
        .isEqualTo(
            new Terminal.Ended(
                Exit.WRONG_USE,
                "",
                backup
                    + " existe déjà : une sauvegarde n’en remplace pas une autre. Donnez un autre"
                    + " nom.\n"));
    assertThat(given("audit", "list").out())
        .containsOnlyOnce("BACKUP")
        .contains("compte ctest", "comop.zip");
  }

  @Test
  void is_looked_at_and_told_to_be_intact() {
    given("backup", backup.toString());

    assertThat(given("backup", "--verify", backup.toString()).out()).startsWith("Intacte.\nÉtat");
    assertThat(given("backup", "--verify", "--json", backup.toString()).out())
        .contains("\"intact\" : true", "\"audit\" : \"0:0000");
  }

  @Test
  void is_not_put_back_where_a_byte_of_it_changed() throws IOException {
    somethingIsThere();
    given("backup", backup.toString());
    byte[] bytes = Files.readAllBytes(backup);
    String name = "store/answer.jsonl";
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name) + name.length() + 5;
    bytes[at] ^= 0x10;
    Files.write(backup, bytes);

    Terminal.Ended refused = restored();

    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(refused.err())
        .startsWith("La sauvegarde est abîmée ; rien n’a été restauré.\n- store/answer.jsonl : ");
    assertThat(home).doesNotExist();
    assertThat(directory.resolve("elsewhere")).doesNotExist();
    assertThat(given("backup", "--verify", backup.toString()))
        .returns(1, Terminal.Ended::code)
        .satisfies(one -> assertThat(one.out()).startsWith("Abîmée :\n- store/answer.jsonl : "));
  }

  /** The same, whose list of contents somebody who means harm has made anew. */
  private void addedTo(Path zip, String name, byte[] content) throws IOException {
    Path forged = zip.resolveSibling("forged.zip");
    try (ZipFile from = new ZipFile(zip.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(forged))) {
      for (ZipEntry one : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(one.getName()));
        from.getInputStream(one).transferTo(to);
        if (one.getName().equals("SHA256SUMS")) {
          to.write((Sha256.of(content) + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      to.putNextEntry(new ZipEntry(name));
      to.write(content);
    }
    Files.move(forged, zip, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The backup with a shorter table, as if it had been written so. */
  private static void withoutTheLastRow(Path zip, String table) throws IOException {
    String whole = text(zip, table);
    String shorter = whole.substring(0, whole.stripTrailing().lastIndexOf('\n') + 1);
    String sums =
        text(zip, "SHA256SUMS")
            .replaceFirst(
                "[0-9a-f]{64}  " + table,
                Sha256.of(shorter.getBytes(StandardCharsets.UTF_8)) + "  " + table);
    try (FileSystem inside = FileSystems.newFileSystem(zip)) {
      Files.writeString(inside.getPath(table), shorter);
      Files.writeString(inside.getPath("SHA256SUMS"), sums);
    }
  }

  @Test
  void leaves_nothing_of_what_failed_in_a_data_directory_that_was_there() throws IOException {
    somethingIsThere();
    given("backup", backup.toString());
    withoutTheLastRow(backup, "store/outbox.jsonl");
    Path data = Files.createDirectory(directory.resolve("elsewhere"));
    Files.createDirectory(data.resolve("lost+found"));

    assertThat(restored().err())
        .isEqualTo("La sauvegarde est abîmée : outbox a 1 ligne au lieu de 2.\n");

    assertThat(home).doesNotExist();
    assertThat(data).as("as a disk of its own has it").isDirectoryNotContaining("glob:**/{a,s}*");
    assertThat(data.resolve("lost+found")).exists();
  }

  @Test
  void writes_nothing_outside_of_the_new_place_whatever_names_are_in_it() throws IOException {
    given("backup", backup.toString());
    Path elsewhere = directory.resolve("outside/cron");
    addedTo(backup, "config/" + elsewhere, "* * * * *".getBytes(StandardCharsets.UTF_8));

    Terminal.Ended refused = restored();

    assertThat(elsewhere).doesNotExist();
    assertThat(refused)
        .isEqualTo(
            new Terminal.Ended(
                Exit.WRONG_USE,
                "",
                backup
                    + " ne peut pas servir : ce n’est pas une sauvegarde (SHA256SUMS : ligne"
                    + " inattendue).\n"));
    assertThat(home).doesNotExist();
  }

  @Test
  void is_not_put_back_where_its_end_is_missing() throws IOException {
    given("backup", backup.toString());
    try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }

    assertThat(restored())
        .returns(Exit.WRONG_USE, Terminal.Ended::code)
        .satisfies(
            one ->
                assertThat(one.err())
                    .startsWith(
                        backup
                            + " ne peut pas servir : ce n’est pas une sauvegarde, ou elle a été"
                            + " coupée ("));
    assertThat(home).doesNotExist();
  }

  @Test
  void goes_into_a_new_place_alone() throws IOException {
    given("backup", backup.toString());
    assertThat(given("restore", backup.toString(), config.toString()).err())
        .isEqualTo(
            config + " n’est pas vide : une sauvegarde ne se restaure que dans un dossier neuf.\n");

    assertThat(given("restore", backup.toString(), home.toString()).err())
        .startsWith(
            "Il y a déjà une base ou une archive dans "
                + directory.resolve("data")
                + " (data.dir de la configuration sauvegardée) : rien n’a été restauré.");
    assertThat(home).doesNotExist();
    Files.createDirectory(home);
    given("restore", backup.toString(), home.toString());
    assertThat(home).as("who made it needs it again").isEmptyDirectory();
    assertThat(given("status").code()).isZero();
  }

  @Test
  void is_told_to_programs() {
    assertThat(given("backup", "--json", backup.toString()).out())
        .contains(
            "\"file\" : \"" + backup + "\"",
            "\"contents\" : 0",
            "\"missing\" : [ ]",
            "\"leftOut\" : [ ]");
  }
}
