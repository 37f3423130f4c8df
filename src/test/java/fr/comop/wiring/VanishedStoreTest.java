package fr.comop.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Archive;
import fr.comop.cli.Exit;
import fr.comop.desk.OwnDirectory;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that has vanished or is damaged is never replaced in silence. */
class VanishedStoreTest extends AtTheTerminal {
  private Path data;
  private Path store;

  @BeforeEach
  void workForAWhile() throws IOException {
    data = directory.resolve("data");
    store = data.resolve("store");
    assertThat(comop("status").code()).isZero();
    new Archive(data.resolve("archive")).keep(new byte[] {1, 2, 3});
    variables.put("COMOP_FOLDER_ENABLED", "false");
  }

  private void delete(Path place) throws IOException {
    new OwnDirectory("owner", "").prepare(place);
    Files.delete(place.resolve("owner"));
    Files.delete(place);
  }

  private String vanished(Path missing) {
    return "La base a disparu : "
        + missing
        + " n’existe pas ou est vide, alors que "
        + data
        + " a déjà servi. Rien n’a été créé.\n"
        + "- Restaurez "
        + store
        + " depuis la sauvegarde ;\n"
        + "- ou reconstruisez-la depuis l’archive et ses journaux : « comop rebuild » ;\n"
        + "- ou commencez une base neuve en connaissance de cause : « comop run --new ».\n"
        + "Voyez la page « When the store is lost or damaged » de docs/operations.md.\n";
  }

  @Test
  void where_the_archive_holds_originals_and_the_store_is_gone() throws IOException {
    delete(store);

    for (String command : new String[] {"status", "run"}) {
      Terminal.Ended refused = comop(command);
      assertThat(refused.err()).isEqualTo(vanished(store));
      assertThat(refused.code()).isEqualTo(Exit.BREAKDOWN);
      assertThat(store).doesNotExist();
    }
  }

  @Test
  void where_the_database_alone_is_gone_or_empty() throws IOException {
    Path database = store.resolve("comop.mv.db");
    Files.write(database, new byte[0]);
    assertThat(comop("status").err()).isEqualTo(vanished(database));
    Files.delete(database);
    assertThat(comop("status").err()).isEqualTo(vanished(database));
    assertThat(database).doesNotExist();
  }

  @Test
  void nor_does_a_simulation_take_it_for_none() throws IOException {
    delete(store);

    Terminal.Ended refused = comop("simulate", "--from", "2020-12-01", "--to", "2020-12-02");

    assertThat(refused.err()).isEqualTo(vanished(store));
  }

  @Test
  void but_begins_anew_where_that_is_asked_for() throws IOException {
    delete(store);

    Terminal.Ended began = comop("run", "--once", "--new");

    assertThat(began.out()).startsWith("Une base neuve commence dans " + store + ".\n");
    assertThat(began.code()).isZero();
    assertThat(comop("status").code()).isZero();
  }

  @Test
  void and_what_is_left_of_it_is_set_aside_then() throws IOException {
    Files.writeString(store.resolve("comop.mv.db"), "?");

    Terminal.Ended began = comop("run", "--once", "--new");

    assertThat(began.out())
        .startsWith(
            "Une base neuve commence dans "
                + store
                + " ; ce qui restait de l’ancienne est dans "
                + store
                + ".aside-1.\n");
    assertThat(data.resolve("store.aside-1/comop.mv.db")).hasContent("?");
  }

  @Test
  void one_of_another_version_is_told_and_left_as_it_is() throws Exception {
    String password = Files.readString(store.resolve("owner"));
    try (Connection owner =
            DriverManager.getConnection(
                "jdbc:h2:file:" + store.resolve("comop"), "comop_owner", password);
        Statement statement = owner.createStatement()) {
      statement.execute("update \"flyway_schema_history\" set \"checksum\" = 1");
    }

    Terminal.Ended refused = comop("status");

    assertThat(refused.err())
        .isEqualTo(
            "La base "
                + store.resolve("comop.mv.db")
                + " vient d’une autre version de comop, que celle-ci ne sait pas continuer. Rien"
                + " n’a été changé : lancez la version qui l’a faite ou, si ce n’était qu’un"
                + " essai, donnez à celle-ci un autre dossier de données (data.dir).\n");
    assertThat(refused.code()).isEqualTo(Exit.BREAKDOWN);
  }

  @Test
  void and_one_that_is_there_is_never_replaced() {
    Terminal.Ended refused = comop("run", "--new");

    assertThat(refused.err())
        .isEqualTo(
            "La base "
                + store
                + " est là et s’ouvre : --new ne sert que lorsqu’elle a disparu ou ne s’ouvre"
                + " plus. Lancez « comop run » sans --new.\n");
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void nor_does_new_concern_a_store_elsewhere() {
    variables.put("COMOP_STORE_URL", "jdbc:h2:mem:elsewhere");

    Terminal.Ended refused = comop("run", "--new");

    assertThat(refused.err())
        .isEqualTo(
            "--new ne concerne que la base H2 du dossier des données : store.url en désigne une"
                + " autre.\n");
  }

  @Test
  void one_that_is_damaged_names_the_way_to_recover_it() throws IOException {
    Path database = store.resolve("comop.mv.db");
    Files.writeString(database, "something else\n".repeat(2000));

    Terminal.Ended refused = comop("status");

    assertThat(refused.err())
        .startsWith("La base est abîmée : " + database + " ne peut pas servir (")
        .endsWith(
            "). N’effacez rien.\nRestaurez "
                + store
                + " depuis la sauvegarde, ou récupérez ce qui peut l’être.\nVoyez la page « When"
                + " the store is lost or damaged » de docs/operations.md.\n");
    assertThat(refused.code()).isEqualTo(Exit.BREAKDOWN);
  }

  @Test
  void one_whose_password_was_not_restored_with_it_says_so() throws IOException {
    Path owner = store.resolve("owner");
    Files.delete(owner);

    assertThat(comop("status").err())
        .startsWith("La base est abîmée : " + owner + " ne peut pas servir (fichier manquant).");
  }
}
