package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.arrival.Arrival;
import fr.comop.ledger.Ledger;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each column that a sender's text ends up in, filled by the way that the text really comes: in a
 * mail, in a workbook, in the shared folder. {@code StoredTextsContract} fills all columns of both
 * databases by their own code.
 */
class HostileColumnsTest {
  private static final String RONDE = "camille.furanet@ronde-saint-etienne.example";
  private static final Path BASE = Path.of("src/test/resources/cases/base-bilan-ronde.xlsx");

  /**
   * A character that is two for Java and one for a database, far more often than anything holds.
   */
  private static final String LONG = "😀".repeat(50_000);

  private static Stage stage;
  private static House house;

  @BeforeAll
  static void everything_comes(@TempDir Path directory) throws Exception {
    stage = new Stage(directory);
    stage.mailed(hostile(RONDE, hostileWorkbook()), "2020-12-10T09:00:00");
    String long254 = "x".repeat(60) + "@" + ("y".repeat(60) + ".").repeat(3) + "example";
    stage.mailed(Letters.plain(long254, "Bonjour", ""), "2020-12-10T09:01:00");
    stage.mailed(
        Letters.with(RONDE, "Bilan", name(".pdf"), Letters.bytes("%PDF-1.4")),
        "2020-12-10T09:02:00");
    stage.dropped("é".repeat(120), "é".repeat(110) + ".xlsx", Workbooks.foreign());
    assertThat(stage.played()).isTrue();
    house = new House(stage.configuration(), stage.clock);
  }

  @AfterAll
  static void close() {
    house.close();
    stage.close();
  }

  private static String name(String ending) {
    return "=?utf-8?Q?" + "=F0=9F=98=80".repeat(400) + ending + "?=";
  }

  private static String hostile(String from, byte[] workbook) {
    String references =
        IntStream.range(0, 100)
            .mapToObj(number -> "<" + number + "x".repeat(700) + "@mail.example>")
            .collect(Collectors.joining("\r\n "));
    return Letters.with(from, "Bilan " + LONG.substring(0, 20_000), name(".xlsx"), workbook)
        .replaceFirst("Message-ID: .*", "Message-ID: <" + "m".repeat(880) + "@mail.example>")
        .replaceFirst("MIME-Version", "References: " + references + "\r\nMIME-Version")
        .replace("Bonjour, voici notre document.", "Pouvez-vous nous aider ? " + LONG);
  }

  /** The report, with texts of a hundred thousand characters wherever a program lets them stand. */
  private static byte[] hostileWorkbook() throws IOException {
    String sheet = "1 Fiche technique" + LONG.substring(0, 4_000);
    return rewritten(
        (part, text) ->
            switch (part) {
              case "xl/workbook.xml" -> text.replace("1 Fiche technique", sheet);
              case "xl/worksheets/sheet3.xml" ->
                  text.replace(
                      "</sheetData>",
                      "<row r=\"90\"><c r=\"H90\" t=\"inlineStr\"><is><t>"
                          + LONG
                          + "</t></is></c></row></sheetData>");
              case "xl/sharedStrings.xml" ->
                  text.replace("Conseil d’école", "Conseil d’école " + LONG);
              case "docProps/app.xml" -> text.replace(">comop<", ">" + LONG + "<");
              case "xl/drawings/_rels/drawing1.xml.rels", "[Content_Types].xml" ->
                  text.replace("image1.png", "i".repeat(400) + ".png");
              default -> text;
            });
  }

  private static byte[] rewritten(BinaryOperator<String> change) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(BASE)));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(
            new ZipEntry(entry.getName().replace("image1.png", "i".repeat(400) + ".png")));
        byte[] content = in.readAllBytes();
        out.write(
            entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")
                ? change
                    .apply(entry.getName(), new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
      }
    }
    return bytes.toByteArray();
  }

  private static int asked(String query) {
    Ledger ledger = house.store.ledger;
    return ledger.inTransaction(
        () -> ledger.handle().createQuery(query).mapTo(Integer.class).one());
  }

  @Test
  void each_is_dealt_with_at_the_first_try_and_answered() {
    assertThat(house.store.ledger.inTransaction(house.store.arrivals::all))
        .hasSize(4)
        .extracting(Arrival::attempts)
        .containsOnly(0);
    assertThat(asked("select count(*) from outbox where kind <> 'appeler-la-structure'"))
        .isGreaterThanOrEqualTo(3);
    assertThat(asked("select count(*) from submission")).isEqualTo(1);
  }

  /** The least that must have reached a column, so that the text did come there. */
  @ParameterizedTest
  @CsvSource({
    "answer.sheet, 25",
    "answer.text_value, 5000",
    "answer.typed, 100",
    "arrival.folder, 120",
    "arrival.name, 110",
    "arrival.reason, 300",
    "arrival.sender, 250",
    "arrival.subject, 250",
    "arrival_file.name, 110",
    "audit_text.details, 300",
    "finding.sheet, 25",
    "outbox.in_reply_to, 880",
    "outbox.refs, 3000",
    "outside_text.sheet, 25",
    "outside_text.words, 900",
    "reply.quote, 150",
    "submission.file_name, 90",
    "submission.producer, 90"
  })
  void a_column_holds_what_fits_of_it(String column, int least) {
    String table = column.substring(0, column.indexOf('.'));
    String name = column.substring(table.length() + 1);
    int width =
        asked(
            "select character_maximum_length from information_schema.columns where lower(table_name)"
                + " = '%s' and lower(column_name) = '%s'".formatted(table, name));
    int longest = asked("select coalesce(max(char_length(%s)), 0) from %s".formatted(name, table));
    assertThat(longest).as("reached: " + longest + " of " + width).isBetween(least, width);
  }
}
