package fr.comop.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.config.Setting;
import fr.comop.desk.Actor;
import fr.comop.stage.Approved;
import fr.comop.stage.Letters;
import fr.comop.stage.RemindedPlanetarium;
import fr.comop.stage.SentMail;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import fr.comop.stage.WrittenMails;
import fr.comop.wiring.House;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A campaign as one centre lives it: a blank, a Word file, a request for more time, a report with
 * faults on the last evening, a late correction, a signed copy, and the programme in the time that
 * was granted.
 */
class AWholeCampaignTest extends RemindedPlanetarium {
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private LocalDate day = LocalDate.parse("2020-10-01");

  @BeforeEach
  void nothingLeavesTheOutbox() {
    stage.changes.put(Setting.SMTP_ENABLED, "false");
  }

  /** Every morning until then, the day included, at eight. */
  private void untilTheMorningOf(String last) throws Exception {
    for (; !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
      at(day + "T08:00");
      try (House house = new House(stage.configuration(), stage.clock)) {
        assertThat(house.reminder.reminders().sweep(Actor.COMOP)).hasSizeLessThan(2);
        house.staff.digest().sendIfDue();
      }
    }
  }

  private void writes(String local, String subject, String file, byte[] bytes) throws Exception {
    writes(local, Letters.with(CONTACT, subject, file, bytes));
  }

  private void writes(String local, String letter) throws Exception {
    at(local);
    assertThat(stage.mailed(letter, local + ":00").played()).isTrue();
  }

  private void done(String local, String... command) {
    at(local);
    Terminal.Ended ended = comop(command);
    assertThat(ended.code()).as(ended.err()).isEqualTo(Exit.DONE);
  }

  private static byte[] sample(String mail, String like) throws Exception {
    return SentMail.of(Path.of("sample-inbox/mailbox", mail + ".eml")).file(like);
  }

  @Test
  void is_told_in_mails_that_people_have_read() throws Exception {
    untilTheMorningOf("2020-12-01");
    writes(
        "2020-12-01T16:20",
        "Bilan",
        "bilan-annuel-2020-planetarium.xlsx",
        Workbooks.untouched("planetarium", "bilan", 2020));
    untilTheMorningOf("2020-12-03");
    writes(
        "2020-12-03T11:05",
        "Notre bilan 2020",
        "Bilan 2020.docx",
        sample("02-arche-des-metiers-document-word", ".*docx"));
    untilTheMorningOf("2020-12-07");
    writes(
        "2020-12-07T17:40",
        Letters.written(
            CONTACT,
            "Programme 2021",
            "Bonjour,\n\nNotre conseil d'administration ne se réunit que le 12 janvier :"
                + " pourrions-nous avoir un délai pour le programme d'actions ?\n\nBien"
                + " cordialement,\nMaëlle Trévignac"));
    untilTheMorningOf("2020-12-09");
    done(
        "2020-12-09T10:00",
        "examine",
        "decline",
        "P-0002",
        "--reason",
        "c’est le bilan de l’année 2019");
    done(
        "2020-12-09T10:15",
        "extend",
        "--beneficiary",
        "planetarium",
        "--form",
        "programme",
        "--year",
        "2020",
        "--until",
        "2021-01-15",
        "--agreement",
        "Courrier du 9 décembre 2020");
    untilTheMorningOf("2020-12-14");
    writes(
        "2020-12-14T21:30",
        "Bilan",
        "bilan-annuel-2020-planetarium.xlsx",
        Workbooks.blank("planetarium", "bilan", 2020));
    untilTheMorningOf("2020-12-18");
    writes(
        "2020-12-18T15:00",
        "Bilan corrigé",
        "bilan.xlsx",
        sample("06-planetarium-bilan-et-programme", "Bilan.*"));
    writes("2020-12-18T15:30", "Bilan signé", "Bilan 2020 signé.pdf", PDF);
    untilTheMorningOf("2021-01-13");
    writes(
        "2021-01-13T09:40",
        "Programme 2021",
        "programme.xlsx",
        sample("06-planetarium-bilan-et-programme", "Programme.*"));
    untilTheMorningOf("2021-01-25");
    try (House house = new House(stage.configuration(), stage.clock)) {
      Approved.check("docs/courriels/une-campagne.txt", WrittenMails.inTime(house));
    }
  }
}
