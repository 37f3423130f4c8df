package fr.comop.workbook.read;

import fr.comop.form.Asked;
import fr.comop.form.Questions;
import fr.comop.form.Value;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Readback;
import fr.comop.form.typed.Understand;
import fr.comop.form.typed.Understanding;
import fr.comop.french.Nothing;
import fr.comop.stage.Approved;
import fr.comop.workbook.find.ConfidentialMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every spelling of {@code spellings/values.txt} is read as the page says, and no other way. */
class SpellingsTest {
  private static final String PAGE = "src/test/resources/spellings/values.txt";
  private static final Map<String, Asked> ASKED =
      Map.ofEntries(
          Map.entry("amount", Questions.of("programme", "actions/budget")),
          Map.entry("percent", Questions.ofBilan("1.share-ticketing")),
          Map.entry("count", Questions.ofBilan("2.actions/direct")),
          Map.entry("communes", Questions.ofBilan("4.communes")),
          Map.entry("entreprises", Questions.ofBilan("4.companies")),
          Map.entry("pupils", Questions.ofBilan("2.actions/school-pupils")),
          Map.entry("fte", Questions.ofBilan("1.fte")),
          Map.entry("fete-fte", Questions.ofBilan("1.fete-fte")),
          Map.entry("days", Questions.ofBilan("3.training-days/days")),
          Map.entry("minutes", Questions.ofBilan("2.actions/visit-minutes")),
          Map.entry("date", Questions.ofBilan("date")),
          Map.entry("from", Questions.of("programme", "actions/from")),
          Map.entry("status", Questions.ofBilan("2.actions/status")),
          Map.entry("targets", Questions.ofBilan("2.actions/targets")),
          Map.entry("axes", Questions.ofBilan("2.actions/axes")),
          Map.entry("objectives", Questions.ofBilan("2.actions/objectives")),
          Map.entry("issue", Questions.ofBilan("5.domex/issue")),
          Map.entry("yes-no", Questions.ofBilan("3.training-centre")),
          Map.entry("required-text", Questions.ofBilan("1.business-model")),
          Map.entry("text", Questions.ofBilan("1.other")),
          Map.entry("code", Questions.ofBilan("2.actions/planned-code")));

  @Test
  void is_read_as_the_page_says() throws IOException {
    Approved.check(
        PAGE,
        Files.readAllLines(Path.of(PAGE)).stream()
            .map(SpellingsTest::again)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static String again(String line) {
    if (line.startsWith("#") || line.isEmpty()) {
      return line;
    }
    String[] parts = line.split(" \\| ", 3);
    return parts[0] + " | " + parts[1] + " | " + outcome(parts[0], parts[1]);
  }

  private static String outcome(String kind, String spelling) {
    RawAnswer raw = new RawAnswer.Typed(spelling);
    if (kind.equals("confidential")) {
      return switch (ConfidentialMark.of(raw)) {
        case NONE -> "non";
        case PLAIN -> "oui";
        case UNCLEAR -> "oui, dit";
      };
    }
    Asked asked = Objects.requireNonNull(ASKED.get(kind), kind);
    Understanding understanding = Understand.of(raw, asked);
    Understanding.Trouble trouble = understanding.trouble();
    Value value = understanding.value();
    if (understanding.saysNothing()) {
      return Nothing.sign(spelling) ? "rien" : "rien, dit";
    }
    if (value == null) {
      return "[" + Objects.requireNonNull(trouble).check() + "]";
    }
    String read = words(value);
    return trouble == null
        ? Readback.of(raw, value, asked).map(told -> read + " (lu comme " + told + ")").orElse(read)
        : read + " [" + trouble.check() + "]";
  }

  private static String words(Value value) {
    return value.match(
        Value.Text::text,
        figure -> figure.number().toPlainString(),
        day -> day.day().toString(),
        chosen -> String.join(" & ", chosen.wordings()),
        answer -> answer.yes() ? "oui" : "non");
  }
}
