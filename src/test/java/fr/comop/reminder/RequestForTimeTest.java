package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.Letters;
import fr.comop.stage.RemindedPlanetarium;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A request for more time, which is granted or refused in writing. */
class RequestForTimeTest extends RemindedPlanetarium {
  private static final String ASKED = "2020-12-08T09:12:00";

  private void asked(String from, String words) throws Exception {
    at("2020-12-08T10:00");
    stage
        .mailed(
            Letters.plain(from, "Demande", "").replace("Bonjour, j'ai une question.", words), ASKED)
        .played();
  }

  private Terminal.Ended granted(String form) {
    return comop(
        "extend",
        "--beneficiary",
        "planetarium",
        "--form",
        form,
        "--year",
        "2020",
        "--until",
        "2021-01-15",
        "--agreement",
        "Courrier du 9 décembre 2020");
  }

  private Terminal.Ended refused(String reference, String reason) {
    return comop("replies", "refuse", reference, "--reason", reason);
  }

  private MimeMessage lastTo(String address) throws Exception {
    stage.played();
    List<MimeMessage> all =
        stage.sent().stream().filter(one -> hasRecipient(one, address)).toList();
    return all.get(all.size() - 1);
  }

  private static boolean hasRecipient(MimeMessage mail, String address) {
    try {
      return Arrays.toString(mail.getAllRecipients()).contains(address);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Nested
  class Granted {
    @Test
    void is_answered_in_writing_with_the_new_day_and_who_decided() throws Exception {
      asked(CONTACT, "Pourrions-nous avoir un délai pour le bilan ?");
      at("2020-12-09T09:00");
      assertThat(plain(granted("bilan").out()))
          .isEqualTo(
              "Délai accordé : bilan annuel 2020 de Planétarium de Vaulx-en-Velin, au plus tard le"
                  + " vendredi 15 janvier 2021.\n"
                  + "Il en est écrit à maelle.trevignac@planetarium-vaulx.example.\n"
                  + "Demande traitée : R-0001.\n");
      assertThat(comop("replies", "list").out()).isEqualTo("Aucune réponse n’attend.\n");
      assertThat(comop("replies", "list", "--all").out()).contains("09/12/2020", "compte ctest");
      assertThat(plain(comop("audit", "list", "--json").out()))
          .contains("Jusqu’au 2021-01-15 : Courrier du 9 décembre 2020 (demandé dans AR-000001)");
      MimeMessage mail = lastTo(CONTACT);
      assertThat(plain(mail.getSubject()))
          .isEqualTo("Délai accordé – Planétarium de Vaulx-en-Velin – bilan annuel 2020");
      assertThat(plain(Stage.text(mail)))
          .startsWith(
              """
              Bonjour,

              En réponse à votre demande du mardi 8 décembre 2020 à 9 h 12, la Région accepte par écrit (référence : Courrier du 9 décembre 2020) que ce document lui soit remis au plus tard le vendredi 15 janvier 2021 inclus : bilan annuel 2020. C’est l’accord écrit dont parle l’article 10 de votre convention ; ce courriel vous en informe.

              Le fichier .ics ci-joint déplace cette date dans votre agenda ; les autres dates ne changent pas.

              Cordialement,
              """);
      assertThat(((Multipart) mail.getContent()).getBodyPart(1).getFileName())
          .isEqualTo("echeances-2020.ics");
    }

    @Test
    void goes_to_the_colleague_who_asked_and_to_the_contact() throws Exception {
      asked(DIRECTOR, "Pourrions-nous avoir un délai pour le bilan ?");
      assertThat(granted("bilan").out())
          .contains("Il en est écrit à " + DIRECTOR + ", " + CONTACT + ".");
      assertThat(plain(Stage.text(lastTo(DIRECTOR)))).contains("la Région accepte par écrit");
    }

    @Test
    void is_written_to_the_contact_where_nobody_asked() throws Exception {
      granted("bilan");
      assertThat(plain(Stage.text(lastTo(CONTACT))))
          .contains(
              "\nLa Région accepte par écrit (référence : Courrier du 9 décembre 2020) que ce document"
                  + " lui soit remis au plus tard le");
    }

    @Test
    void goes_on_waiting_for_the_other_document_that_it_is_about() throws Exception {
      asked(CONTACT, "Pourrions-nous avoir un délai pour le bilan et le programme ?");
      assertThat(plain(granted("bilan").out()))
          .endsWith("Attend encore, pour un autre document : R-0001.\n");
      assertThat(comop("replies", "list").out()).contains("R-0001");
      assertThat(plain(granted("programme").out())).endsWith("Demande traitée : R-0001.\n");
      assertThat(comop("replies", "list").out()).isEqualTo("Aucune réponse n’attend.\n");
    }

    @Test
    void leaves_a_question_waiting() throws Exception {
      asked(CONTACT, "Où met-on la subvention ?");
      granted("bilan");
      assertThat(comop("replies", "list").out()).contains("R-0001", "question");
    }
  }

  @Nested
  class Refused {
    @Test
    void is_answered_with_the_reason_and_the_day_that_stays() throws Exception {
      asked(CONTACT, "Pourrions-nous avoir un délai ?");
      at("2020-12-09T09:00");
      assertThat(refused("R-0001", "Le comité se réunit le 20 janvier.").out())
          .isEqualTo("Délai refusé ; il en est écrit à " + CONTACT + ".\n");
      assertThat(comop("replies", "list").out()).isEqualTo("Aucune réponse n’attend.\n");
      MimeMessage mail = lastTo(CONTACT);
      assertThat(plain(mail.getSubject())).startsWith("Votre demande de délai – Planétarium");
      assertThat(plain(Stage.text(mail)))
          .startsWith(
              """
              Bonjour,

              Vous nous avez demandé un délai le mardi 8 décembre 2020 à 9 h 12. Cette demande n’est pas acceptée, pour la raison suivante :

              Le comité se réunit le 20 janvier.

              La date de remise reste le mardi 15 décembre 2020 (bilan annuel 2020, programme d’actions 2021). Même incomplet, un document reçu ce jour-là avant minuit est présenté dans les délais ; vous pourrez le compléter ensuite.

              Une difficulté, une question ? Répondez à ce courriel, une personne du service vous lira, ou appelez-nous.
              """);
    }

    @Test
    void after_the_day_says_that_it_may_still_be_sent() throws Exception {
      asked(CONTACT, "Pourrions-nous avoir un délai ?");
      at("2020-12-17T09:00");
      refused("R-0001", "Non.");
      assertThat(plain(Stage.text(lastTo(CONTACT))))
          .contains(
              "Il est encore temps de nous adresser ce qui manque : ce sera enregistré à sa date.")
          .doesNotContain("avant minuit");
    }

    @Test
    void is_answered_once_and_with_a_reason() throws Exception {
      asked(CONTACT, "Pourrions-nous avoir un délai ?");
      assertThat(refused("R-0001", " ").err())
          .contains("La raison tient en 1 à 2 000 caractères : elle est écrite à la structure.");
      refused("R-0001", "Non.");
      Terminal.Ended again = refused("R-0001", "Non.");
      assertThat(again.code()).isEqualTo(Exit.WRONG_USE);
      assertThat(again.err()).contains("R-0001 est déjà traitée.");
    }
  }

  @Test
  void of_an_address_that_is_not_registered_is_answered_to_the_contact_alone() throws Exception {
    swept();
    stage
        .mailed(
            Letters.plain(
                    "maelle@courriel.example",
                    "Re: Campagne",
                    "In-Reply-To: " + last().messageId() + "\r\n")
                .replace("Bonjour, j'ai une question.", "Un délai, s'il vous plaît."),
            "2020-10-02T09:12:00")
        .played();
    assertThat(refused("R-0001", "Non.").out())
        .isEqualTo("Délai refusé ; il en est écrit à " + CONTACT + ".\n");
  }
}
