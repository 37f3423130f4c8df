package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.RemindedPlanetarium;
import fr.comop.wiring.House;
import org.junit.jupiter.api.Test;

/** Mails that need a person. */
class MailsCommandTest extends RemindedPlanetarium {
  private static final String DEAD =
      "insert into dead_address (address, since, message_id, reason) values ('"
          + CONTACT
          + "', timestamp with time zone '2020-10-02 08:00:00Z', '<x@region.example>', '550 no"
          + " such user')";

  private void store(String sql) throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      house.store.ledger.durably(() -> house.store.ledger.handle().execute(sql));
    }
  }

  @Test
  void are_listed_and_leave_again() throws Exception {
    swept();
    assertThat(comop("mails", "list").out())
        .isEqualTo(
            "Tous les courriels sont partis, ou vont partir.\n\nToutes les adresses répondent.\n");
    store("update outbox set state = 'FAILED', attempts = 12, last_error = '554 refused'");
    assertThat(comop("mails", "list").out())
        .contains("C-0001", CONTACT, "abandonné\u00a0: 554 refused");
    assertThat(comop("status").out())
        .contains("1 courriel n’a pas pu partir\u00a0: «\u00a0comop mails list\u00a0».");
    assertThat(comop("mails", "resend", "c-0001").out())
        .isEqualTo(
            "c-0001 repart au prochain passage du service, si ce qu’il dit est encore exact\u00a0; sinon,"
                + " une relance à jour part s’il reste quelque chose à demander.\n");
    assertThat(comop("mails", "list", "--json").out())
        .isEqualTo(
            "{\n  \"mails\" : [ ],\n  \"addresses\" : [ ],\n  \"withheldReceipts\" : 0\n}\n");
    stage.played();
    assertThat(stage.textsTo(CONTACT)).hasSize(1);
  }

  @Test
  void are_refused_when_they_left_or_are_unknown() throws Exception {
    swept();
    assertThat(comop("mails", "resend", "C-0001").err())
        .isEqualTo("Aucun courriel abandonné ou peut-être parti ne porte la référence C-0001.\n");
    assertThat(comop("mails", "resend", "12b").code()).isEqualTo(Exit.WRONG_USE);
  }

  private static final String THREE =
      "insert into outbox (kind, message_id, recipients, subject, created_at, state,"
          + " next_attempt_at) select 'essai', '<' || n || '@region.example>', 'a@centre.example',"
          + " 'Objet ' || n, timestamp with time zone '2020-10-01 06:00:00Z', 'FAILED',"
          + " timestamp with time zone '2020-10-01 06:00:00Z' from (values (1), (2), (3)) as v (n)";

  private void threeFailed() throws Exception {
    store(THREE);
    store(
        "insert into outbox_text (outbox_id, text_body, html_body) select id, 't', 'h' from outbox");
  }

  @Test
  void leave_again_by_several_at_a_time() throws Exception {
    threeFailed();
    assertThat(comop("mails", "resend", "C-0001", "C-0003").out())
        .isEqualTo(
            """
            C-0001 repart au prochain passage du service.
            C-0003 repart au prochain passage du service.
            """);
    assertThat(comop("mails", "list").out()).contains("C-0002").doesNotContain("C-0001", "C-0003");
  }

  @Test
  void leave_again_all_of_them_but_those_that_may_have_left() throws Exception {
    threeFailed();
    store("update outbox set perhaps_sent = true, last_error = 'coupé' where id = 2");
    assertThat(comop("mails", "resend", "--all").out())
        .isEqualTo(
            """
            C-0001 repart au prochain passage du service.
            C-0003 repart au prochain passage du service.
            """);
    assertThat(comop("mails", "list").out()).contains("C-0002", "parti peut-être\u00a0: coupé");
    assertThat(comop("mails", "list", "--json").out()).contains("\"state\" : \"perhaps-sent\"");
  }

  @Test
  void stay_all_of_them_when_one_reference_is_wrong() throws Exception {
    threeFailed();
    assertThat(comop("mails", "resend", "C-0001", "C-0009").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(comop("mails", "list").out()).contains("C-0001", "C-0002", "C-0003");
  }

  @Test
  void are_asked_for_by_reference_or_all_together_not_both() throws Exception {
    assertThat(comop("mails", "resend").err())
        .isEqualTo("Donnez soit des références, soit --all.\n");
    assertThat(comop("mails", "resend", "--all", "C-0001").code()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void tell_why_they_are_held_back() throws Exception {
    swept();
    store("update outbox set held_at = created_at");
    assertThat(comop("mails", "list").out())
        .contains("retenu\u00a0: le plafond d’envois d’une journée est atteint");
  }

  @Test
  void come_back_from_addresses_that_can_be_revived() throws Exception {
    at("2020-11-13T07:00").swept();
    store(DEAD);
    assertThat(comop("mails", "list").out())
        .contains(CONTACT, "Planétarium de Vaulx-en-Velin", "550 no such user");
    assertThat(comop("status").out())
        .endsWith("\n1 adresse ne répond plus\u00a0: «\u00a0comop mails list\u00a0».\n");
    assertThat(comop("status", "--json").out()).contains("\"deadAddresses\" : 1");
    assertThat(comop("mails", "revive", CONTACT.toUpperCase(java.util.Locale.ROOT)).code())
        .isZero();
    at("2020-11-13T08:00").swept();
    assertThat(last().to()).containsExactly(CONTACT);
    assertThat(comop("mails", "revive", CONTACT).err())
        .isEqualTo("Cette adresse n’est pas de celles qui ne répondent plus : " + CONTACT + ".\n");
  }
}
