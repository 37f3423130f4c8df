package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.Mail;
import fr.comop.stage.TwoOverAStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mails to who is party to two conventions, decided on and written over a real store. */
class TwoCampaignsTest {
  private static final String OPENING = "2020-10-01T08:00";

  private TwoOverAStore two;

  @BeforeEach
  void open(@TempDir Path directory) throws Exception {
    two = new TwoOverAStore(directory);
  }

  @AfterEach
  void close() {
    two.close();
  }

  private static List<String> names(Mail mail) {
    return mail.files().stream().map(Mail.File::name).toList();
  }

  /** The calendar file that goes with a mail, its long lines whole; "" for none. */
  private String calendar(Mail mail) throws IOException {
    for (Mail.File file : mail.files()) {
      if (file.name().endsWith(".ics")) {
        try (InputStream bytes = two.house.store.archive.open(file.sha256())) {
          return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
        }
      }
    }
    return "";
  }

  @Nested
  class The_calendar_file {
    @Test
    void names_for_each_document_the_service_that_expects_it() throws Exception {
      two.at("2020-09-15T08:00").swept("planetarium");
      two.at(OPENING).swept("planetarium");
      assertThat(calendar(two.last()))
          .contains(
              "compte rendu de tournée 2020. Destinataire : Service Montagne et ruralité.",
              "bilan annuel 2020. Destinataire : Service Culture scientifique");
    }
  }

  @Nested
  class A_document_whose_opening_meets_a_step_of_the_other_convention {
    private Mail first;

    /** The tour's opening is on 1 September; its step of 60 days before falls on the other's. */
    @BeforeEach
    void moveTheSteps(@TempDir Path directory) throws Exception {
      Path config = fr.comop.stage.TwoConventions.in(directory.resolve("config"));
      Path campaign = config.resolve("conventions/montagne/campaign.yaml");
      Files.writeString(
          campaign,
          Files.readString(campaign)
              .replace("\"09-15\"", "\"09-01\"")
              .replace(
                  "  - {id: J-15,",
                  "  - {id: J-60, days: -60, text: relance, to: [contact]}\n  - {id: J-15,"));
      two.close();
      two = new TwoOverAStore(directory, config);
      two.at("2020-09-01T08:00").swept("planetarium");
      two.at(OPENING).swept("planetarium");
      first = two.last();
    }

    @Test
    void is_sent_its_blank_workbook_with_that_step() {
      assertThat(first.messageId()).startsWith("<relance.planetarium.2020-10-01.1.");
      assertThat(names(first))
          .containsExactly(
              "compte-rendu-2020-planetarium.xlsx",
              "bilan-2020-planetarium.xlsx",
              "programme-2020-planetarium.xlsx",
              "echeances-2020.ics");
    }

    @Test
    void is_told_of_as_what_it_is() throws Exception {
      assertThat(first.text())
          .contains(
              "Nous vous en parlons pour la première fois\u00a0: bilan annuel 2020\u00a0; programme"
                  + " d’actions 2021. Le fichier .ics ci-joint inscrit ces dates à votre agenda.",
              "Nous joignons les classeurs vierges à votre nom")
          .doesNotContain("de nouveau");
      assertThat(calendar(first)).contains("bilan annuel 2020", "programme d’actions 2021");
    }

    @Test
    void is_told_of_once() {
      two.at("2020-11-13T08:00").swept("planetarium");
      assertThat(two.last().text())
          .contains("Nous joignons de nouveau")
          .doesNotContain("pour la première fois");
      assertThat(names(two.last())).doesNotContain("echeances-2020.ics");
    }
  }
}
