package fr.comop.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A case from its opening to its end, step by step, with what is said at each. */
class CaseCommandTest extends CaseAtTheTerminal {
  @Test
  void a_case_opens_by_itself_and_leads_to_a_settlement_step_by_step() throws Exception {
    textsApproved();
    watched();
    String list = said("case list --beneficiary planetarium --json").out();
    String reference = String.valueOf(JsonReader.objects(list).get(0).get("reference"));
    says(
        "case call "
            + reference
            + " --by appel --with 'Mme Trévignac' --text 'Le bilan est promis' --dry-run",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : appel du 04/01/2021, Mme Trévignac. Le bilan"
            + " est promis.\nRien n’est consigné.");
    says(
        "case call "
            + reference
            + " --by appel --with 'Mme Trévignac' --text 'Le bilan est promis'",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : appel du 04/01/2021, Mme Trévignac. Le bilan"
            + " est promis.\nÉtape : règlement amiable tenté.");
    refuses(
        "case decide "
            + reference
            + " --outcome reversement --amount 1000 --day 2021-01-04 --no-deliberation 'Non' --text"
            + " 'Motifs'",
        """
        Le montant dépasse ce qui peut l’être : 1 000,00 €, pour 0,00 € versés, toutes les lettres comprises : convention, article 10.
        L’examen des justificatifs n’est pas consigné (« comop case examine ») : convention, article 10.
        L’audition n’est pas consignée (« comop case hear ») : convention, article 10.
        La lettre d’observations n’est pas notifiée : ni distribution, ni première présentation : code des relations entre le public et l’administration, article L.122-1.
        La lettre d’observations n’annonçait pas cette mesure (reversement) : il en faut une autre : code des relations entre le public et l’administration, article L.122-1.""");
    says(
        "notice prepare "
            + reference
            + " --kind observations --measure diminution --hearing 2021-03-01T10:00 --place Lyon",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : LR-0001 préparée : lettre d’observations,"
            + " mesure envisagée : diminution de la subvention, audition proposée le lundi 1er mars 2021 à 10 h 00, Lyon.\n"
            + "Étape : lettre d’observations en préparation.");
    account = "ctest2";
    refuses(
        "notice approve LR-0001",
        """
        Qui a préparé la lettre ne l’approuve pas : une autre personne la relit : réglage letters.four-eyes.""");
    account = "hvasseur";
    refuses(
        "notice sign LR-0001 --no-scan x",
        "La lettre n’est pas approuvée, ou est déjà signée : ordre de la procédure.");
    account = "jastier";
    refuses(
        "notice sign LR-0001 --no-scan x",
        "Jérôme Astier, chef du service n’a aucune délégation de signature dans "
            + config
            + "/people.yaml : rien n’est signé. Si un arrêté en donne une, ajoutez à la ligne de la"
            + " personne :\n    delegations: [{reference: \"arrêté n° …\", office: \"fonction, telle"
            + " que la lettre la porte\", from: AAAA-MM-JJ}]");
    says(
        "notice withdraw LR-0001 --reason 'Accord en vue'",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : LR-0001 retirée. Accord en vue.\n"
            + "Étape : règlement amiable tenté.");
    says(
        "case settle " + reference + " --text 'Remise le 15 janvier'",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : règlement amiable du 04/01/2021. Remise le 15"
            + " janvier.\nÉtape : réglé à l’amiable.");
    String page = plain(said("case show " + reference).out());
    Files.createDirectories(Path.of("target/received/cases"));
    Files.writeString(Path.of("target/received/cases/show.txt"), page);
    says(
        "case close " + reference + " --text 'Réglé'",
        reference + ", Planétarium de Vaulx-en-Velin 2020 : dossier clos. Réglé.\nÉtape : clos.");
    refuses(
        "case call " + reference + " --by appel --with X --text Y",
        "Le dossier est clos : ordre de la procédure.");
    Files.writeString(Path.of("target/received/cases/list.txt"), said("case list").out());
    Files.writeString(
        Path.of("target/received/cases/status.txt"), said("status --year 2020").out());
  }

