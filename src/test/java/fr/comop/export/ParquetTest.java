package fr.comop.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as Parquet files, read again by its own reader and the usual Snappy. */
class ParquetTest extends AtTheTerminal {
  private static final List<Heading> ALL_KINDS =
      List.of(
          new Heading("words", Kind.TEXT),
          new Heading("count", Kind.COUNT),
          new Heading("number", Kind.NUMBER),
          new Heading("day", Kind.DAY),
          new Heading("instant", Kind.INSTANT),
          new Heading("flag", Kind.FLAG));

  private interface Table {
    void write(ParquetPen pen) throws IOException;
  }

  private List<Group> written(Table table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ParquetPen pen = new ParquetPen(bytes)) {
      pen.head(ALL_KINDS);
      table.write(pen);
    }
    return read(Files.write(directory.resolve("a.parquet"), bytes.toByteArray()));
  }

  private static List<Group> read(Path file) throws IOException {
    List<Group> lines = new ArrayList<>();
    try (ParquetReader<Group> reader = new Reading(new LocalInputFile(file)).build()) {
      for (Group line = reader.read(); line != null; line = reader.read()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static final class Reading extends ParquetReader.Builder<Group> {
    Reading(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  private static BigDecimal number(Group line, String column) {
    return new BigDecimal(
        new BigInteger(line.getBinary(column, 0).getBytes()), ParquetPen.DECIMALS);
  }

  @Test
  void each_kind_of_value_is_read_as_it_was() throws IOException {
    Group line =
        written(
                pen -> {
                  pen.text("=1+1 «é» 🚀");
                  pen.count(Long.MAX_VALUE);
                  pen.number(new BigDecimal("180000.5"));
                  pen.day(LocalDate.parse("2020-12-14"));
                  pen.instant(Instant.parse("2020-12-14T17:01:00.000001Z"));
                  pen.flag(true);
                  pen.endLine();
                })
            .get(0);
    assertThat(line.getString("words", 0)).isEqualTo("=1+1 «é» 🚀");
    assertThat(line.getLong("count", 0)).isEqualTo(Long.MAX_VALUE);
    assertThat(number(line, "number")).isEqualByComparingTo("180000.5");
    assertThat(LocalDate.ofEpochDay(line.getInteger("day", 0))).isEqualTo("2020-12-14");
    assertThat(line.getLong("instant", 0)).isEqualTo(1_607_965_260_000_001L);
    assertThat(line.getBoolean("flag", 0)).isTrue();
    assertThat(line.getType().toString())
        .contains(
            "optional binary words (STRING)",
            "optional int64 count",
            "optional fixed_len_byte_array(11) number (DECIMAL(24,6))",
            "optional int32 day (DATE)",
            "optional int64 instant (TIMESTAMP(MICROS,true))",
            "optional boolean flag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "-0.000001", "999999999999999999.999999", "-999999999999999999.999999"})
  void a_number_keeps_all_that_the_store_keeps(String digits) throws IOException {
    BigDecimal number = new BigDecimal(digits);
    Group line =
        written(
                pen -> {
                  pen.nothing();
                  pen.nothing();
                  pen.number(number);
                  pen.nothing();
                  pen.nothing();
                  pen.nothing();
                  pen.endLine();
                })
            .get(0);
    assertThat(number(line, "number")).isEqualByComparingTo(number);
  }

  @Test
  void what_is_not_there_is_null_and_what_is_withheld_is_told_among_texts() throws IOException {
    List<Group> lines =
        written(
            pen -> {
              for (int index = 0; index < ALL_KINDS.size(); index++) {
                pen.nothing();
              }
              pen.endLine();
              for (int index = 0; index < ALL_KINDS.size(); index++) {
                pen.withheld();
              }
              pen.endLine();
            });
    for (Heading column : ALL_KINDS) {
      assertThat(lines.get(0).getFieldRepetitionCount(column.id())).isZero();
    }
    assertThat(lines.get(1).toString().strip()).isEqualTo("words: [confidentiel]");
  }

  @Test
  void a_text_in_a_column_of_another_kind_is_null() throws IOException {
    Group line =
        written(
                pen -> {
                  for (int index = 0; index < ALL_KINDS.size(); index++) {
                    pen.text("vers la mi-décembre");
                  }
                  pen.endLine();
                })
            .get(0);
    assertThat(line.toString().strip()).isEqualTo("words: vers la mi-décembre");
  }

  @Test
  void many_lines_pass_through_in_groups() throws IOException {
    int many = 20_000;
    String words = "é".repeat(300);
    List<Group> lines =
        written(
            pen -> {
              for (int index = 0; index < many; index++) {
                pen.text(index + words);
                for (int column = 1; column < ALL_KINDS.size(); column++) {
                  pen.nothing();
                }
                pen.endLine();
              }
            });
    assertThat(lines).hasSize(many);
    assertThat(lines.get(many - 1).getString("words", 0)).isEqualTo((many - 1) + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --wide"})
  void the_committees_file_holds_nothing_that_is_confidential(String form) throws Exception {
    SmallStore.in(directory.resolve("data"));
    for (String audience : List.of("region", "committee")) {
      Path file = directory.resolve(audience + ".parquet");
      assertThat(
              comop(
                      ("export --format parquet --audience " + audience + form + " --out " + file)
                          .split(" "))
                  .err())
          .isEmpty();
      String lines = read(file).toString();
      boolean all = audience.equals("region");
      assertThat(lines.contains(SmallStore.MARKER)).isEqualTo(all);
      assertThat(lines).contains("Ouverte à tous", "ALTEC Sciences");
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(bytes.contains(SmallStore.MARKER)).isEqualTo(all);
      assertThat(read(file)).isNotEmpty();
    }
  }
}
