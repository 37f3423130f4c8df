package fr.comop.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.stage.DrawnSignature;
import fr.comop.stage.JsonReader;
import fr.comop.stage.PrintedPdf;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What is foreseen only in a case: all is said, and nothing is kept. */
class ForeseenCaseTest extends CaseAtTheTerminal {
  /** All that is kept, to the last number that was given out. */
  private List<String> kept() throws Exception {
    List<String> kept = new ArrayList<>();
    try (House house = new House(configuration(), clock())) {
      house.store.ledger.inTransaction(() -> kept.addAll(rows(house.store.ledger.handle())));
    }
    try (var files = Files.walk(directory.resolve("data/archive"))) {
      files.map(Path::toString).sorted().forEach(kept::add);
    }
    return kept;
  }

  private static List<String> rows(Handle handle) {
    List<String> rows = new ArrayList<>();
    for (String table :
        handle
            .select(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                    + " order by 1")
            .mapTo(String.class)
            .list()) {
      handle
          .select("select * from \"" + table + "\"")
          .mapToMap()
          .forEach(row -> rows.add(table + " " + row));
    }
    handle
        .select("select * from information_schema.sequences")
        .mapToMap()
        .forEach(row -> rows.add(String.valueOf(row)));
    return rows;
  }

  private void foresees(String line, String expected) throws Exception {
    List<String> before = kept();
    says(line + " --dry-run", expected);
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void what_is_foreseen_only_is_told_and_keeps_nothing() throws Exception {
    textsApproved();
    watched();
    String file =
        String.valueOf(
            JsonReader.objects(said("case list --beneficiary planetarium --json").out())
                .get(0)
                .get("reference"));
    String whose = file + ", Planétarium de Vaulx-en-Velin 2020 : ";
    done("case call " + file + " --by appel --with 'Mme Trévignac' --text 'Rien ne viendra'");
    foresees(
        "notice prepare "
            + file
            + " --kind observations --measure diminution --hearing 2021-03-01T10:00 --place Lyon",
        whose
            + "lettre préparée : lettre d’observations, mesure envisagée : diminution de la subvention, audition"
            + " proposée le lundi 1er mars 2021 à 10 h 00, Lyon.\nRien n’est consigné.");
    String termination = file("resiliation.pdf");
    foresees(
        "case termination --beneficiary planetarium --year 2020 --posted 2020-12-28 --received"
            + " 2020-12-30 --evidence "
            + termination,
        "Nouveau dossier, Planétarium de Vaulx-en-Velin 2020 : résiliation par la structure, postée"
            + " le 28/12/2020, reçue le 30/12/2020. Pièce : resiliation.pdf (SHA-256 "
            + Sha256.of(Files.readAllBytes(Path.of(termination))).hex()
            + ").\nRien n’est consigné.");
    Path zip = directory.resolve("dossier.zip");
    foresees(
        "case dossier " + file + " --out " + zip,
        file
            + " : 2 pièces, 2 lignes du journal d’audit seraient dans "
            + zip
            + " :\n1. Ouverture du dossier\n2. Échange amiable (appel)\nRien n’est écrit.");
    assertThat(zip).doesNotExist();
    done(
        "notice prepare "
            + file
            + " --kind observations --measure diminution --hearing 2021-03-01T10:00 --place Lyon");
    foresees(
        "notice withdraw LR-0001 --reason Accord",
        whose + "LR-0001 retirée. Accord.\nRien n’est consigné.");
    account = "jastier";
    assertThat(plain(said("notice approve LR-0001 --dry-run").out()))
        .startsWith(whose + "LR-0001 approuvée. Pièce : LR-0001.html (SHA-256 ")
        .endsWith("\nRien n’est consigné.\n");
    done("notice approve LR-0001");
    account = "hvasseur";
    refuses(
        "notice issue LR-0001 --dry-run",
        "La lettre n’est pas signée, ou est déjà remise : ordre de la procédure.");
    foresees(
        "notice sign LR-0001 --no-scan 'Le service courrier fera signer'",
        whose
            + "LR-0001 signée à la main, délégation arrêté n° 2020-345. Rien n’est numérisé : Le"
            + " service courrier fera signer.\nRien n’est consigné.");
    Path image = Files.write(directory.resolve("signature.png"), DrawnSignature.png());
    foresees(
        "notice sign LR-0001 --image " + image,
        whose
            + "LR-0001 signée par image, délégation arrêté n° 2020-345. Pièce : LR-0001-signee.pdf.\n"
            + "Rien n’est consigné.");
    done("notice sign LR-0001 --image " + image);
    Path signed = directory.resolve("signee.pdf");
    says(
        "notice preview LR-0001 --out " + signed,
        "LR-0001, lettre d’observations, telle que signée : " + signed);
    Sha256 sha256 = Sha256.of(Files.readAllBytes(signed));
    assertThat(new PrintedPdf(Files.readAllBytes(signed)).readAloud())
        .contains("Signature : Hélène Vasseur");
    String issued = whose + "LR-0001 remise pour envoi (Maileva).\n";
    String leaves =
        " (Maileva) : le PDF d’empreinte "
            + sha256.hex()
            + ", à Commune de Vaulx-en-Velin, Madame la Maire, Hôtel de ville, Place de la Nation,"
            + " 69120 VAULX-EN-VELIN.\n";
    refuses(
        "notice issue LR-0001 --by maileva --dry-run",
        "Aucun prestataire n’est réglé ici (letters.maileva.url) : remettez la lettre au service"
            + " courrier (--by mail-room).");
    variables.put("COMOP_LETTERS_MAILEVA_URL", "https://api.maileva.example");
    foresees(
        "notice issue LR-0001 --by maileva",
        issued + "Partirait" + leaves + "Rien n’est consigné.");
    says(
        "notice issue LR-0001 --by maileva",
        issued + "Part" + leaves + "Étape : réponse attendue.");
  }
}
