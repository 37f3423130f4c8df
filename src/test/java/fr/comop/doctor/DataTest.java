package fr.comop.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Archive;
import fr.comop.config.PartByPart;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Beneficiary;
import fr.comop.desk.Account;
import fr.comop.desk.Actor;
import fr.comop.doctor.check.Looked;
import fr.comop.doctor.disk.ArchiveCheck;
import fr.comop.doctor.disk.AuditCheckUp;
import fr.comop.doctor.disk.ContinuityCheck;
import fr.comop.doctor.disk.DiskCheck;
import fr.comop.doctor.disk.FolderCheck;
import fr.comop.doctor.disk.MailRoomCheck;
import fr.comop.doctor.disk.RightsCheck;
import fr.comop.doctor.disk.SecretsCheck;
import fr.comop.doctor.disk.StoreCheck;
import fr.comop.doctor.disk.StoreVisit;
import fr.comop.stage.BlankStore;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of data and folders, each time with one thing wrong. */
class DataTest {
  @TempDir Path directory;
  private final Map<Setting, String> changes = new EnumMap<>(Setting.class);
  private final List<Beneficiary> structures = Stage.project().conventions().beneficiaries();
  private Path data = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    data = directory.resolve("data");
    changes.put(Setting.DATA_DIR, data.toString());
    changes.put(Setting.FOLDER_DIR, directory.resolve("depot").toString());
    Files.createDirectories(data.resolve("archive"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
  }

  private Settings settings() {
    return Looked.settings(changes);
  }

  @Test
  void addresses_that_nobody_can_have_are_told_until_they_are_replaced() throws Exception {
    Path config = directory.resolve("config");
    copied(Path.of("config"), config);
    assertThat(Looked.at(new InventedCheck(PartByPart.read(config, Map.of()))))
        .containsExactly(
            "À SURVEILLER | adresses | inventées, de celles que personne ne peut avoir (.example) :"
                + " sender.address, service.email, 11 structures de config/structures.yaml | mettez"
                + " les vraies ; « comop contacts import » lit celles des structures dans un"
                + " tableau.");
    edited(config.resolve("structures.yaml"), ".example", ".fr");
    edited(config.resolve("application.properties"), "region.example", "region.fr");
    assertThat(Looked.at(new InventedCheck(PartByPart.read(config, Map.of())))).isEmpty();
  }

  @Nested
  class The_store {
    @BeforeEach
    void make() {
      BlankStore.in(data.resolve("store"));
    }

    private List<String> looked(StoreVisit visit) throws Exception {
      return Looked.at(new StoreCheck(visit));
    }

    private StoreVisit visit() {
      return new StoreVisit(settings(), clock());
    }

    private Clock clock() {
      return Clock.fixed(Stage.NOW, ZoneOffset.UTC);
    }

    @Test
    void is_opened_and_read_and_not_a_byte_of_it_is_changed() throws Exception {
      Path file = data.resolve("store/comop.mv.db");
      byte[] before = Files.readAllBytes(file);
      try (StoreVisit visit = visit()) {
        assertThat(looked(visit))
            .containsExactly("OK | base | s’ouvre, et ses tables sont celles de cette version");
        assertThat(
                Looked.at(new ContinuityCheck(visit, PartByPart.read(Path.of("config"), Map.of()))))
            .containsExactly(
                "OK | base et configuration | la configuration connaît tout ce que la base connaît");
        assertThat(Looked.at(new AuditCheckUp(visit)))
            .containsExactly("OK | journal d’audit | 0 ligne, la chaîne est intacte");
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void is_opened_beside_a_service_too_and_its_lines_are_counted() throws Exception {
      try (Stage stage = new Stage(directory).withOnly("planetarium");
          House house = new House(stage.configuration(), stage.clock)) {
        house.store.serve();
        house.store.desk.decide(() -> house.store.clockWatch.look());
        house.reminder.release().give(Actor.COMOP);
        try (StoreVisit visit = visit()) {
          assertThat(looked(visit)).singleElement().asString().startsWith("OK");
          assertThat(Looked.at(new AuditCheckUp(visit)))
              .containsExactly("OK | journal d’audit | 1 ligne, la chaîne est intacte");
          Clock back = Clock.offset(clock(), Duration.ofHours(-1));
          assertThat(Looked.at(new ClockCheck(settings(), back, visit)))
              .containsExactly(
                  "À CORRIGER | horloge | il serait le lundi 14 décembre 2020 à 17 h 00 à Paris, et"
                      + " le service a déjà vu le lundi 14 décembre 2020 à 18 h 00 : elle a reculé |"
                      + " mettez l’horloge à l’heure (NTP : « timedatectl ») : c’est elle qui date"
                      + " les réceptions.");
        }
      }
    }

    @Test
    void that_knows_a_structure_which_the_configuration_does_not_is_told_with_what_to_do()
        throws Exception {
      try (Stage stage = new Stage(directory)) {
        stage.dropped("planetarium", "bilan.xlsx", Workbooks.blank("planetarium", "bilan", 2020));
        assertThat(stage.played()).isTrue();
      }
      Path config = directory.resolve("config");
      copied(Path.of("config"), config);
      edited(config.resolve("structures.yaml"), "id: planetarium", "id: coupole");
      edited(config.resolve("conventions"), "planetarium", "coupole");
      try (StoreVisit visit = visit()) {
        assertThat(looked(visit)).singleElement().asString().startsWith("OK");
        assertThat(Looked.at(new ContinuityCheck(visit, PartByPart.read(config, Map.of()))))
            .singleElement()
            .asString()
            .startsWith(
                "À CORRIGER | base et configuration | la configuration ne connaît plus ce que la"
                    + " base connaît | - la structure « planetarium », avec ");
      }
    }

    @Test
    void that_is_cut_is_told() throws Exception {
      Files.write(data.resolve("store/comop.mv.db"), new byte[0]);
      try (StoreVisit visit = visit()) {
        assertThat(looked(visit))
            .singleElement()
            .asString()
            .startsWith("À CORRIGER | base | La base a disparu : ");
        assertThat(Looked.at(new AuditCheckUp(visit))).isEmpty();
      }
    }

    @Test
    void that_nobody_made_is_told_and_not_made() throws Exception {
      changes.put(Setting.DATA_DIR, directory.resolve("ailleurs").toString());
      try (StoreVisit visit = visit()) {
        assertThat(looked(visit))
            .singleElement()
            .asString()
            .startsWith("À CORRIGER | base | Rien n’est là où comop garde ses données : ");
      }
      assertThat(directory.resolve("ailleurs")).doesNotExist();
    }
  }

  @Nested
  class The_archive {
    @Test
    void is_read_again() throws Exception {
      Archive archive = new Archive(data.resolve("archive"));
      archive.keep("un".getBytes(StandardCharsets.UTF_8));
      archive.keep("deux".getBytes(StandardCharsets.UTF_8));
      assertThat(Looked.at(new ArchiveCheck(data.resolve("archive"))))
          .containsExactly("OK | archive | relus au hasard et intacts : 2 originaux");
    }

    @Test
    void of_which_a_file_was_changed_is_told() throws Exception {
      Archive archive = new Archive(data.resolve("archive"));
      Path file = archive.path(archive.keep("un".getBytes(StandardCharsets.UTF_8)));
      Files.write(file, "Un".getBytes(StandardCharsets.UTF_8));
      assertThat(Looked.at(new ArchiveCheck(data.resolve("archive"))))
          .containsExactly(
              "À CORRIGER | archive | "
                  + file
                  + " n’est plus ce qui a été reçu : son empreinte n’est pas son nom | restaurez ce"
                  + " fichier depuis la sauvegarde, et faites examiner le disque.");
    }
  }

  @Nested
  class Rights {
    @Test
    void that_others_have_on_the_data_are_told() throws Exception {
      assertThat(Looked.at(new RightsCheck(data)))
          .containsExactly("OK | droits sur les données | " + data + ", fermé aux autres comptes");
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
      assertThat(Looked.at(new RightsCheck(data)))
          .containsExactly(
              "À CORRIGER | droits sur les données | "
                  + data
                  + " est ouvert à d’autres comptes (rwxr-xr-x) | chmod -R o-rwx "
                  + data);
    }

    @Test
    void on_a_file_with_a_password_are_told() throws Exception {
      Path secret = Files.writeString(directory.resolve("smtp"), "geheim");
      changes.put(Setting.SMTP_PASSWORD, "geheim");
      Map<String, String> variables =
          new HashMap<>(Map.of("COMOP_SMTP_PASSWORD_FILE", secret.toString()));
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
      assertThat(Looked.at(new SecretsCheck(settings(), variables)))
          .containsExactly("OK | secrets | 1 réglé, qu’aucun autre compte ne lit");
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
      assertThat(Looked.at(new SecretsCheck(settings(), variables)))
          .containsExactly(
              "À CORRIGER | secrets | smtp.password : "
                  + secret
                  + " est lisible par d’autres comptes (rw-r--r--) | chmod 600 "
                  + secret);
      assertThat(Looked.at(new SecretsCheck(settings(), Map.of())))
          .containsExactly(
              "À SURVEILLER | secrets | smtp.password est écrit en clair : réglage par défaut | mettez-le dans"
                  + " un fichier à part (chmod 600), que nomme COMOP_SMTP_PASSWORD_FILE.");
    }

    @Test
    void of_another_account_than_the_services_are_not_what_was_asked() {
      assertThat(Looked.line(new AccountCheck(Account.of("cmartin"), data).found("comop")))
          .isEqualTo(
              "À SURVEILLER | compte | l’examen tourne sous le compte « cmartin », et les données"
                  + " appartiennent à « comop » : les droits trouvés ne sont pas ceux du service |"
                  + " sudo -u comop comop doctor");
      assertThat(Looked.line(new AccountCheck(Account.of("comop"), data).found("comop")))
          .isEqualTo("OK | compte | comop");
      assertThat(Looked.line(new AccountCheck(Account.of("root"), data).found("root")))
          .startsWith("À SURVEILLER | compte | root : le service aurait plus de droits");
    }
  }

  @Test
  void a_disk_without_room_is_told_before_comop_stands_still_and_then() throws Exception {
    assertThat(Looked.at(new DiskCheck(settings())).get(0)).endsWith(" libres dans " + data);
    changes.put(Setting.DATA_KEEP_FREE, "999999GB");
    assertThat(Looked.at(new DiskCheck(settings())))
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("À CORRIGER | place sur les disques | ")
                    .contains("il en faut 999999,0 Go (data.keep-free) : comop ne relève plus rien")
                    .endsWith(" | faites de la place ; comop reprend de lui-même."));
    long usable = Files.getFileStore(data).getUsableSpace();
    changes.put(Setting.DATA_KEEP_FREE, Math.max(201, (usable >> 20) / 2) + "MB");
    assertThat(Looked.at(new DiskCheck(settings())).get(0))
        .startsWith("À SURVEILLER | place sur les disques | ")
        .endsWith(", comop ne relève plus rien | faites de la place.");
  }

  @Nested
  class The_shared_folder {
    private Path depot = Path.of("");

    @BeforeEach
    void make() throws IOException {
      depot = directory.resolve("depot");
      for (Beneficiary one : structures) {
        Files.createDirectories(depot.resolve(one.folder()));
      }
    }

    private List<String> looked() throws Exception {
      return Looked.at(new FolderCheck(settings(), structures));
    }

    @Test
    void is_read_and_written_and_left_as_it_was() throws Exception {
      Path answers = Files.createDirectory(depot.resolve("eureka/reponses"));
      assertThat(looked())
          .containsExactly(
              "OK | dossier partagé | "
                  + depot
                  + ", 11 structures : lisible, et comop peut y répondre");
      assertThat(answers).isEmptyDirectory();
    }

    @Test
    void of_which_a_structure_s_directory_is_missing_or_takes_no_answers_is_told()
        throws Exception {
      Files.delete(depot.resolve("hexagone"));
      Files.delete(depot.resolve("altec"));
      Path answers = Files.createFile(depot.resolve("eureka/reponses"));
      assertThat(looked())
          .containsExactly(
              "À CORRIGER | dossier partagé | manque dans "
                  + depot
                  + " : hexagone (Hexagone de Meylan), altec (ALTEC Sciences) | créez ce qui manque,"
                  + " ou corrigez « folder » dans config/structures.yaml.",
              "À CORRIGER | dossier partagé | comop n’écrit pas dans "
                  + answers
                  + " (ce n’est pas un dossier) | il faut un dossier, et au service les droits d’y"
                  + " écrire.");
    }

    @Test
    void with_a_directory_that_is_named_as_nobody_s_is_told() throws Exception {
      Files.createDirectory(depot.resolve("hexagonne"));
      Files.createDirectory(depot.resolve(".corbeille"));
      assertThat(looked())
          .containsExactly(
              "À SURVEILLER | dossier partagé | d’aucune structure dans "
                  + depot
                  + " : hexagonne ; ce qui s’y dépose va en quarantaine | donnez au dossier le nom"
                  + " que dit « folder » dans config/structures.yaml, ou ôtez-le.");
    }

    @Test
    void is_not_called_sound_where_nobody_can_tell_whose_it_is() throws Exception {
      assertThat(Looked.at(new FolderCheck(settings(), List.of())))
          .containsExactly(
              "À SURVEILLER | dossier partagé | pas examiné : config/structures.yaml ne se lit pas |"
                  + " recommencez une fois la configuration corrigée.");
    }

    @Test
    void that_is_not_mounted_is_told() throws Exception {
      changes.put(Setting.FOLDER_SENTINEL, "ici");
      assertThat(looked())
          .containsExactly(
              "À CORRIGER | dossier partagé | "
                  + depot.resolve("ici")
                  + " manque : le partage n’est sans doute pas monté | montez-le, ou corrigez"
                  + " folder.sentinel.");
      changes.put(Setting.FOLDER_DIR, directory.resolve("nulle-part").toString());
      assertThat(looked())
          .containsExactly(
              "À CORRIGER | dossier partagé | "
                  + directory.resolve("nulle-part")
                  + " n’est pas là | montez le partage, ou corrigez folder.dir.");
    }
  }

  @Test
  void a_mail_room_that_is_not_mounted_or_takes_nothing_is_told() throws Exception {
    Path room = directory.resolve("courrier");
    Map<String, String> variables =
        Map.of(
            "COMOP_LETTERS_MAIL_ROOM_FOLDER", room.toString(), "COMOP_DATA_DIR", data.toString());
    PartByPart configuration = PartByPart.read(Path.of("config"), variables);
    MailRoomCheck check = new MailRoomCheck(configuration.settings(), configuration.delegations());
    assertThat(Looked.at(check))
        .containsExactly(
            "À CORRIGER | service courrier | "
                + room
                + " n’est pas là | montez le partage, ou corrigez letters.mail-room.folder.");
    Files.createDirectory(room);
    assertThat(Looked.at(check))
        .containsExactly("OK | service courrier | " + room + " prend les lettres");
    Files.createFile(room.resolve("retour"));
    assertThat(Looked.at(check))
        .singleElement()
        .asString()
        .startsWith(
            "À CORRIGER | service courrier | comop n’écrit pas dans " + room.resolve("retour"));
    assertThat(room).isDirectoryNotContaining("glob:**/.comop*");
  }

  private static void copied(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }

  private static void edited(Path file, String what, String by) throws IOException {
    if (Files.isDirectory(file)) {
      try (Stream<Path> all = Files.list(file)) {
        for (Path one : all.filter(each -> each.toString().endsWith(".yaml")).toList()) {
          edited(one, what, by);
        }
      }
    } else {
      Files.writeString(file, Files.readString(file).replace(what, by));
    }
  }
}
