package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.HASH;
import static fr.comop.cli.MadeByHand.PLANETARIUM;
import static fr.comop.cli.MadeByHand.arrival;
import static fr.comop.cli.MadeByHand.become;
import static fr.comop.cli.MadeByHand.dropped;
import static fr.comop.cli.MadeByHand.mail;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.intake.Quarantine;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.identification.FileKind;
import fr.comop.intake.identification.Opened;
import fr.comop.reminder.Holding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What "quarantine" tells people. */
class QuarantineTextTest {
  private static DroppedFile file(int ordinal, String name) {
    return new DroppedFile(
        7, ordinal, "o" + ordinal, name, new Sha256(("" + ordinal).repeat(64)), 1, null, false);
  }

  private static String shown(Arrival arrival, List<DroppedFile> files) {
    return QuarantineText.of(
        arrival,
        files,
        new Quarantine.Contents(List.of(), List.of(), List.of(), Set.of()),
        List.of());
  }

  @Test
  void nothing_waits() {
    assertThat(QuarantineText.of(List.of())).isEqualTo("Rien n’est en quarantaine.");
  }

  @Test
  void each_arrival_is_told_with_whom_it_comes_from_and_why_it_waits() {
    assertThat(
            QuarantineText.of(
                List.of(
                    mail(3, "a@b.example", "Bilan : 2020", "Expéditeur inconnu."),
                    dropped(12, "clevos", "bilan.xlsx", "Le classeur d’un autre."),
                    mail(1234567, null, null, null))))
        .isEqualTo(
            """
            ╔════════════╤══════════════════╤════════════════╤══════════════╤═════════════════════════╗
            ║ Référence  │ Reçu             │ De             │ Objet        │ Motif                   ║
            ╠════════════╪══════════════════╪════════════════╪══════════════╪═════════════════════════╣
            ║ AR-000003  │ 10/12/2020 09:12 │ a@b.example    │ Bilan\u00a0: 2020 │ Expéditeur inconnu.     ║
            ╟────────────┼──────────────────┼────────────────┼──────────────┼─────────────────────────╢
            ║ AR-000012  │ 10/12/2020 09:12 │ dossier clevos │ bilan.xlsx   │ Le classeur d’un autre. ║
            ╟────────────┼──────────────────┼────────────────┼──────────────┼─────────────────────────╢
            ║ AR-1234567 │ 10/12/2020 09:12 │ (inconnu)      │              │                         ║
            ╚════════════╧══════════════════╧════════════════╧══════════════╧═════════════════════════╝""");
  }

  @Test
  void of_one_arrival_all_is_told_and_its_bytes_are_named() {
    assertThat(shown(mail(3, "a@b.example", "Bilan", "Expéditeur inconnu."), List.of()))
        .isEqualTo(
            "AR-000003 – en quarantaine\nReçu le jeudi 10 décembre 2020 à 9\u00a0h\u00a012\n"
                + "De\u00a0: a@b.example\nObjet\u00a0: Bilan\nMotif\u00a0: Expéditeur inconnu.\n"
                + "Empreinte SHA-256\u00a0: "
                + HASH.hex());
  }

  @Test
  void a_file_that_came_alone_is_told_like_a_mail() {
    assertThat(shown(dropped(7, "clevos", "a.xlsx", null), List.of(file(1, "a.xlsx"))))
        .contains("\nDe\u00a0: dossier clevos\nObjet\u00a0: a.xlsx\nMotif\u00a0: \n")
        .endsWith("\nEmpreinte SHA-256\u00a0: " + HASH.hex());
  }

  @Test
  void files_that_came_together_are_each_named_with_their_bytes() {
    assertThat(
            shown(
                dropped(7, "clevos", "a.xlsx", null),
                List.of(file(1, "a.xlsx"), file(2, "photo 1.jpg"))))
        .endsWith(
            "\nFichiers\u00a0: 2\n  "
                + "1".repeat(64)
                + "  a.xlsx\n  "
                + "2".repeat(64)
                + "  photo 1.jpg");
  }

  @Test
  void what_became_of_one_is_told_after_its_reference() {
    Arrival imported = arrival(8, Channel.IMPORT, null, "p.xlsx", null, null, "Enregistré.");
    assertThat(shown(become(imported, ArrivalState.DONE), List.of()))
        .startsWith("AR-000008 – traitée\n")
        .contains("\nDe\u00a0: le service\nObjet\u00a0: p.xlsx\n");
    assertThat(shown(become(imported, ArrivalState.REJECTED), List.of()))
        .startsWith("AR-000008 – écartée\n");
  }

  @Test
  void the_subject_of_a_stranger_does_not_steer_the_terminal() {
    assertThat(shown(mail(3, "a\u001b]0;x\u0007@b", "\u001b[2J\u202eBilan", "r"), List.of()))
        .contains("\nDe\u00a0: a]0;x@b\nObjet\u00a0: [2JBilan\n");
  }

  @Test
  void what_it_holds_is_told_with_its_size_and_kind_and_what_it_holds_back() {
    Quarantine.Contents contents =
        new Quarantine.Contents(
            List.of(
                new Opened(
                    new Attachment("scan\n\u001b[2J.pdf", HASH, 1_500_000),
                    FileKind.PDF,
                    null,
                    null,
                    null,
                    null),
                new Opened(new Attachment("", HASH, 900), FileKind.OTHER, null, null, null, null)),
            List.of("film.mp4"),
            List.of("Bonjour, voici\u001b[31m le scan", "x".repeat(200)),
            Set.of("clevos"));
    assertThat(
            QuarantineText.of(
                mail(3, "a@b.example", "Bilan", "r"),
                List.of(),
                contents,
                List.of(
                    new Holding.Held(
                        PLANETARIUM, List.of("bilan annuel 2020", "programme d’actions 2021")))))
        .endsWith(
            """
            Contient\u00a0:
              scan [2J.pdf – 2 Mio – document PDF
              fichier sans nom – 1 Kio – autre fichier
              film.mp4 – trop volumineux, non ouvert
            Ses classeurs désignent\u00a0:
              clevos
            Le texte commence ainsi\u00a0:
              Bonjour, voici[31m le scan
              %s…
            Retient les relances de\u00a0:
              Planétarium (bilan annuel 2020, programme d’actions 2021)"""
                .formatted("x".repeat(120)));
  }
}
