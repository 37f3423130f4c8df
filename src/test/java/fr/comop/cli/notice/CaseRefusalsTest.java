package fr.comop.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Exit;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a case and its letters do not come to, and the fact that is in the way. */
class CaseRefusalsTest extends CaseAtTheTerminal {
  @Test
  void who_declined_to_be_heard_has_written_so() throws Exception {
    textsApproved();
    watched();
    done("case call DOS-0001 --by appel --with 'Mme Trévignac' --text 'Rien ne viendra'");
    done(
        "notice prepare DOS-0001 --kind observations --measure diminution --hearing"
            + " 2021-03-01T10:00 --place Lyon");
    left("LR-0001", "2021-01-04", "2021-01-06");
    now = "2021-01-20T09:00";
    String hear = "case hear DOS-0001 --how declinee --day 2021-01-19 --text 'Elle renonce'";
    refuses(
        hear,
        "L’écrit par lequel la structure renonce à l’audition n’est pas joint : convention, article"
            + " 10.");
    Path writing = Files.writeString(directory.resolve("renonciation.pdf"), "%PDF-1.7");
    done(hear + " --evidence " + writing);
  }

  @Test
  void what_came_in_between_stops_the_letter() throws Exception {
    textsApproved();
    watched();
    done("case call DOS-0001 --by courriel --with 'M. X' --text 'Relance'");
    done(
        "notice prepare DOS-0001 --kind observations --measure diminution --hearing"
            + " 2021-03-01T10:00 --place Lyon");
    account = "jastier";
    done("notice approve LR-0001");
    account = "hvasseur";
    String whose =
        String.valueOf(
            JsonReader.objects(said("case list --json").out()).get(0).get("beneficiary"));
    try (House house = new House(configuration(), clock())) {
      house.store.ledger.durably(
          () -> {
            house.store.exhibits.add(
                new Exhibit(
                    0,
                    house
                        .store
                        .arrivals
                        .enter(
                            new Delivery(
                                Channel.MAILBOX,
                                "INBOX;1;1",
                                clock().instant(),
                                null,
                                null,
                                InputStream::nullInputStream),
                            Sha256.of(new byte[] {1}),
                            1,
                            clock().instant())
                        .orElseThrow(),
                    whose,
                    List.of("bilan"),
                    2020,
                    Exhibit.Kind.OTHER_FORM,
                    "document de texte",
                    "Bilan.docx",
                    Sha256.of(new byte[] {2}),
                    clock().instant(),
                    null));
            house.store.arrivals.decide(1, ArrivalState.DONE, "lu", clock().instant());
          });
    }
    Terminal.Ended stopped = said("notice sign LR-0001 --no-scan x");
    assertThat(stopped.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(plain(stopped.err()))
        .contains(
            "Un envoi de la structure n’est pas encore jugé (P-0001, document de texte"
                + " « Bilan.docx », reçu le lundi 4 janvier 2021 à 9 h 00, n’est pas examiné)")
        .contains("Ce document a été présenté : bilan annuel 2020");
  }

  @Test
  void nobody_prepares_a_letter_while_nobody_is_named() throws Exception {
    watched();
    Files.writeString(config.resolve("people.yaml"), "people: []\n");
    refuses(
        "notice prepare DOS-0001 --kind observations",
        "Une lettre recommandée porte le nom de qui la prépare, l’approuve et la signe, et "
            + config
            + "/people.yaml ne nomme encore personne : rien n’est fait. Écrivez-y chaque personne,"
            + " par exemple :\npeople:\n  - {name: \"Prénom Nom\", role: \"fonction\", accounts:"
            + " [\"compte\"]}");
  }

  @Test
  void what_is_not_there_is_told() {
    refuses("case show DOS-0009", "Aucun dossier ne porte la référence DOS-0009.");
    refuses("case show LR-0009", "Aucun dossier ne porte la référence LR-0009.");
    refuses("notice withdraw LR-0009 --reason x", "Aucune lettre ne porte la référence LR-0009.");
    refuses(
        "case open --beneficiary planetarium --year 2020 --cause incomplet --form bilan",
        """
        Les faits ne sont pas dits : convention, article 10.""");
    refuses(
        "case open --beneficiary planetarium --year 2020 --cause vol --text x",
        "« vol » n’est pas connu ici ; choisissez parmi : non-presente, incomplet, emploi,"
            + " inexecution, modification, retard, engagement-republicain, resiliation-structure.");
    says(
        "case list",
        "Aucun dossier. Un document jamais reçu en ouvre un de lui-même, quand le service envoie les"
            + " relances (reminders.enabled) ; à la main : « comop case open --help ».");
  }

  @Test
  void a_signature_is_shown_by_a_scan_or_missing_for_a_reason() throws Exception {
    textsApproved();
    watched();
    done("case call DOS-0001 --by courriel --with 'M. X' --text 'Relance'");
    done(
        "notice prepare DOS-0001 --kind observations --measure diminution --hearing"
            + " 2021-03-01T10:00 --place Lyon");
    account = "jastier";
    done("notice approve LR-0001");
    account = "hvasseur";
    refuses(
        "notice sign LR-0001 --no-scan ' '",
        "La raison pour laquelle rien n’est numérisé tient en 1 à 5 000 caractères ; il y en a 0.");
    Path print = directory.resolve("LR-0001.pdf");
    done("notice preview LR-0001 --out " + print);
    refuses(
        "notice sign LR-0001 --scan " + print,
        "« LR-0001.pdf » est la lettre telle qu’approuvée, sans signature : donnez l’exemplaire"
            + " signé, numérisé.");
    Path text = Files.writeString(directory.resolve("signee.pdf"), "Signé : H. Vasseur");
    refuses(
        "notice sign LR-0001 --scan " + text,
        "« signee.pdf » n’est ni un PDF ni une image (JPEG, PNG, TIFF) : ce n’est pas une preuve.");
    refuses(
        "notice sign LR-0001 --image " + text,
        "« signee.pdf » n’est pas une image PNG ou JPEG de 2 Mo au plus : rien n’est signé."
            + " Numérisez la signature seule, sur fond blanc.");
    done("notice sign LR-0001 --no-scan 'Le parapheur est en panne'");
    assertThat(plain(said("case show LR-0001").out()))
        .contains("Rien n’est numérisé : Le parapheur est en panne.");
    variables.put("COMOP_LETTERS_MAILEVA_URL", "https://api.maileva.example");
    refuses(
        "notice issue LR-0001 --by maileva",
        "LR-0001 n’a pas d’exemplaire signé en PDF, et un prestataire ne signe pas : retirez-la,"
            + " préparez-en une autre et signez-la avec --image ou --scan, ou confiez celle-ci au"
            + " service courrier.");
    refuses(
        "notice issue LR-0001 --by pigeon",
        "« pigeon » n’est pas connu ici ; choisissez parmi : mail-room, maileva, hand, commissaire.");
  }
}
