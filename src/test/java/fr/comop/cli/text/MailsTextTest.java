package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.CLEVOS;
import static fr.comop.cli.MadeByHand.PLANETARIUM;
import static fr.comop.cli.MadeByHand.at;
import static fr.comop.cli.MadeByHand.queued;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Conventions;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.MailDesk;
import fr.comop.correspondence.Outbox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "mails" tells people. */
class MailsTextTest {
  private static final Conventions TWO = new Conventions(List.of(), List.of(CLEVOS, PLANETARIUM));
  private static final MailDesk.Resent RESENT =
      new MailDesk.Resent("C-0012", queued(12, "Relance", "a@b.example").mail());

  private static String text(
      List<Outbox.Stuck> mails, List<DeadAddresses.Dead> dead, int withheld) {
    return MailsText.of(new MailDesk.Trouble(mails, dead, withheld), TWO);
  }

  @Test
  void all_is_well_where_nothing_is_in_trouble() {
    assertThat(text(List.of(), List.of(), 0))
        .isEqualTo(
            "Tous les courriels sont partis, ou vont partir.\n\nToutes les adresses répondent.");
  }

  @Test
  void each_mail_is_told_with_what_keeps_it() {
    assertThat(
            text(
                List.of(
                    new Outbox.Stuck(
                        queued(1, "Accusé", "a@b.example", "c@d.example"),
                        Outbox.Hold.GIVEN_UP,
                        "554 refused"),
                    new Outbox.Stuck(
                        queued(2, "Relance", "a@b.example"), Outbox.Hold.PERHAPS_SENT, "coupé"),
                    new Outbox.Stuck(
                        queued(12345, "Reçu : bilan", "a@b.example"), Outbox.Hold.CAPPED, "")),
                List.of(),
                0))
        .startsWith(
            """
            ╔═══════════╤══════════════════╤═════════════╤══════════════╤════════════════════════════════════════════════════════╗
            ║ Référence │ Écrit            │ À           │ Objet        │ État                                                   ║
            ╠═══════════╪══════════════════╪═════════════╪══════════════╪════════════════════════════════════════════════════════╣
            ║ C-0001    │ 10/12/2020 09:12 │ a@b.example │ Accusé       │ abandonné\u00a0: 554 refused                                ║
            ║           │                  │ c@d.example │              │                                                        ║
            ╟───────────┼──────────────────┼─────────────┼──────────────┼────────────────────────────────────────────────────────╢
            ║ C-0002    │ 10/12/2020 09:12 │ a@b.example │ Relance      │ parti peut-être\u00a0: coupé                                ║
            ╟───────────┼──────────────────┼─────────────┼──────────────┼────────────────────────────────────────────────────────╢
            ║ C-12345   │ 10/12/2020 09:12 │ a@b.example │ Reçu\u00a0: bilan │ retenu\u00a0: le plafond d’envois d’une journée est atteint ║
            ╚═══════════╧══════════════════╧═════════════╧══════════════╧════════════════════════════════════════════════════════╝
            """);
  }

  @Test
  void an_address_is_told_with_the_structure_that_has_it_where_one_does() {
    assertThat(
            text(
                List.of(),
                List.of(
                    new DeadAddresses.Dead(
                        "maelle@planetarium.example", at("2020-11-02T07:00"), "<x>", "550 no"),
                    new DeadAddresses.Dead(
                        "parti@ailleurs.example", at("2020-11-03T07:00"), "<y>", "")),
                0))
        .isEqualTo(
            """
            Tous les courriels sont partis, ou vont partir.

            ╔════════════════════════════╤═════════════╤══════════════════╤════════╗
            ║ Adresse                    │ Structure   │ Depuis           │ Motif  ║
            ╠════════════════════════════╪═════════════╪══════════════════╪════════╣
            ║ maelle@planetarium.example │ Planétarium │ 02/11/2020 07:00 │ 550 no ║
            ╟────────────────────────────┼─────────────┼──────────────────┼────────╢
            ║ parti@ailleurs.example     │             │ 03/11/2020 07:00 │        ║
            ╚════════════════════════════╧═════════════╧══════════════════╧════════╝""");
  }

  @Test
  void receipts_that_strangers_did_not_get_are_told_last() {
    assertThat(text(List.of(), List.of(), 1))
        .endsWith(
            "répondent.\n\n1 envoi d’expéditeur inconnu est resté sans reçu depuis un jour\u00a0: le"
                + " plafond de ces reçus est atteint.");
  }

  @Test
  void a_mail_that_leaves_again_does_so_at_the_next_round() {
    assertThat(MailsText.resent(RESENT, false))
        .isEqualTo("C-0012 repart au prochain passage du service.");
  }

  @Test
  void of_a_reminder_that_leaves_again_it_is_said_that_it_may_be_out_of_date() {
    assertThat(MailsText.resent(RESENT, true))
        .isEqualTo(
            "C-0012 repart au prochain passage du service, si ce qu’il dit est encore"
                + " exact\u00a0; sinon, une relance à jour part s’il reste quelque chose à"
                + " demander.");
  }
}
