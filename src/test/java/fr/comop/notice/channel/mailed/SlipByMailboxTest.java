package fr.comop.notice.channel.mailed;

import static fr.comop.notice.channel.mailed.SlipStage.files;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.config.Setting;
import fr.comop.stage.Scanner;
import fr.comop.stage.Stage;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the mail room's scanner over a real mailbox to the letter's evidence, and back. */
class SlipByMailboxTest {
  @TempDir Path directory;
  private SlipStage slips;

  @BeforeEach
  void two_letters_left() throws Exception {
    slips = new SlipStage(directory);
  }

  @AfterEach
  void close() {
    slips.close();
  }

  private MimeMessage answered(String subject, String text, Map<String, byte[]> files)
      throws Exception {
    slips.stage.mailed(
        slips.mail(SlipStage.MAIL_ROOM, "", subject, text, files), "2021-02-01T09:30:00");
    assertThat(slips.played()).isTrue();
    List<MimeMessage> sent = slips.stage.sent();
    return sent.get(sent.size() - 1);
  }

  private static String plain(MimeMessage mail) throws Exception {
    return SlipStage.plain(Stage.text(mail));
  }

  @Test
  void
      a_photograph_with_the_sheets_code_and_a_subject_that_says_what_and_when_is_entered_with_its_proof()
          throws Exception {
    byte[] photograph = slips.photograph(3);
    MimeMessage answer =
        answered("Distribuée le 12/01/2021", "Bonjour,", files("IMG_0412.JPG", photograph));
    assertThat(answer.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly(SlipStage.MAIL_ROOM);
    assertThat(answer.getSubject().replace('\u00a0', ' '))
        .isEqualTo("Volet consigné : LR-0003 (AR-000001)");
    assertThat(plain(answer))
        .contains(
            "Consigné :\n- LR-0003 : distribuée le 12/01/2021, preuve « IMG_0412.JPG » (EV-0001).")
        .doesNotContain("Refusé", "manque");
    assertThat(slips.reported(3)).containsExactly("DELIVERED 2021-01-12 IMG_0412.JPG");
    assertThat(slips.reported(4)).isEmpty();
    assertThat(slips.arrival().state().french()).isEqualTo("traitée");
    assertThat(slips.audited("NOTICE_REPORT"))
        .containsExactly(
            "EV-0001 : distribuée, le 12/01/2021, preuve « IMG_0412.JPG », SHA-256 "
                + Sha256.of(photograph).hex()
                + ". Lu dans : courriel AR-000001 de courrier@region.example (service courrier).");
  }

  @Test
  void a_scan_without_words_waits_with_its_letter_and_an_answer_in_words_makes_it_the_proof()
      throws Exception {
    byte[] pdf = Scanner.wrapped(List.of(slips.sheet(3)));
    MimeMessage asked = answered("Scan du copieur", "", files("scan0001.pdf", pdf));
    assertThat(plain(asked))
        .contains(
            "aucune machine ne le lit à votre place :\n"
                + "- LR-0003 : « scan0001.pdf » est gardé avec la lettre (VO-0001).",
            "Par exemple : LR-0003 distribuée le JJ/MM/AAAA",
            "Inutile de joindre de nouveau un volet qui est gardé.");
    assertThat(slips.reported(3)).isEmpty();
    assertThat(slips.waiting(3)).containsExactly("VO-0001 scan0001.pdf");
    assertThat(slips.audited("NOTICE_SLIP"))
        .containsExactly(
            "VO-0001 : volet « scan0001.pdf », SHA-256 "
                + Sha256.of(pdf).hex()
                + ", venu sans sa date. Lu dans : courriel AR-000001 de courrier@region.example"
                + " (service courrier).");
    assertThat(slips.tasks())
        .containsExactly(
            "LR-0003 : Le volet « scan0001.pdf » est venu par courriel sans sa date : dites ce"
                + " qu’il montre (comop notice receipt LR-0003 --slip VO-0001), ou rayez-le (comop"
                + " notice strike VO-0001).");

    slips.stage.mailed(
        slips.mail(
            SlipStage.MAIL_ROOM,
            "In-Reply-To: " + asked.getMessageID() + "\nReferences: " + asked.getMessageID() + "\n",
            "Re: " + asked.getSubject(),
            "distribuée le 12 janvier 2021\n\nCordialement,\nLe service courrier",
            Map.of()),
        "2021-02-01T09:40:00");
    assertThat(slips.played()).isTrue();
    assertThat(plain(slips.stage.sent().get(1)))
        .contains("LR-0003 : distribuée le 12/01/2021, preuve « scan0001.pdf » (EV-0001).");
    assertThat(slips.reported(3)).containsExactly("DELIVERED 2021-01-12 scan0001.pdf");
    assertThat(slips.waiting(3)).isEmpty();
    assertThat(slips.tasks()).isEmpty();
  }

  @Test
  void a_forged_sender_reports_nothing_and_gets_no_answer() throws Exception {
    slips.stage.changes.put(Setting.MAILBOX_AUTH_SERVER, "mx.region.example");
    slips.stage.mailed(
        slips.mail(
            SlipStage.MAIL_ROOM,
            "Authentication-Results: mx.region.example; dmarc=fail header.from=region.example\n",
            "LR-0003 distribuée le 12/01/2021",
            "",
            Map.of()),
        "2021-02-01T09:30:00");
    assertThat(slips.played()).isTrue();
    assertThat(slips.reported(3)).isEmpty();
    assertThat(slips.stage.sent()).isEmpty();
    assertThat(slips.arrival().became()).contains("contrefait");
  }
}