  @Test
  void a_case_leads_to_a_repayment_and_is_closed_when_the_money_is_asked_for() throws Exception {
    textsApproved();
    watched();
    String file =
        String.valueOf(
            JsonReader.objects(said("case list --beneficiary planetarium --json").out())
                .get(0)
                .get("reference"));
    done(
        "payment add --beneficiary planetarium --year 2020 --amount 45000,00 --paid 2020-07-15"
            + " --reference MDT-1 --kind acompte");
    done("case call " + file + " --by appel --with 'Mme Trévignac' --text 'Rien ne viendra'");
    done(
        "notice prepare "
            + file
            + " --kind observations --measure reversement --hearing 2021-03-01T10:00 --place"
            + " 'Hôtel de Région, Lyon'");
    done("notice preview LR-0001 --out " + directory.resolve("brouillon.pdf"));
    assertThat(directory.resolve("brouillon.pdf")).isNotEmptyFile();
    refuses(
        "notice issue LR-0001",
        "La lettre n’est pas signée, ou est déjà remise : ordre de la procédure.");
    left("LR-0001", "2021-01-04", "2021-01-06");
    refuses(
        "case examine " + file + " --text 'Aucune réponse'",
        "Le délai de réponse court encore, jusqu’au vendredi 5 février 2021 : code des relations"
            + " entre le public et l’administration, article L.122-1.");
    now = "2021-03-02T09:00";
    done("case examine " + file + " --text 'Aucune réponse'");
    done("case hear " + file + " --how absent --day 2021-03-01 --text 'Personne'");
    refuses(
        "case decide "
            + file
            + " --outcome reversement --amount 45000,01 --day 2021-03-02 --deliberation CP-1"
            + " --executory 2021-03-01 --text Motifs",
        "Le montant dépasse ce qui peut l’être : 45 000,01 €, pour 45 000,00 € versés, toutes les"
            + " lettres comprises : convention, article 10.");
    done(
        "case decide "
            + file
            + " --outcome reversement --amount 4000 --day 2021-03-02 --deliberation 'CP-2021-03 /"
            + " 07-12' --executory 2021-03-01 --text 'Ni le bilan ni le programme ne sont venus.'");
    done("notice prepare " + file + " --kind decision");
    left("LR-0002", "2021-03-02", "2021-03-04");
    String page = plain(said("case show " + file).out());
    Files.createDirectories(Path.of("target/received/cases"));
    Files.writeString(Path.of("target/received/cases/repayment.txt"), page);
    assertThat(page)
        .contains("Recours contentieux : jusqu’au ")
        .contains("LR-0001, lettre d’observations : distribuée le 06/01/2021")
        .contains(
            "- Peut encore être réclamée : 41 000,00 €",
            "- Peut encore être diminuée de : 86 000,00 €",
            "- Ce dossier en retient : 4 000,00 € (reversement), dont reçu : 0,00 €")
        .contains(
            "Nouvelles des lettres",
            "- EV-0001, LR-0001 déposée à la poste le 04/01/2021, n° 1A20345678901, preuve"
                + " « LR-0001-depot.pdf », consigné par Camille Test, chargée de mission (ctest)",
            "- EV-0002, LR-0001 distribuée le 06/01/2021, preuve « LR-0001-avis.pdf »,")
        .contains("Peut être fait\n")
        .contains("Pas encore\n")
        .contains(
            "- Le titre de recettes n’est pas consigné (« comop case title ») : convention, article 10. Empêche : clore le"
                + " dossier.\n");
    refuses(
        "case close " + file + " --text 'Fini'",
        "Le titre de recettes n’est pas consigné (« comop case title ») : convention, article 10.");
    done("case title " + file + " --number T-2021-7 --day 2021-03-04 --amount 4000");
    done("case received " + file + " --amount 1500 --day 2021-03-04");
    done("case close " + file + " --text 'Titre émis'");
    assertThat(JsonReader.object(said("case show " + file + " --json").out()))
        .containsEntry("stage", "CLOSED");
  }

  @Test
  void more_time_that_is_decided_moves_the_due_day_and_its_letter_leaves() throws Exception {
    textsApproved();
    watched();
    done("case call DOS-0001 --by appel --with 'Mme Trévignac' --text 'Rien ne viendra'");
    done(
        "notice prepare DOS-0001 --kind observations --measure diminution --hearing"
            + " 2021-03-01T10:00 --place Lyon");
    left("LR-0001", "2021-01-04", "2021-01-06");
    now = "2021-03-02T09:00";
    done("case examine DOS-0001 --text 'Aucune réponse'");
    done("case hear DOS-0001 --how tenue --day 2021-03-01 --who 'Mme X' --text 'Un incendie'");
    String decide =
        "case decide DOS-0001 --outcome delai --day 2021-03-02 --no-deliberation 'Un délai' --text"
            + " 'Un incendie.' --until ";
    refuses(
        decide + "2024-01-01",
        "Un délai ne mène pas plus loin que l’année qui suit la convention, jusqu’au dimanche 31"
            + " décembre 2023.");
    assertThat(plain(said("extend --list").out())).doesNotContain("DOS-0001");
    done(decide + "2021-06-30");
    assertThat(plain(said("extend --list").out()))
        .contains("30/06/2021", "Décision du 02/03/2021, dossier DOS-0001");
    done("notice prepare DOS-0001 --kind decision");
    left("LR-0002", "2021-03-02", "2021-03-04");
    String whose =
        String.valueOf(
            JsonReader.object(said("case show DOS-0001 --json").out()).get("beneficiary"));
    done("case close DOS-0001 --text 'Un délai court'");
    watched();
    assertThat(JsonReader.objects(said("case list --beneficiary " + whose + " --json").out()))
        .as("nothing is late before the new day")
        .hasSize(1);
  }
}
