package fr.comop.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.notice.Act;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Refusal;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail that comes to the Region's mailbox while a letter is being prepared. */
class MailBetweenTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 1, 4);

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void a_case_is_open_and_somebody_has_called() throws Exception {
    stage = new Stage(directory).withOnly("planetarium");
    stage.clock =
        Clock.fixed(
            TODAY.atTime(LocalTime.of(9, 0)).atZone(Deliverable.ZONE).toInstant(),
            Deliverable.ZONE);
    try (House house = house()) {
      house.notice.watch().go();
      DefaultCase file = house.notice.shelf().all().get(0);
      house
          .notice
          .proceedings()
          .take(
              house
                  .notice
                  .steps()
                  .call(file.reference(), TODAY, Act.Manner.CALL, "Mme Trévignac", "Bientôt."),
              Actor.COMOP);
    }
  }

  @AfterEach
  void lower_the_curtain() {
    stage.close();
  }

  private House house() throws Exception {
    return new House(stage.configuration(), stage.clock);
  }

  private List<String> againstALetter() throws Exception {
    try (House house = house()) {
      return house.notice.shelf().of("DOS-0001").next().stream()
          .filter(one -> one.what().equals("préparer « lettre d’observations »"))
          .flatMap(one -> one.against().stream())
          .map(Refusal::what)
          .toList();
    }
  }

  @Test
  void keeps_it_back_until_a_person_has_judged_it() throws Exception {
    assertThat(againstALetter()).isEmpty();
    stage.mailed(
        """
        From: =?UTF-8?Q?Ma=C3=ABlle_Tr=C3=A9vignac?= <maelle.trevignac@planetarium-vaulx.example>
        To: comop@region.example
        Date: Mon, 4 Jan 2021 08:30:00 +0100
        Message-ID: <bilan-word@planetarium-vaulx.example>
        Subject: Bilan annuel 2020
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=UTF-8

        Bonjour, voici notre bilan annuel 2020.

        --b
        Content-Type: application/msword; name="Bilan 2020.doc"
        Content-Disposition: attachment; filename="Bilan 2020.doc"
        Content-Transfer-Encoding: base64

        0M8R4KGxGuEAAAAAAAAAAAAAAAAAAAAA
        --b--
        """
            .replace("\n", "\r\n"),
        "2021-01-04T08:30:00");
    stage.mailed(
        """
        From: maelle.trevignac@planetarium-vaulx.example
        To: comop@region.example
        Date: Mon, 4 Jan 2021 08:40:00 +0100
        Message-ID: <question@planetarium-vaulx.example>
        Subject: Une question
        MIME-Version: 1.0
        Content-Type: text/plain; charset=UTF-8

        Bonjour, pouvons-nous avoir un délai pour le programme ?
        """
            .replace("\n", "\r\n"),
        "2021-01-04T08:40:00");
    assertThat(stage.played()).isTrue();
    assertThat(againstALetter())
        .hasSize(3)
        .anySatisfy(
            one ->
                assertThat(one)
                    .startsWith("Un envoi de la structure n’est pas encore jugé (P-0001, ")
                    .contains("« Bilan 2020.doc »"))
        .anySatisfy(
            one ->
                assertThat(one)
                    .startsWith("Un envoi de la structure n’est pas encore jugé (R-0001, ")
                    .contains("courriel du lundi 4 janvier 2021"))
        .contains("Ce document a été présenté : bilan annuel 2020");
  }
}
