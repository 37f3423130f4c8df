package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.cli.Environment;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quarantine holds only what waits for a decision. */
class QuarantineTest {
  private static final String STRANGER = "quelqu.un@ailleurs.example";

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  @Test
  void a_workbook_that_a_contact_sends_through_a_group_is_filed_and_answered_by_a_person()
      throws Exception {
    byte[] report = Workbooks.blank("planetarium", "bilan", 2020);
    stage
        .mailed(
            "List-Id: <equipe.planetarium-vaulx.example>\r\n"
                + Letters.with(Letters.PLANETARIUM, "Bilan", "bilan.xlsx", report))
        .played();
    assertThat(stage.arrivals())
        .extracting(Arrival::state, Arrival::reason)
        .containsExactly(
            tuple(
                ArrivalState.DONE,
                "Répondez vous-même : ce courriel ne souffre pas de réponse automatique."
                    + " BILAN-2020-PLANETARIUM-V1 : à compléter (16 erreurs, 1 remarque)"));
    assertThat(stage.sent()).isEmpty();
  }

  @Test
  void a_workbook_in_an_answer_of_a_machine_is_dealt_with_once_a_person_has_accepted_it()
      throws Exception {
    byte[] report = Workbooks.blank("planetarium", "bilan", 2020);
    stage
        .mailed(
            "Auto-Submitted: auto-generated\r\n"
                + Letters.with(Letters.PLANETARIUM, "Bilan", "bilan.xlsx", report))
        .played();
    assertThat(stage.arrivals())
        .extracting(Arrival::reason)
        .containsExactly("Un courriel automatique porte un classeur.");
    decided("quarantine", "accept", "AR-000001", "--beneficiary", "planetarium");
    stage.played();
    assertThat(stage.arrivals()).extracting(Arrival::state).containsExactly(ArrivalState.DONE);
    assertThat(stage.answer()).contains("AR-000001");
  }

