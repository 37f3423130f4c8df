package fr.comop.cli.funding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Terminal;
import fr.comop.stage.TwoConventions;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was paid of each grant; today is 14 December 2020. */
class PaymentCommandTest extends AtTheTerminal {
  private static final String PAYMENT =
      "payment add --beneficiary planetarium --year 2020 --amount 45000,00 --paid 2020-07-15"
          + " --reference MDT-1 --kind acompte";
  private static final String TITLES = "référence;structure;année;montant;date;nature\n";

  private Terminal.Ended said(String line) {
    return comop(line.split(" "));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  private Terminal.Ended read(String text, String... options) throws Exception {
    List<String> line = new ArrayList<>(List.of("payment", "import"));
    line.add(Files.writeString(directory.resolve("mandats.csv"), text).toString());
    line.addAll(List.of(options));
    return comop(line.toArray(String[]::new));
  }

  private List<Map<String, Object>> listed() {
    return JsonReader.objects(said("payment list --json").out());
  }

  @Test
  void a_payment_is_entered_once_and_stands_in_the_audit_trail() {
    assertThat(plain(said(PAYMENT).out()))
        .isEqualTo(
            "Enregistré : MDT-1, Planétarium de Vaulx-en-Velin, acompte 2020 de 45 000,00 €, le"
                + " 15/07/2020.\n");
    assertThat(plain(said(PAYMENT.replace("MDT-1", "mdt-1")).out()))
        .isEqualTo(
            "Déjà enregistré : MDT-1, Planétarium de Vaulx-en-Velin, acompte 2020 de 45 000,00 €,"
                + " le 15/07/2020.\n");
    assertThat(listed())
        .containsExactly(
            Map.of(
                "reference", "MDT-1",
                "beneficiary", "planetarium",
                "convention", "comop-2020-2022",
                "year", 2020,
                "kind", "acompte",
                "amount", new BigDecimal("45000.00"),
                "paid", "2020-07-15",
                "who", "compte ctest",
                "entered", "2020-12-14T17:00:00Z"));
    assertThat(
            JsonReader.objects(
                said("audit list --beneficiary planetarium --year 2020 --json").out()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one).containsEntry("what", "PAYMENT").containsEntry("who", "compte ctest");
              assertThat(plain(String.valueOf(one.get("details"))))
                  .isEqualTo("MDT-1 : acompte de 45 000,00 €, le 15/07/2020, comop-2020-2022.");
            });
  }

  @Test
  void one_that_cannot_be_is_refused() {
    said(PAYMENT);
    refused(
        """
          --amount 45000,00 | --amount 45001,00 | La référence MDT-1 est déjà celle d’un autre versement (planetarium 2020, MDT-1 : acompte de 45 000,00 €, le 15/07/2020, comop-2020-2022.) : s’il est faux, retirez-le d’abord avec comop payment withdraw.
          --amount 45000,00 | --amount 0 | Un versement est un montant supérieur à zéro.
          --amount 45000,00 | --amount beaucoup | « beaucoup » n’est pas un montant ; exemple : 45 000,00.
          --kind acompte | --kind avance | « avance » n’est ni « acompte » ni « solde ».
          2020-07-15 | 2020-12-15 | Le 15/12/2020 n’est pas encore passé : un versement est daté.
          2020-07-15 | 2002-07-15 | Le 15/07/2002 précède l’année 2020, dont ce serait la subvention.
          --year 2020 | --year 2030 | Aucune convention ne lie Planétarium de Vaulx-en-Velin pour 2030.
          --year 2020 | --year 2020 --convention comop | Aucune convention ne s’appelle « comop » ; celles de config/conventions : comop-2020-2022.
        """);
    assertThat(listed()).hasSize(1);
  }

  /** The payment with a change in it, and what is said of that, a line each. */
  private void refused(String changes) {
    for (String change : changes.strip().lines().toList()) {
      String[] parts = change.strip().split(" \\| ", 3);
      Terminal.Ended ended = said(PAYMENT.replace(parts[0], parts[1]));
      assertThat(plain(ended.err())).isEqualTo(parts[2] + "\n");
      assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
    }
  }

  @Test
  void one_that_was_wrong_is_taken_back_stays_on_record_and_frees_its_reference() {
    said(PAYMENT);
    Terminal.Ended taken = comop("payment", "withdraw", "mdt-1", "--reason", "Montant mal saisi");
    assertThat(plain(taken.out())).startsWith("Retiré : MDT-1, Planétarium");
    assertThat(said(PAYMENT.replace("45000,00", "40000,00")).code()).isZero();
    assertThat(listed())
        .satisfiesExactly(
            one ->
                assertThat(one.get("withdrawn"))
                    .isEqualTo(
                        Map.of(
                            "reason", "Montant mal saisi",
                            "who", "compte ctest",
                            "at", "2020-12-14T17:00:00Z")),
            one ->
                assertThat(one)
                    .doesNotContainKey("withdrawn")
                    .containsEntry("amount", new BigDecimal("40000.00")));
    assertThat(plain(said("payment list").out()))
        .contains("retiré le lundi 14 décembre 2020", "En tout : 40 000,00 €.");
    assertThat(comop("payment", "withdraw", "MDT-2", "--reason", "x").err())
        .startsWith("Aucun versement enregistré ne porte la référence « MDT-2 »");
    assertThat(comop("payment", "withdraw", "MDT-1", "--reason", " ").err())
        .isEqualTo("Le motif tient en 1 à 2 000 caractères : il reste au journal d’audit.\n");
  }

