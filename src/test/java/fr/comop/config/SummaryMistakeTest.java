package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in {@code config/summary.yaml}, told with its line. */
class SummaryMistakeTest extends ConfigurationFolder {
  private static final String SUMMARY = "summary.yaml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          question: "4.communes" | question: "4.commune" | no question "4.commune"; did you mean "4.communes"?
          column: indirect} | column: indirects} | table "2.actions" has no column "indirects"; did you mean "indirect"?
          id: indirect, | id: budget-actual, | "budget-actual" stands twice in this file
          column: web-visits | column: details | a figure is a number; this asks for text
          question: "4.communes" | question: "1.changes" | a figure is a number; this asks for text
          question: "4.communes" | question: "6.logo" | "6.logo" asks for pictures
          question: "4.communes"} | question: "4.communes", column: a} | "4.communes" is not a table
          question: "4.communes"} | question: "4.communes", where: {a: [b]}} | "4.communes" is not a table: it has no lines to choose from
          level: ["lycée"] | level: ["lycées"] | unknown wording "lycées"; did you mean "lycée"?
          level: ["lycée"] | details: ["lycée"] | column "details" offers no choice
          column: outside-share, weight: direct | column: outside-share | percentages of lines need a weight: name a column or a question
          outside-share, weight: direct | outside-share, weight: details | a weight is a number that is asked for: a column of the same table, or a question; "details" is neither
          column: axes, measure: direct | column: axes, measure: outside-share | column "outside-share" has no numbers that can be added up
          figures: [direct, indirect] | figures: [directs] | no figure "directs" in this file; did you mean "direct"?
          figures: [direct, indirect] | figures: [direct, fte, budget-actual] | the figures of a chart have one unit
          figures: [direct, indirect] | figures: [direct, indirect, pupils, remote, fte] | a chart draws 4 figures at most, to be told apart
          figures: [direct, indirect] | figures: [direct, communes] | the figures of a chart belong to one theme
          kind: bars, figures: [direct | kind: shares, figures: [direct | shares are percentages
          kind: shares | kind: years | percentages of several years are not added up
          kind: bars | kind: pie | unknown kind "pie"
          column: strength} | column: strengths} | table "3.strengths" has no column "strengths"; did you mean "strength"?
          question: "1.changes"} | question: "1.fte"} | what is quoted is a text: a question, or a column of a table
          form: bilan, question: "4.communes" | form: bilans, question: "4.communes" | no form "bilans" in config/forms; did you mean "bilan"?
          report: bilan, | report: programme, | form "programme" has no table that reports on planned actions
          last-year: expected-direct | last-year: expected-directs | no figure "expected-directs" in this file; did you mean "expected-direct"?
          percent: share-region | percent: fte | a share of a budget is a percentage
          budget: budget-actual} | budget: share-own} | a budget is an amount
          done: ["réalisée"] | done: ["faite"] | unknown wording "faite"
          """)
  void a_mistake_is_told_with_its_line(String from, String to, String told) throws IOException {
    change(SUMMARY, from, to);
    assertThat(mistake()).matches("summary.yaml:\\d+: " + Pattern.quote(told));
  }

  @Test
  void without_the_file_summaries_tell_the_state_of_documents_alone() throws IOException {
    Files.delete(directory.resolve(SUMMARY));
    Files.delete(directory.resolve("summaries.yaml")); // asks for its figures
    assertThat(read(Map.of()).outline().figures()).isEmpty();
  }
}
