package fr.comop.funding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.form.Questions;
import fr.comop.funding.Paying;
import fr.comop.funding.Payment;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the finance system exports, and what people make of it in a spreadsheet. */
class FinanceFileTest {
  private static final String TITLES = "Référence;Structure;Année;Montant;Date;Nature\n";
  private static final String LINE = "MDT-1;planetarium;2020;45 000,00;15/07/2020;acompte\n";
  private final FinanceFile file =
      new FinanceFile(new Names(Questions.SHIPPED.conventions(), Questions.SHIPPED.forms()));

  private FinanceFile.Read read(String text) {
    return file.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Paying.Told planetarium(String reference, String amount, String day) {
    return new Paying.Told(
        Questions.SHIPPED.conventions().beneficiary("planetarium").orElseThrow(),
        null,
        2020,
        Payment.Kind.ADVANCE,
        new BigDecimal(amount),
        LocalDate.parse(day),
        reference);
  }

  @Test
  void is_read_line_by_line() {
    assertThat(read(TITLES + LINE + ";;;;;\n\n" + LINE.replace("MDT-1", "MDT-2")).lines())
        .containsExactly(
            new Paying.Line(2, planetarium("MDT-1", "45000.00", "2020-07-15")),
            new Paying.Line(5, planetarium("MDT-2", "45000.00", "2020-07-15")));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,''", "UTF-8,\ufeff", "windows-1252,''"})
  void in_whichever_encoding_a_spreadsheet_writes(String charset, String mark) {
    String text =
        mark + TITLES.replace("\n", "\r\n") + LINE.replace("planetarium", "Galerie Eurêka");
    assertThat(file.read(text.getBytes(Charset.forName(charset))).lines())
        .singleElement()
        .satisfies(one -> assertThat(one.told().whose().id()).isEqualTo("eureka"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MDT-1;planetarium;2020;45000;2020-07-15;Acompte",
        "MDT-1;Planétarium de Vaulx-en-Velin;2020;45\u202f000,00 €;15/07/20;ACOMPTE",
        "\"MDT-1\";planetarium;2020;\"45.000,00\";15.7.2020; acompte ",
        "MDT-1;planetarium;2020;45000,00 EUR;15 juillet 2020;acompte"
      })
  void with_numbers_and_days_as_the_French_write_them(String line) {
    assertThat(read(TITLES + line).lines())
        .containsExactly(new Paying.Line(2, planetarium("MDT-1", "45000.00", "2020-07-15")));
  }

  @Test
  void with_its_columns_in_any_order_and_others_beside_them() {
    FinanceFile.Read read =
        read(
            """
            Exercice;Service;Nature;Date;MONTANT;Bénéficiaire;convention;reference
            2020;CSTI;solde;15/07/2020;1,5;ronde;comop-2020-2022;A
            """);
    assertThat(read.unread()).containsExactly("Service");
    assertThat(read.lines().get(0).told())
        .isEqualTo(
            new Paying.Told(
                Questions.SHIPPED.conventions().beneficiary("ronde").orElseThrow(),
                "comop-2020-2022",
                2020,
                Payment.Kind.BALANCE,
                new BigDecimal("1.50"),
                LocalDate.of(2020, 7, 15),
                "A"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ;planetarium;2020;1;15/07/2020;solde | il n’y a rien dans la colonne référence.
          A;planetarium;2020;1;15/07/2020 | il n’y a rien dans la colonne nature.
          A;planetarium;2020;1.234;15/07/2020;solde | « 1.234 » peut se lire de deux façons : écrivez les centimes, par exemple 1234,00.
          A;planetarium;2020;1,234567;15/07/2020;solde | « 1,234567 » n’est pas un montant ; exemple : 45 000,00.
          A;planetarium;2020;-5;15/07/2020;solde | « -5 » n’est pas un montant ; exemple : 45 000,00.
          A;planetarium;2020;=1+1;15/07/2020;solde | « =1+1 » n’est pas un montant ; exemple : 45 000,00.
          A;planetarium;2020;9999999999;15/07/2020;solde | « 9999999999 » n’est pas un montant ; exemple : 45 000,00.
          A;planetarium;2020;1;31/02/2020;solde | « 31/02/2020 » n’est pas une date ; exemple : 15/07/2020.
          A;planetarium;20;1;15/07/2020;solde | « 20 » n’est pas une année ; exemple : 2020.
          A;planetarium;2020;1;15/07/2020;avance | « avance » n’est ni « acompte » ni « solde ».
          """)
  void a_wrong_line_is_told_with_its_number_and_nothing_is_read(String line, String told) {
    assertThatThrownBy(() -> read(TITLES + LINE + line))
        .isInstanceOf(Declined.class)
        .hasMessage(
            "Rien n’est enregistré : le fichier a des lignes à corriger.\nLigne 3 : " + told);
  }

  @Test
  void a_line_is_where_an_editor_shows_it_though_cells_before_it_have_several() {
    assertThatThrownBy(() -> read(TITLES + "\"A\nB\";x" + "\n" + LINE + "C;planetarium;x"))
        .hasMessageContaining("\nLigne 2 : Bénéficiaire inconnu : « x ».")
        .hasMessageContaining("\nLigne 5 : « x » n’est pas une année");
  }

  @Test
  void of_many_wrong_lines_twenty_are_told() {
    assertThatThrownBy(() -> read(TITLES + "A;planetarium\n".repeat(30)))
        .hasMessageContaining("\nLigne 21 : ")
        .hasMessageEndingWith("\n… et 10 autres.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | Ce fichier est vide : La première ligne porte les titres, séparés par des points-virgules : référence;structure;convention;année;montant;date;nature (convention seulement si plusieurs lient la structure).
          `PK\u0003\u0004` | Ligne 1 : il manque les colonnes référence, structure, année, montant, date et nature. La première ligne porte les titres, séparés par des points-virgules : référence;structure;convention;année;montant;date;nature (convention seulement si plusieurs lient la structure).
          `date;date` | La colonne « date » est deux fois dans le fichier.
          `référence;structure;année;montant;date;nature` | Ce fichier n’a aucun versement sous sa ligne de titres.
          `référence;structure;année;montant;date;nature\n"a` | Rien n’est enregistré : ce fichier n’est pas un CSV que l’on puisse lire jusqu’au bout (un guillemet ouvert, par exemple).
          """)
  void what_is_no_such_file_is_told(String text, String told) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n"))).hasMessage(told);
  }

  @Test
  void nobody_is_told_lines_that_have_no_end() {
    assertThatThrownBy(() -> read(TITLES + "A;planetarium;" + "9".repeat(5_000) + ";1;1;1"))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }
}