  @Test
  void a_file_of_the_finance_system_enters_all_of_its_payments() throws Exception {
    said(PAYMENT);
    String file =
        TITLES
            + "MDT-1;planetarium;2020;45 000,00;15/07/2020;acompte\n"
            + "MDT-2;ronde;2020;1 000,00;16/07/2020;acompte\n";
    assertThat(plain(read(file, "--dry-run").out()))
        .isEqualTo(
            "Serait enregistré : MDT-2, La Ronde, acompte 2020 de 1 000,00 €, le 16/07/2020.\n"
                + "Déjà enregistré : MDT-1, Planétarium de Vaulx-en-Velin, acompte 2020 de"
                + " 45 000,00 €, le 15/07/2020.\nRien n’est enregistré.\n");
    assertThat(listed()).hasSize(1);
    assertThat(read(file).code()).isZero();
    assertThat(read(file).out()).doesNotContain("Enregistré");
    assertThat(listed()).extracting(one -> one.get("reference")).containsExactly("MDT-1", "MDT-2");
    assertThat(said("audit list --beneficiary ronde").out()).contains("Lu dans mandats.csv.");
  }

  @Test
  void or_none_where_a_line_is_wrong() throws Exception {
    Terminal.Ended ended =
        read(
            TITLES
                + "MDT-2;ronde;2020;1 000,00;16/07/2020;acompte\n"
                + "MDT-3;ronde;2020;1 000,00;16/07/2021;acompte\n"
                + "MDT-2;ronde;2020;2 000,00;16/07/2020;acompte\n");
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(plain(ended.err()))
        .startsWith("Rien n’est enregistré : le fichier a des lignes à corriger.\n")
        .contains("\nLigne 3 : Le 16/07/2021 n’est pas encore passé")
        .contains("\nLigne 4 : La référence MDT-2 est déjà celle d’un autre versement");
    assertThat(said("payment list").out()).isEqualTo("Aucun versement n’est enregistré.\n");
  }

  @Test
  void more_than_was_promised_is_told() {
    assertThat(plain(said(PAYMENT.replace("45000,00", "95000,00")).out()))
        .endsWith(
            "À vérifier : 95 000,00 € versés pour l’année 2020 de Planétarium de Vaulx-en-Velin, et"
                + " 90 000,00 € promis par la convention.\n");
  }

  @Test
  void where_two_conventions_bind_a_structure_the_one_meant_has_to_be_named() throws Exception {
    TwoConventions.in(directory.resolve("home/config"));
    variables.put("COMOP_HOME", directory.resolve("home").toString());
    assertThat(said(PAYMENT).err().replace('\u00a0', ' '))
        .startsWith("Plusieurs conventions lient Planétarium de Vaulx-en-Velin pour 2020 : dites")
        .contains("comop-2020-2022")
        .contains("montagne");
    assertThat(said(PAYMENT + " --convention montagne").code()).isZero();
    assertThat(summarised("--convention montagne"))
        .containsEntry("paid", new BigDecimal("45000.00"))
        .containsEntry("grant", new BigDecimal("15000.00"));
    assertThat(summarised("--convention comop-2020-2022")).containsEntry("paid", 0);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> summarised(String options) {
    Map<String, Object> summary =
        JsonReader.object(said(("summary --year 2020 --json " + options).strip()).out());
    var structures = (List<Map<String, Object>>) requireNonNull(summary.get("structures"));
    return structures.stream()
        .filter(one -> "planetarium".equals(one.get("beneficiary")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_summary_shows_it_beside_what_was_promised() {
    said(PAYMENT);
    assertThat(summarised(""))
        .containsEntry("grant", new BigDecimal("90000.00"))
        .containsEntry("paid", new BigDecimal("45000.00"))
        .containsEntry("renewalWaits", true)
        .hasEntrySatisfying(
            "payments", some -> assertThat(some.toString()).contains("reference=MDT-1"));
    assertThat(summarised("--as-of 2020-07-14")).containsEntry("paid", 0);
    assertThat(plain(said("summary --year 2020").out()))
        .contains("Subventions 2020")
        .containsPattern(
            "Planétarium[^\n]*90 000,00 € +│ 45 000,00 € +│ la suivante attend le bilan");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThat(said("payment import absent.csv").err())
        .isEqualTo("Fichier introuvable : " + Path.of("absent.csv") + "\n");
  }
}