  @Test
  void a_mail_that_cannot_be_read_is_not_accepted_for_it_would_come_back() throws Exception {
    stage.mailed("From: " + Letters.PLANETARIUM + "\r\nX: " + "x".repeat(300_000)).played();
    Terminal terminal =
        new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT));
    Terminal.Ended said =
        terminal.comop("quarantine", "accept", "AR-000001", "--beneficiary", "planetarium");
    assertThat(said.code()).isEqualTo(64);
    assertThat(said.err())
        .contains("AR-000001 ne peut pas être lue : son en-tête dépasse 256 Kio. Copiez-en")
        .contains("comop quarantine show AR-000001 --out FICHIER");
    assertThat(stage.arrivals())
        .extracting(Arrival::state)
        .containsExactly(ArrivalState.QUARANTINED);
  }

  private void decided(String... args) {
    Terminal.Ended ended =
        new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT)).comop(args);
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  @Nested
  class A_mail {
    @BeforeEach
    void three_come_from_a_stranger() throws Exception {
      for (String subject : List.of("Un", "Deux", "Trois")) {
        stage.mailed(Letters.plain(STRANGER, subject, ""));
      }
      stage.played();
      assertThat(stage.mailsIn("Quarantaine")).containsExactlyInAnyOrder("Un", "Deux", "Trois");
    }

    @Test
    void that_is_accepted_goes_to_what_is_dealt_with() throws Exception {
      decided("quarantine", "accept", "AR-000002", "--beneficiary", "planetarium");
      stage.played();
      assertThat(stage.mailsIn("Quarantaine")).containsExactlyInAnyOrder("Un", "Trois");
      assertThat(stage.mailsIn("Traités")).containsExactly("Deux");
    }

    @Test
    void that_is_rejected_goes_there_too() throws Exception {
      decided("quarantine", "reject", "AR-000001", "--reason", "Publicité");
      decided("quarantine", "reject", "AR-000003", "--reason", "Publicité");
      stage.played();
      assertThat(stage.mailsIn("Quarantaine")).containsExactly("Deux");
      assertThat(stage.mailsIn("Traités")).containsExactlyInAnyOrder("Un", "Trois");
    }

    @Test
    void that_is_dragged_back_to_the_inbox_is_the_same_one_and_gets_no_second_receipt()
        throws Exception {
      stage.movedByHand("Quarantaine", "Deux", "INBOX");
      assertThat(stage.played()).isTrue();
      assertThat(stage.arrivals())
          .extracting(Arrival::reference, Arrival::state)
          .containsExactly(
              tuple("AR-000001", ArrivalState.QUARANTINED),
              tuple("AR-000002", ArrivalState.QUARANTINED),
              tuple("AR-000003", ArrivalState.QUARANTINED));
      assertThat(stage.textsTo(STRANGER)).hasSize(3);
      assertThat(stage.mailsIn("Quarantaine")).containsExactlyInAnyOrder("Un", "Deux", "Trois");
      decided("quarantine", "accept", "AR-000002", "--beneficiary", "planetarium");
      stage.played();
      assertThat(stage.mailsIn("Traités")).containsExactly("Deux");
    }

    @Test
    void that_is_dragged_back_once_it_was_rejected_stays_so() throws Exception {
      decided("quarantine", "reject", "AR-000001", "--reason", "Publicité");
      stage.played();
      stage.movedByHand("Traités", "Un", "INBOX");
      stage.played();
      assertThat(stage.arrivals()).hasSize(3);
      assertThat(stage.arrivals().get(0).state()).isEqualTo(ArrivalState.REJECTED);
      assertThat(stage.mailsIn("Traités")).containsExactly("Un");
      assertThat(stage.mailsIn("INBOX")).isEmpty();
    }

    @Test
    void that_a_person_moved_meanwhile_is_left_where_it_is() throws Exception {
      stage.movedByHand("Quarantaine", "Deux", "Ailleurs");
      decided("quarantine", "reject", "AR-000002", "--reason", "Publicité");
      assertThat(stage.played()).isTrue();
      assertThat(stage.mailsIn("Ailleurs")).containsExactly("Deux");
      assertThat(stage.mailsIn("Traités")).isEmpty();
    }
  }

  @Nested
  class A_file {
    private final byte[] report = Workbooks.blank("planetarium", "bilan", 2020);

    private List<String> files(String folder) throws IOException {
      Path root = stage.folder("casemate").resolve(folder);
      if (!Files.isDirectory(root)) {
        return List.of();
      }
      try (Stream<Path> all = Files.list(root)) {
        return all.map(file -> file.getFileName().toString()).sorted().toList();
      }
    }

    @BeforeEach
    void two_of_one_name_come_to_the_wrong_folder() throws Exception {
      stage.dropped("casemate", "x.xlsx", report).played();
      stage.dropped("casemate", "x.xlsx", Workbooks.resaved(report)).played();
      assertThat(files("quarantaine")).containsExactly("x (2).xlsx", "x.xlsx");
    }

    @Test
    void that_is_accepted_goes_to_what_is_dealt_with() throws Exception {
      decided("quarantine", "accept", "AR-000001", "--beneficiary", "planetarium");
      stage.played();
      assertThat(files("quarantaine")).containsExactly("x (2).xlsx");
      assertThat(stage.folder("casemate").resolve("traites/x.xlsx")).hasBinaryContent(report);
    }

    @Test
    void that_is_rejected_goes_there_too_and_overwrites_nothing() throws Exception {
      decided("quarantine", "accept", "AR-000001", "--beneficiary", "planetarium");
      stage.played();
      decided("quarantine", "reject", "AR-000002", "--reason", "Doublon");
      stage.played();
      assertThat(files("quarantaine")).isEmpty();
      assertThat(files("traites")).containsExactly("x (2).xlsx", "x.xlsx");
      assertThat(stage.folder("casemate").resolve("traites/x.xlsx")).hasBinaryContent(report);
    }
  }
}
