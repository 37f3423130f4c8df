package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.become;
import static fr.comop.cli.MadeByHand.dropped;
import static fr.comop.cli.MadeByHand.mail;
import static fr.comop.cli.MadeByHand.queued;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.demo.Demo.Dealt;
import fr.comop.demo.DemoGround;
import fr.comop.intake.arrival.ArrivalState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "demo" tells people at its end. */
class DemoTextTest {
  private static final DemoGround GROUND = new DemoGround(Path.of("/tmp/demo"));
  private static final Dealt ANSWERED =
      new Dealt(
          become(
              mail(3, "a@b.example", "Bilan", "BILAN-2020-ALTEC-V1 : complet ; PROGRAMME : refusé"),
              ArrivalState.DONE),
          List.of(queued(1, "Accusé", "a@b.example")));
  private static final Dealt ASIDE =
      new Dealt(dropped(4, "clevos", "bilan.xlsx", "Le classeur d’un autre."), List.of());

  @Test
  void each_arrival_is_told_with_what_became_of_it_and_who_was_answered() {
    assertThat(DemoText.of(List.of(ANSWERED, ASIDE), GROUND))
        .isEqualTo(
            """
            ╔══════════════════╤═════════════════╤═══════════════════════════════════════╤════════════════╗
            ║ Arrivée          │ De qui, et quoi │ Ce qui en a été fait                  │ Réponse        ║
            ╠══════════════════╪═════════════════╪═══════════════════════════════════════╪════════════════╣
            ║ AR-000003        │ a@b.example     │ BILAN-2020-ALTEC-V1\u00a0: complet         │ à l’expéditeur ║
            ║ 10/12/2020 09:12 │ Bilan           │ PROGRAMME\u00a0: refusé                    │                ║
            ╟──────────────────┼─────────────────┼───────────────────────────────────────┼────────────────╢
            ║ AR-000004        │ dossier clevos  │ Quarantaine\u00a0: Le classeur d’un autre. │ aucune         ║
            ║ 10/12/2020 09:12 │ bilan.xlsx      │                                       │                ║
            ╚══════════════════╧═════════════════╧═══════════════════════════════════════╧════════════════╝

            2 arrivées\u00a0: 1 traitée, 1 en quarantaine, 0 à lire.

            À ouvrir\u00a0:
              /tmp/demo/index.html   tout ce qui suit, dans un navigateur
              /tmp/demo/syntheses   la synthèse de l’année\u00a0: classeur, PDF et courriel
              /tmp/demo/documents-a-signer   les documents à signer (PDF)
              /tmp/demo/lettres-recommandees   les lettres recommandées d’une suite inventée, et leurs dossiers
              /tmp/demo/courriels-envoyes   les courriels envoyés (.eml)
              /tmp/demo/depot   le dossier partagé\u00a0: traites, quarantaine, reponses
              /tmp/demo/data   la base H2 et l’archive des originaux
            """);
  }

  @Test
  void an_answer_to_somebody_else_than_the_sender_names_them() {
    Dealt dealt =
        new Dealt(
            dropped(4, "clevos", "bilan.xlsx", null),
            List.of(queued(1, "Accusé", "julien@clevos.example", "b@clevos.example")));
    assertThat(DemoText.of(List.of(dealt), GROUND))
        .contains("│ à julien@clevos.example ║", "│ à b@clevos.example      ║");
  }

  @Test
  void one_arrival_alone_is_told_in_the_singular() {
    assertThat(DemoText.of(List.of(ANSWERED), GROUND))
        .contains("\n1 arrivée\u00a0: 1 traitée, 0 en quarantaine, 0 à lire.\n");
  }

  @Test
  void several_are_told_in_the_plural() {
    assertThat(DemoText.of(List.of(ANSWERED, ANSWERED), GROUND))
        .contains("\n2 arrivées\u00a0: 2 traitées, 0 en quarantaine, 0 à lire.\n");
  }
}
