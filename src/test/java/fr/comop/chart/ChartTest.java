package fr.comop.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is drawn, and what is said of it. */
class ChartTest {
  private static final double READABLE = 4.5; // WCAG 2, contrast of text

  private static Mark mark(String number) {
    return new Mark(new BigDecimal(number), number + "\u00a0%");
  }

  private static final Mark NOTHING = new Mark(null, "non renseigné");

  private static Document parsed(Drawing drawing) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(drawing.svg())));
  }

  private static List<Element> all(Drawing drawing, String tag) throws Exception {
    NodeList found = parsed(drawing).getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at)).toList();
  }

  private static List<String> texts(Drawing drawing) throws Exception {
    return all(drawing, "text").stream().map(Element::getTextContent).toList();
  }

  static Stream<Function<Chart, Drawing>> kinds() {
    return Stream.of(Bars::of, Shares::of, Lines::of, Narrow::shares);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_is_drawn_is_said_in_words_too(Function<Chart, Drawing> kind) throws Exception {
    Drawing drawing =
        kind.apply(
            new Chart(
                "Budget",
                List.of("prévu", "réel"),
                List.of(
                    new Row("A & <b>\"B\"", List.of(mark("60"), NOTHING)),
                    new Row("C", List.of(mark("25"), mark("75"))))));
    assertThat(drawing.alternative())
        .isEqualTo(
            "Budget. A & <b>\"B\" : prévu 60\u00a0%, réel non renseigné ; C : prévu 25\u00a0%, réel"
                + " 75\u00a0%.");
    assertThat(parsed(drawing).getDocumentElement().getAttribute("alt"))
        .isEqualTo(drawing.alternative());
  }

  @Test
  void a_missing_number_is_a_gap_with_its_reason_and_no_bar() throws Exception {
    Drawing drawing =
        Bars.of(
            new Chart(
                "t",
                List.of("a", "b"),
                List.of(
                    new Row("x", List.of(mark("10"), NOTHING)),
                    new Row("y", List.of(NOTHING, NOTHING)),
                    new Row("z", List.of(mark("0"), mark("5"))))));
    assertThat(all(drawing, "rect")).as("two of the legend, one, none, two").hasSize(5);
    assertThat(texts(drawing)).filteredOn("non renseigné"::equals).hasSize(2);
  }

  @Test
  void bars_are_as_long_as_their_numbers() throws Exception {
    Drawing drawing =
        Bars.of(
            new Chart(
                "t",
                List.of("a"),
                List.of(new Row("x", List.of(mark("10"))), new Row("y", List.of(mark("40"))))));
    List<Double> lengths =
        all(drawing, "rect").stream()
            .skip(1)
            .map(one -> Double.valueOf(one.getAttribute("width")))
            .toList();
    assertThat(lengths.get(0)).isCloseTo(lengths.get(1) / 4, offset(0.1));
  }

  @Test
  void shares_that_do_not_come_to_a_hundred_say_so() throws Exception {
    List<String> series = List.of("a", "b");
    Drawing drawing =
        Shares.of(
            new Chart(
                "t",
                series,
                List.of(
                    new Row("juste", List.of(mark("40"), mark("60"))),
                    new Row("trop", List.of(mark("80"), mark("60"))),
                    new Row("creux", List.of(mark("80"), NOTHING)),
                    new Row("rien", List.of(NOTHING, NOTHING)))));
    assertThat(texts(drawing))
        .contains("somme\u00a0: 140\u00a0%", "1 part sans chiffre", "non renseigné")
        .doesNotContain("somme\u00a0: 100\u00a0%");
  }

  @Test
  void a_year_without_a_number_breaks_the_line() throws Exception {
    Drawing drawing =
        Lines.of(
            new Chart(
                "t",
                List.of("a"),
                List.of(
                    new Row("2020", List.of(mark("10"))),
                    new Row("2021", List.of(NOTHING)),
                    new Row("2022", List.of(mark("30"))))));
    String line = all(drawing, "path").get(0).getAttribute("d");
    assertThat(line).matches("M[\\d.,]+M[\\d.,]+");
    assertThat(texts(drawing)).contains("2021", "non renseigné");
    assertThat(all(drawing, "path")).as("the line, and a mark for each number").hasSize(3);
  }

  @Test
  void a_long_name_takes_two_lines_and_is_whole_in_words() throws Exception {
    String name = "Centre de culture scientifique, technique et industrielle de la Haute-Loire";
    Drawing drawing =
        Bars.of(new Chart("t", List.of("a"), List.of(new Row(name, List.of(mark("1"))))));
    assertThat(drawing.alternative()).contains(name);
    assertThat(texts(drawing))
        .contains("Centre de culture", "scientifique, technique et…")
        .allMatch(one -> one.length() <= 27);
  }

  @Test
  void colours_are_told_apart_in_grey() {
    List<Double> greys = Arrays.stream(Hue.values()).map(one -> luminance(one.colour)).toList();
    assertThat(greys).isSorted();
    for (int at = 1; at < greys.size(); at++) {
      assertThat(contrast(greys.get(at), greys.get(at - 1))).as("colour " + at).isGreaterThan(1.4);
    }
    assertThat(contrast(luminance(Hue.of(0, 2).colour), luminance(Hue.of(1, 2).colour)))
        .as("of two")
        .isGreaterThan(2);
  }

  @Test
  void numbers_can_be_read_on_their_colours() {
    assertThat(Hue.values())
        .allSatisfy(
            one ->
                assertThat(contrast(luminance(one.colour), luminance(one.ink)))
                    .isGreaterThan(READABLE));
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** WCAG 2's. */
  private static double luminance(String colour) {
    double[] parts =
        IntStream.of(1, 3, 5)
            .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
            .map(one -> one <= 0.03928 ? one / 12.92 : Math.pow((one + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  @Test
  void no_more_is_drawn_than_a_page_bears() {
    Row row = new Row("x", List.of(mark("1")));
    assertThatThrownBy(() -> new Chart("t", List.of("a"), Collections.nCopies(21, row)))
        .hasMessage("1 series and 21 rows; 4 and 20 can be drawn");
    assertThatThrownBy(() -> new Chart("t", List.of("a", "b"), List.of(row)))
        .hasMessage("a row has as many marks as there are series");
  }

  @Test
  void narrow_charts_keep_within_the_width_of_a_telephone() throws Exception {
    Chart one =
        new Chart(
            "Dépenses",
            List.of("ensemble"),
            List.of(new Row("prévues", List.of(mark("75000000")))));
    Drawing bars = Narrow.bars(one);
    assertThat(all(bars, "svg").get(0).getAttribute("width"))
        .isEqualTo(String.valueOf(Narrow.WIDTH));
    assertThat(all(bars, "rect"))
        .allSatisfy(
            box ->
                assertThat(Double.parseDouble(box.getAttribute("width")))
                    .isLessThanOrEqualTo(Narrow.WIDTH));
    assertThat(texts(bars)).containsExactly("prévues", "75000000\u00a0%");
    assertThat(bars.alternative()).isEqualTo("Dépenses. prévues : ensemble 75000000\u00a0%.");
  }

  @Test
  void the_parts_of_a_single_bar_are_told_beside_their_colours() throws Exception {
    Drawing shares =
        Narrow.shares(
            new Chart(
                "Part",
                List.of("Région", "privé"),
                List.of(new Row("Ensemble", List.of(mark("98"), mark("2"))))));
    assertThat(texts(shares)).contains("Région : 98\u00a0%", "privé : 2\u00a0%", "Ensemble");
  }
}
