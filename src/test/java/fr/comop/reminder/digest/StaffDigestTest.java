package fr.comop.reminder.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.Mail;
import fr.comop.stage.TwoOverAStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff are told of two conventions in one mail, written over a real store. */
class StaffDigestTest {
  private TwoOverAStore two;

  @BeforeEach
  void open(@TempDir Path directory) throws Exception {
    two = new TwoOverAStore(directory);
  }

  @AfterEach
  void close() {
    two.close();
  }

  /** The digests that were queued so far, once it is looked whether one is due. */
  private List<Mail> digests(String local) {
    two.at(local).house.staff.digest().sendIfDue();
    return two.mails().stream()
        .filter(one -> one.messageId().contains("point-de-campagne"))
        .toList();
  }

  private String text(String local) {
    List<Mail> digests = digests(local);
    return digests.get(digests.size() - 1).text();
  }

  @Test
  void begins_with_the_first_campaign_that_is_opened_and_counts_what_is_under_way() {
    assertThat(digests("2020-09-14T08:00")).as("a Monday before the opening").isEmpty();
    assertThat(digests("2020-09-21T08:00"))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Campagne 2020 – 0 document complet sur 2");
              assertThat(mail.text()).contains("Date de remise\u00a0: lundi 30 novembre 2020.");
              assertThat(mail.messageId())
                  .isEqualTo("<point-de-campagne.2020-09-21@region.example>");
              assertThat(mail.to()).containsExactly("csti@region.example");
            });
    assertThat(digests("2020-10-05T08:00").get(1).subject())
        .isEqualTo("Campagne 2020 – 0 document complet sur 24");
  }

  @Test
  void tells_a_structure_in_one_line_what_both_conventions_miss() {
    two.at("2020-12-01T07:00").filed("planetarium", "compte-rendu", 2020, 2);
    two.extended("planetarium", "programme", 2020, "2021-01-15");
    String text = text("2020-12-01T08:00");
    assertThat(text)
        .contains(
            "Dates de remise\u00a0: lundi 30 novembre 2020, mardi 15 décembre 2020.",
            "Reçu depuis le dernier point\u00a0:\n - Planétarium de Vaulx-en-Velin\u00a0: compte"
                + " rendu de tournée 2020, à compléter (2 points), reçu le mardi 1er décembre 2020"
                + " à 7\u00a0h\u00a000 (présenté en retard, le 01/12/2020)\u00a0; reste attendu\u00a0: bilan annuel 2020 jamais reçu,"
                + " programme d’actions 2021 jamais reçu (délai accordé jusqu’au 15/01/2021)\n",
            "Encore attendu\u00a0:\n - Hexagone de Meylan\u00a0: bilan annuel 2020 jamais"
                + " reçu\u00a0; programme d’actions 2021 jamais reçu\n")
        .containsOnlyOnce(" - Planétarium");
    assertThat(called(text, "Refuge des sciences"))
        .isEqualTo("Aubin Glandasse, 04 65 71 88 10 – compte rendu de tournée 2020 jamais reçu");
  }

  @Test
  void has_those_rung_first_who_owe_most() {
    assertThat(text("2020-12-10T08:00"))
        .containsSubsequence(
            "À appeler",
            " - Planétarium de Vaulx-en-Velin\u00a0: Maëlle Trévignac, 04 65 71 10 10 – compte rendu"
                + " de tournée 2020 jamais reçu\u00a0; bilan annuel 2020 jamais reçu\u00a0; programme"
                + " d’actions 2021 jamais reçu\n",
            " - Hexagone de Meylan\u00a0: ",
            " - Refuge des sciences\u00a0: Aubin Glandasse");
  }

  /** With whom to speak of what. */
  private static String called(String text, String structure) {
    int calls = text.indexOf("À appeler");
    return calls < 0
        ? ""
        : text.substring(calls)
            .lines()
            .filter(line -> line.startsWith(" - " + structure + "\u00a0: "))
            .map(line -> line.substring(line.indexOf("\u00a0: ") + 3))
            .findFirst()
            .orElse("");
  }

  @Test
  void has_staff_ring_who_sent_it_incomplete_three_times_long_before_it_is_due() {
    two.at("2020-10-01T07:00");
    for (int sending = 0; sending < 3; sending++) {
      two.filed("refuge", "compte-rendu", 2020, 1);
    }
    assertThat(called(text("2020-10-05T08:00"), "Refuge des sciences"))
        .isEqualTo(
            "Aubin Glandasse, 04 65 71 88 10 – compte rendu de tournée 2020 envoyé trois fois ou"
                + " plus sans devenir complet\u00a0; reçu depuis\u00a0: compte rendu de tournée 2020,"
                + " à compléter (un point), reçu le jeudi 1er octobre 2020 à 7\u00a0h\u00a000"
                + " (présenté dans les délais)");
  }

  @Test
  void has_nobody_rung_whose_versions_get_better() {
    two.at("2020-10-01T07:00");
    for (int errors = 3; errors > 0; errors--) {
      two.filed("refuge", "compte-rendu", 2020, errors);
    }
    assertThat(called(text("2020-10-05T08:00"), "Refuge des sciences")).isEmpty();
  }

  @Test
  void says_on_a_monday_that_nothing_is_new_and_what_came_on_the_next() {
    assertThat(digests("2020-10-05T08:00")).hasSize(1);
    assertThat(digests("2020-10-05T09:00")).hasSize(1);
    assertThat(text("2020-10-12T08:00")).contains("\n\nRien de nouveau depuis le dernier point.\n");
    two.at("2020-10-13T08:00").filed("refuge", "compte-rendu", 2020, 0);
    assertThat(digests("2020-10-19T09:00")).hasSize(3);
    assertThat(two.last().messageId()).startsWith("<point-de-campagne.2020-10-19@");
    assertThat(two.last().subject()).isEqualTo("Campagne 2020 – 1 document complet sur 24");
    assertThat(two.last().text()).contains("le mardi 13 octobre 2020", "Refuge des sciences");
  }

  @Test
  void names_both_years_where_the_campaigns_are_of_two() {
    assertThat(text("2021-09-20T08:00"))
        .startsWith(
            "Bonjour,\n\nSur 24 documents attendus\u00a0: 0 complet, 24 jamais reçus, dont 22 en"
                + " retard. Dates de remise\u00a0: mardi 15 décembre 2020, mardi 30 novembre 2021.");
  }

  @Test
  void tells_whom_no_address_reaches_and_which_mails_wait() {
    two.at("2020-11-16T07:00").dead("aubin.glandasse@refuge.example");
    two.quarantined("quelqu-un@planetarium-vaulx.example");
    assertThat(text("2020-11-16T08:00"))
        .contains(
            "Refuge des sciences\u00a0: l’adresse aubin.glandasse@refuge.example n’existe plus."
                + " Demandez la nouvelle adresse et faites-la corriger.",
            "Refuge des sciences\u00a0: plus aucune adresse ne répond\u00a0: appelez la structure.",
            "En quarantaine, reçu le lundi 16 novembre 2020 à 7\u00a0h\u00a000\u00a0: Inconnu. Les"
                + " relances attendent\u00a0: Planétarium de Vaulx-en-Velin. (AR-000001)");
  }

  @Test
  void says_to_whom_mails_go_in_the_place_of_an_address_that_is_dead() {
    two.at("2020-11-16T07:00").dead("maelle.trevignac@planetarium-vaulx.example");
    assertThat(text("2020-11-16T08:00"))
        .containsOnlyOnce(
            "Planétarium de Vaulx-en-Velin\u00a0: l’adresse"
                + " maelle.trevignac@planetarium-vaulx.example n’existe plus\u00a0; nos courriels partent à"
                + " Bastien Corvaisier (bastien.corvaisier@planetarium-vaulx.example). Demandez la"
                + " nouvelle adresse et faites-la corriger.");
  }
}
