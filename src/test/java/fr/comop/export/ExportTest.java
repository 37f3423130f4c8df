package fr.comop.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff get when they ask for all that was answered. */
class ExportTest extends AtTheTerminal {
  @BeforeEach
  void something_was_received() throws Exception {
    SmallStore.in(directory.resolve("data"));
  }

  private String exported(String options) {
    Terminal.Ended ended = comop(("export " + options).split(" "));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return ended.out();
  }

  private void refused(String options, String told) {
    assertThat(comop(("export " + options).split(" ")))
        .isEqualTo(new Terminal.Ended(64, "", told + "\n"));
  }

  @Test
  void each_answer_of_the_versions_that_count_is_a_line() {
    List<String> lines = exported("--format csv").lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "reference,convention,beneficiary,beneficiary_name,department,form,form_version,year,"
                + "version,received,outcome,question,label,line,column,column_label,sheet,cell,"
                + "kind,text,number,date,confidential");
    String altec =
        "BILAN-2020-ALTEC-V1,comop-2020-2022,altec,ALTEC Sciences,Ain,bilan,1,2020,1,"
            + "2020-12-14T18:02:00+01:00,complete,";
    assertThat(lines.subList(1, 9))
        .containsExactly(
            altec
                + "1.budget-actual,Dépenses totales réelles,,,,1 Fiche technique,C7,number,,"
                + "77310425,,true",
            altec
                + "1.changes,Modifications notables de la structure,,,,1 Fiche technique,C9,text,"
                + "SECRET-7731,,,true",
            altec + "1.governance,Gouvernance,,,,1 Fiche technique,C9,text,Ouverte à tous,,,false",
            altec
                + "2.actions,Actions du Plan d’Actions Annuel,1,action,Actions,1 Fiche technique,"
                + "C9,text,SECRET-7731,,,true",
            altec
                + "2.actions,Actions du Plan d’Actions Annuel,1,direct,Fréquentation directe,"
                + "1 Fiche technique,C7,number,,77310425,,true",
            altec
                + "2.actions,Actions du Plan d’Actions Annuel,2,action,Actions,1 Fiche technique,"
                + "C9,text,Visite,,,false",
            altec
                + "2.actions,Actions du Plan d’Actions Annuel,2,direct,Fréquentation directe,"
                + "1 Fiche technique,C7,number,,7,,false",
            altec + "date,Date du bilan,,,,1 Fiche technique,C4,date,,,1977-03-10,true");
    assertThat(lines.subList(9, lines.size()))
        .hasSize(6)
        .allMatch(line -> line.startsWith("BILAN-2020-PLANETARIUM-V2,"));
  }

  @Test
  void a_text_stays_a_text_where_a_spreadsheet_would_see_a_formula() {
    assertThat(exported("--format csv --columns text,number --year 2020"))
        .contains("\"'=HYPERLINK(\"\"http://mechant.example\"\"; \"\"x\"\")\",\r\n");
  }

  @Test
  void french_excel_gets_its_separators_its_commas_and_its_mark() {
    assertThat(
            exported(
                "--format csv --excel --columns beneficiary,received,number,date,confidential"))
        .startsWith("\ufeffbeneficiary;received;number;date;confidential\r\n")
        .contains("planetarium;14/12/2020 18:01:00;180000,5;;FAUX\r\n")
        .contains("planetarium;14/12/2020 18:01:00;;14/12/2020;FAUX\r\n");
  }

  @Test
  void programs_read_an_object_a_line() {
    assertThat(exported("--format json --columns beneficiary,version,question,line,number,date"))
        .startsWith("[\n{")
        .contains(
            "{\"beneficiary\" : \"planetarium\",\"version\" : 2,\"question\" :"
                + " \"1.budget-actual\",\"line\" : null,\"number\" : 180000.5,\"date\" : null},\n")
        .endsWith("}\n]\n");
  }

  @Test
  void nothing_received_is_a_table_without_lines() {
    assertThat(exported("--format csv --year 2022 --columns reference")).isEqualTo("reference\r\n");
    assertThat(exported("--format json --year 2022").replaceAll("\\s", "")).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "csv --excel", "json", "csv --wide", "json --wide"})
  void the_committee_reads_that_something_is_confidential_and_nothing_of_it(String format) {
    String whole = exported("--format " + format);
    assertThat(whole).contains(SmallStore.MARKER, SmallStore.MARKED_NUMBER).contains("1977");
    String shown = exported("--audience committee --format " + format);
    assertThat(shown)
        .contains("[confidentiel]", "Ouverte à tous")
        .doesNotContain(SmallStore.MARKER, SmallStore.MARKED_NUMBER, "1977");
    assertThat(shown.lines()).hasSameSizeAs(whole.lines().toList());
  }

  @Test
  void a_document_is_a_line_where_that_is_asked_for() {
    assertThat(
            exported(
                "--format csv --wide --columns"
                    + " reference,confidential,bilan.1.budget-actual,bilan.date,bilan.1.governance"))
        .isEqualTo(
            "reference,confidential,bilan.1.budget-actual,bilan.date,bilan.1.governance\r\n"
                + "BILAN-2020-ALTEC-V1,1.budget-actual 1.changes date,77310425,1977-03-10,Ouverte à"
                + " tous\r\n"
                + "BILAN-2020-PLANETARIUM-V2,,180000.5,2020-12-14,\r\n");
    assertThat(exported("--format csv --wide").lines().findFirst().orElseThrow())
        .startsWith("reference,convention,beneficiary,beneficiary_name,")
        .contains(",outcome,confidential,bilan.structure,bilan.date,bilan.1.budget-planned,")
        .doesNotContain("2.actions");
  }

  @Test
  void a_file_replaces_another_only_when_it_is_whole() throws Exception {
    Path file = directory.resolve("sub/out.csv");
    assertThat(exported("--format csv --columns reference --out " + file)).isEqualTo(file + "\n");
    assertThat(Files.readString(file)).startsWith("reference\r\nBILAN-2020-ALTEC-V1\r\n");
    refused(
        "--format csv --columns nom --year 2020 --wide --out " + file,
        comop("export", "--format", "csv", "--columns", "nom", "--wide").err().strip());
    assertThat(Files.readString(file)).startsWith("reference\r\n");
    try (Stream<Path> all = Files.list(directory.resolve("sub"))) {
      assertThat(all).containsExactly(file);
    }
    assertThat(exported("--format json --year 2020 --out " + directory.resolve("sub")))
        .isEqualTo(directory.resolve("sub/comop-reponses-2020.json") + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format doc | « doc » n’est pas un format ; choisissez entre csv, json, xlsx, parquet, scdl.
          --format csv --audience presse | « presse » n’est pas un public ; choisissez entre region, committee, partners.
          --format xlsx | --format xlsx n’est pas un texte : ajoutez --out FICHIER.
          --format parquet | --format parquet n’est pas un texte : ajoutez --out FICHIER.
          --format scdl --wide | --format scdl a ses propres colonnes : --columns, --wide et --excel ne vont pas avec.
          --format scdl | Il manque le SIRET de la collectivité, 14 chiffres dont le dernier est une clé, sans quoi le schéma SCDL refuse le fichier : écrivez-le dans config/application.properties, opendata.siret.
          --format json --excel | --excel ne va qu’avec --format csv.
          --format csv --convention x | Aucune convention ne s’appelle « x » ; celles de config/conventions : comop-2020-2022.
          --format csv --audience partners | Les partenaires ne reçoivent que des totaux (convention, art. 6.1), et un export contient les réponses de chaque structure : voyez « comop summary --audience partners ».
          """)
  void what_cannot_be_had_is_told(String options, String told) {
    refused(options, told);
  }

  @Test
  void a_column_that_is_not_there_is_told_with_those_that_are() {
    assertThat(comop("export", "--format", "csv", "--columns", "reference,montant").err())
        .startsWith("Aucune colonne ne s’appelle « montant » ; au choix : reference, convention, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --wide"})
  void no_byte_of_the_committees_workbook_tells_what_is_confidential(String form) throws Exception {
    for (String audience : List.of("region", "committee")) {
      Path file = directory.resolve(audience + ".xlsx");
      exported("--format xlsx --audience " + audience + form + " --out " + file);
      String all = inflated(file);
      assertThat(all.contains(SmallStore.MARKER)).isEqualTo(audience.equals("region"));
      assertThat(all.contains(SmallStore.MARKED_NUMBER)).isEqualTo(audience.equals("region"));
      // 10 March 1977, as spreadsheets count days
      assertThat(all.contains("28194")).isEqualTo(audience.equals("region"));
      assertThat(all).contains("Ouverte");
    }
  }

  private static String inflated(Path workbook) throws Exception {
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry one : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(one).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void the_page_of_the_columns_tells_each_with_what_it_holds() throws Exception {
    List<String> told =
        Files.readAllLines(Path.of("docs/export.md"), StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("| `"))
            .filter(line -> line.chars().filter(one -> one == '|').count() == 4)
            .map(line -> line.split(" \\| ", -1)[0].substring(2) + " " + line.split(" \\| ", -1)[1])
            .toList();
    assertThat(told)
        .containsExactlyElementsOf(
            Stream.concat(
                    AnswerColumns.ALL.stream().map(Column::heading),
                    Subsidies.COLUMNS.stream().map(Column::heading))
                .map(one -> "`" + one.id() + "` " + one.kind().french())
                .toList());
  }
}
