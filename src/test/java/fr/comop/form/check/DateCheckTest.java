package fr.comop.form.check;

import static fr.comop.form.check.Filling.SHEET_6;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import org.junit.jupiter.api.Test;

/** The checks of dates. */
class DateCheckTest {
  @Test
  void lies_in_the_year_of_the_report() {
    Filling report = Filling.bilan().says("date", "31/12/2020");
    assertThat(report.findings("report-dated-in-year")).isEmpty();
    assertThat(report.says("date", "31/12/2019").findings("report-dated-in-year"))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                "report-dated-in-year",
                "date",
                "Date du bilan",
                new Place("Identification", "C2"),
                "31/12/2019",
                "une date de l’année 2020",
                "Vérifiez la date du bilan, en particulier l’année."));
  }

  @Test
  void is_doubtful_when_later_than_the_day_of_receipt_yet_no_error() {
    assertThat(Filling.bilan().says("6.date", "15/12/2020").findings("date-in-future")).isEmpty();
    assertThat(Filling.bilan().says("6.date", "16 décembre 2020").findings("date-in-future"))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                "date-in-future",
                "6.date",
                "Date de signature",
                new Place(SHEET_6, "C5"),
                "16 décembre 2020",
                "une date qui ne dépasse pas le jour de réception, le 15/12/2020",
                "Vérifiez cette date, en particulier l’année\u00a0; si elle est exacte, rien n’est à"
                    + " faire."));
  }

  @Test
  void of_a_planned_action_may_be_to_come() {
    assertThat(
            Filling.programme()
                .line("actions", "title", "Expo", "from", "01/03/2021", "to", "30/06/2021")
                .findings("date-in-future"))
        .isEmpty();
  }
}
