package fr.comop.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Moments;
import fr.comop.simulation.Moment;
import fr.comop.stage.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What "simulate" tells programs. */
class SimulationJsonTest {
  private static List<Map<String, Object>> played(Moment... moments) throws IOException {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    try (SimulationJson timeline = new SimulationJson(out)) {
      List.of(moments).forEach(timeline);
    }
    out.flush();
    return JsonReader.objects(said.toString());
  }

  /** What a moment of the Planétarium says besides its instant and its name. */
  private static Map<String, Object> said(Moment moment) throws IOException {
    Map<String, Object> said = played(moment).get(0);
    assertThat(said.remove("at")).isEqualTo("2020-12-14T07:00:00Z");
    assertThat(said.remove("beneficiary")).isEqualTo("planetarium");
    return said;
  }

  @Test
  void nothing_that_happens_is_an_empty_array() throws Exception {
    assertThat(played()).isEmpty();
  }

  @Test
  void moments_stand_one_after_the_other() throws Exception {
    assertThat(played(Moments.STOPS, Moments.RESUMES))
        .containsExactly(
            Map.of("at", "2020-12-14T07:00:00Z", "what", "stopped"),
            Map.of("at", "2020-12-15T08:30:00Z", "what", "resumed"));
  }

  @Test
  void what_is_written_to_may_be_written_to_afterwards() throws Exception {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    new SimulationJson(out).close();
    out.print("!");
    out.flush();
    assertThat(said).hasToString("[ ]!");
  }

  @Test
  void a_mail_that_leaves_names_who_gets_it_and_all_that_is_owed() throws Exception {
    assertThat(said(Moments.LEAVES))
        .isEqualTo(
            Map.of(
                "what", "mail",
                "step", "J-1",
                "day", "2020-12-14",
                "due", "2020-12-15",
                "to", List.of("maelle@planetarium.example"),
                "cc", List.of("bastien@planetarium.example"),
                "owed",
                    List.of(
                        Map.of(
                            "form", "bilan",
                            "year", 2020,
                            "due", "2020-12-15",
                            "state", "incomplete",
                            "version", 1,
                            "errors", 2,
                            "received", "2020-12-10T08:12:00Z"),
                        Map.of("form", "programme", "year", 2020, "due", "2020-12-15"))));
  }

  @Test
  void a_summary_that_leaves_names_whom_it_is_for() throws Exception {
    assertThat(played(Moments.PUBLISHED))
        .containsExactly(
            Map.of(
                "at",
                "2020-12-14T07:00:00Z",
                "what",
                "summary",
                "year",
                2020,
                "audience",
                "region",
                "provisional",
                true,
                "to",
                List.of("csti@region.example"),
                "enabled",
                false));
  }

  @Test
  void a_mail_that_does_not_leave_names_its_step() throws Exception {
    assertThat(said(Moments.WAITS))
        .isEqualTo(
            Map.of("what", "blocked", "step", "J-1", "day", "2020-12-14", "due", "2020-12-15"));
    assertThat(said(Moments.UNREACHABLE))
        .isEqualTo(
            Map.of("what", "unreachable", "step", "J-1", "day", "2020-12-14", "due", "2020-12-15"));
  }

  @Test
  void a_workbook_that_comes_in_is_told_with_its_outcome() throws Exception {
    assertThat(said(Moments.RECEIVED))
        .isEqualTo(
            Map.of(
                "what", "received",
                "title", "bilan annuel 2020",
                "state", "incomplete",
                "version", 1,
                "errors", 2,
                "received", "2020-12-10T08:12:00Z"));
    assertThat(said(Moments.PUT_ASIDE))
        .isEqualTo(Map.of("what", "quarantined", "title", "bilan annuel 2020"));
  }

  @Test
  void what_was_in_quarantine_already_has_a_reference_and_no_name() throws Exception {
    assertThat(played(Moments.HELD))
        .containsExactly(
            Map.of("at", "2020-12-14T07:00:00Z", "what", "quarantined", "arrival", "AR-000012"));
  }

  @Test
  void a_mail_that_comes_back_names_the_address() throws Exception {
    assertThat(said(Moments.CAME_BACK))
        .isEqualTo(Map.of("what", "bounced", "address", "maelle@planetarium.example"));
  }

  @Test
  void more_time_is_told_with_the_form() throws Exception {
    assertThat(said(Moments.EXTENDED))
        .isEqualTo(Map.of("what", "extended", "form", "bilan", "due", "2021-01-15"));
    assertThat(said(Moments.NOT_EXTENDED))
        .isEqualTo(Map.of("what", "not-extended", "form", "bilan"));
  }
}
