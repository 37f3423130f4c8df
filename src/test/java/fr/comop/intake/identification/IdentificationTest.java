package fr.comop.intake.identification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.convention.Conventions;
import fr.comop.form.Questions;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Hand;
import fr.comop.workbook.Filled;
import fr.comop.workbook.find.Locator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentificationTest {
  private static final Conventions CONVENTIONS = Questions.SHIPPED.conventions();
  private static final String ODILE = "odile.saint-gerand@planetarium-vaulx.example";
  private static final Sha256 HASH = Sha256.of(new byte[] {1});

  private final Identification identification = new Identification(CONVENTIONS);
  private final Path folder;

  IdentificationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Arrival arrival(
      Channel channel, @Nullable String folder, @Nullable String assigned) {
    return new Arrival(
        1,
        channel,
        "origin",
        HASH,
        Instant.EPOCH,
        folder,
        null,
        ArrivalState.RECEIVED,
        0,
        assigned,
        null,
        null,
        null);
  }

  private static Envelope from(@Nullable String sender) {
    return new Envelope(
        sender,
        null,
        "Bilan",
        null,
        List.of(),
        null,
        Hand.PERSON,
        "",
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private Opened workbook(String marked, String structure) throws Exception {
    Filled filled = Filled.bilan(folder, marked).answer("structure", structure);
    Attachment file = new Attachment("bilan.xlsx", HASH, 1);
    return new Opener(new Locator(Questions.SHIPPED.forms())).open(file, filled.save());
  }

  private Whose byMail(@Nullable String sender, Opened... files) {
    return identification.of(arrival(Channel.MAILBOX, null, null), from(sender), List.of(files));
  }

  private static Whose known(String beneficiary) {
    return new Whose.Known(CONVENTIONS.beneficiary(beneficiary).orElseThrow());
  }

  @Test
  void a_mail_is_its_sender_s_where_the_workbook_agrees() throws Exception {
    assertThat(byMail(ODILE, workbook("planetarium", "Planétarium")))
        .isEqualTo(known("planetarium"));
    assertThat(byMail(ODILE)).isEqualTo(known("planetarium"));
  }

  @Test
  void a_name_that_nobody_bears_is_a_slip_and_not_another_beneficiary() throws Exception {
    assertThat(byMail(ODILE, workbook("planetarium", "Planetarium Vaulx")))
        .isEqualTo(known("planetarium"));
  }

  @Test
  void a_workbook_with_the_marks_of_another_beneficiary_is_doubtful() throws Exception {
    assertThat(byMail(ODILE, workbook("hexagone", "Planétarium")))
        .isEqualTo(
            new Whose.Unsure(
                "Le classeur « bilan.xlsx » désigne Hexagone de Meylan, mais il a été envoyé par"
                    + " Planétarium de Vaulx-en-Velin."));
  }

  @Test
  void a_workbook_that_names_another_structure_is_doubtful() throws Exception {
    assertThat(byMail(ODILE, workbook("planetarium", "THEATRE DE L'HEXAGONE")))
        .isEqualTo(
            new Whose.Unsure(
                "La structure nommée dans « bilan.xlsx » est Hexagone de Meylan, mais le classeur"
                    + " a été envoyé par Planétarium de Vaulx-en-Velin."));
  }

  @Test
  void an_unknown_or_missing_sender_is_nobody_s_whatever_the_workbook_says() throws Exception {
    assertThat(byMail("x@elsewhere.example", workbook("planetarium", "Planétarium")))
        .isEqualTo(
            new Whose.Unsure(
                "L’expéditeur x@elsewhere.example n’est le contact d’aucun bénéficiaire."));
    assertThat(byMail(null))
        .isEqualTo(new Whose.Unsure("Le courriel n’a pas d’expéditeur lisible."));
  }

  @Test
  void a_dropped_file_is_its_folder_s() throws Exception {
    List<Opened> files = List.of(workbook("planetarium", "Planétarium"));
    assertThat(identification.of(arrival(Channel.FOLDER, "planetarium", null), from(null), files))
        .isEqualTo(known("planetarium"));
    assertThat(identification.of(arrival(Channel.FOLDER, "divers", null), from(ODILE), files))
        .isEqualTo(new Whose.Unsure("Le dossier « divers » n’est celui d’aucun bénéficiaire."));
  }

  @Test
  void what_staff_say_goes_before_all_signs() throws Exception {
    List<Opened> files = List.of(workbook("hexagone", "Hexagone"));
    assertThat(
            identification.of(
                arrival(Channel.MAILBOX, null, "planetarium"), from("x@y.example"), files))
        .isEqualTo(known("planetarium"));
    assertThat(identification.of(arrival(Channel.MAILBOX, null, "nobody"), from(ODILE), files))
        .isEqualTo(new Whose.Unsure("Bénéficiaire inconnu : nobody."));
  }
}
