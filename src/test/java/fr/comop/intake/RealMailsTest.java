package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.arrival.Arrival;
import fr.comop.reminder.Reply;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails as programs really pack them, each through the whole of comop. */
class RealMailsTest {
  private static final Path MAILS = Path.of("src/test/resources/cases/mails");
  private static final String CONTACT = "soraya.belledent@casemate-grenoble.example";

  @TempDir private Path directory = Path.of("");
  private Stage stage = new Stage(directory);

  @BeforeEach
  void raiseTheCurtain() {
    stage.close();
    stage = new Stage(directory).withOnly("casemate");
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  /** What became of some mails, received a minute apart. */
  private List<String> became(List<String> raws) throws Exception {
    for (int at = 0; at < raws.size(); at++) {
      stage.mailed(raws.get(at), "2020-12-10T09:%02d:00".formatted(at));
    }
    assertThat(stage.played()).isTrue();
    return stage.arrivals().stream().map(Arrival::became).toList();
  }

  private String answerTo(String reference) throws Exception {
    return stage.textsTo(CONTACT).stream()
        .filter(text -> text.contains(reference))
        .map(text -> text.replaceAll("[\\s\u00a0\u202f]+", " "))
        .findFirst()
        .orElse("");
  }

  private List<String> replies() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.requests.replyDesk().waiting().stream()
          .map((Reply one) -> one.label().french() + " « " + one.quote() + " »")
          .toList();
    }
  }

  @Test
  void are_read_and_answered_as_what_they_are() throws Exception {
    List<Path> mails;
    try (Stream<Path> files = Files.list(MAILS)) {
      mails = files.sorted().toList();
    }
    List<String> raws = new ArrayList<>();
    for (Path mail : mails) {
      raws.add(Files.readString(mail, StandardCharsets.UTF_8));
    }
    List<String> became = became(raws);
    List<String> table = new ArrayList<>();
    for (int at = 0; at < mails.size(); at++) {
      table.add(mails.get(at).getFileName().toString().replace(".eml", " : ") + became.get(at));
    }
    assertThat(table)
        .containsExactly(
            "m02-winmail : PROGRAMME-2020-CASEMATE-V1 : complet",
            "m03-winmail-embedded-message : PROGRAMME-2020-CASEMATE-V2 : complet",
            "m04-msg-attached : PROGRAMME-2020-CASEMATE-V3 : complet",
            "m14-appledouble : PROGRAMME-2020-CASEMATE-V4 : complet",
            "m15-smime-opaque-signed : PROGRAMME-2020-CASEMATE-V5 : complet",
            "m17-multipart-signed : PROGRAMME-2020-CASEMATE-V6 : complet",
            "m32-auto-00 : Courriel automatique, laissé sans réponse.",
            "m32-auto-03 : Courriel automatique, laissé sans réponse.",
            "m33-link-00 : Lien vers France Transfert, non ouvert, à examiner",
            "m33-link-08 : Lien vers Free (dl.free.fr), non ouvert, à examiner",
            "m36-photos-only : IMG_2034.jpeg : image, à examiner ; IMG_2035.jpeg : image, à"
                + " examiner",
            "m37-gsheet : Programme 2021.gsheet : raccourci, à examiner",
            "m37b-url-shortcut : Programme 2021.url : raccourci, à examiner",
            "m39-xars-encrypted-workbook : Répondez vous-même : ce courriel ne souffre pas de"
                + " réponse automatique. programme 2021.xlsx : illisible, protégé par un mot de"
                + " passe, à examiner",
            "m39b-xars-question : Aucun fichier.",
            "m39c-xars-workbook : PROGRAMME-2020-CASEMATE-V7 : complet");
    assertThat(answerTo("AR-000009")).contains("Lien vers France Transfert");
    assertThat(answerTo("AR-000011"))
        .contains("Nous avons bien reçu cette photographie : sa date de réception est conservée.");
    for (String shortcut : List.of("AR-000012", "AR-000013")) {
      assertThat(answerTo(shortcut))
          .contains("C’est un raccourci vers un document qui est resté en ligne")
          .contains("choisissez Fichier > Télécharger > Microsoft Excel (.xlsx)")
          .doesNotContain("Nous avons bien reçu ce document");
    }
    for (String machine : List.of("AR-000007", "AR-000008")) {
      assertThat(answerTo(machine)).as(machine).isEmpty();
    }
    assertThat(answerTo("AR-000014")).as("may not be answered by a program").isEmpty();
    assertThat(answerTo("AR-000015")).contains("Votre demande est transmise");
    assertThat(answerTo("AR-000016")).contains("PROGRAMME-2020-CASEMATE-V7");
    for (String packed : List.of("AR-000004", "AR-000006")) {
      assertThat(answerTo(packed).split("Fichier « programme 2021.xlsx »", -1))
          .as("of one file and no other in " + packed)
          .hasSize(2);
    }
    assertThat(replies())
        .containsExactly(
            "autre « Bonjour, le fichier est ici : »",
            "autre « Bonjour, le fichier est ici : »",
            "à répondre vous-même « Bonjour, veuillez trouver notre programme. »",
            "délai demandé « Bonjour, pouvez-vous nous accorder un délai de huit jours ? Merci. »");
  }

  private static String announced(String from, String link) {
    return ("From: "
            + from
            + "\nTo: comop@region.example\nSubject: Programme 2021\nAuto-Submitted: auto-generated\n"
            + "Content-Type: text/html; charset=utf-8\n\n<p><a href=\""
            + link
            + "\">programme 2021.xlsx</a></p>")
        .replace("\n", "\r\n");
  }

  @Test
  void in_which_a_service_announces_a_document_wait_for_a_person() throws Exception {
    assertThat(
            became(
                List.of(
                    announced(
                        "noreply@wetransfer.com",
                        "https://wetransfer.com/downloads/abc123def456/x"),
                    announced(
                        "no-reply@sharepointonline.com",
                        "https://casemate-my.sharepoint.com/:x:/g/personal/s/EabCDef1234567890"),
                    announced("noreply@casemate-grenoble.example", "https://casemate.example/"),
                    announced(CONTACT, "https://1drv.ms/x/s!AbCdEfGhIjKl"))))
        .containsExactly(
            "Un courriel automatique annonce un document déposé en ligne : WeTransfer.",
            "Un courriel automatique annonce un document déposé en ligne : OneDrive ou SharePoint.",
            "Courriel automatique, laissé sans réponse.",
            "Courriel automatique, laissé sans réponse.");
    assertThat(stage.sent()).as("of which none takes an answer").isEmpty();
  }

  @Test
  void that_bring_what_excel_keeps_beside_an_open_workbook_are_told_so_and_bring_nothing()
      throws Exception {
    String lock =
        mail(
            "Content-Type: application/octet-stream; name=\"~$programme 2021.xlsx\"\n"
                + "Content-Disposition: attachment; filename=\"~$programme 2021.xlsx\"\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder()
                    .encodeToString(
                        ("\u0006Soraya" + " ".repeat(158)).getBytes(StandardCharsets.UTF_8)));
    assertThat(became(List.of(lock)))
        .containsExactly(
            "~$programme 2021.xlsx : illisible, fichier de verrouillage, non le classeur");
    assertThat(answerTo("AR-000001"))
        .contains(
            "Ce n’est pas le classeur, mais le petit fichier que le tableur garde à côté tant que le"
                + " classeur est ouvert. Fermez le classeur, puis envoyez celui dont le nom ne"
                + " commence ni par « ~$ » ni par « .~lock ».")
        .doesNotContain("à examiner");
  }

  private static String mail(String headersAndBody) {
    return ("From: "
            + CONTACT
            + "\nTo: comop@region.example\nSubject: Programme\n"
            + "MIME-Version: 1.0\n"
            + headersAndBody)
        .replace("\n", "\r\n");
  }

  private static String enveloped(int size) {
    byte[] der = new byte[size];
    byte[] start = {
      0x30, (byte) 0x80, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 7, 3
    };
    System.arraycopy(start, 0, der, 0, start.length);
    return mail(
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(der));
  }

  @Test
  void that_are_encrypted_are_told_so_and_count_as_something_received_where_there_is_room_for_it()
      throws Exception {
    String armour = "-----BEGIN PGP MESSAGE-----\n\n%s\n-----END PGP MESSAGE-----\n";
    String pgp =
        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n"
            + "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n"
            + "--b\nContent-Type: application/octet-stream; name=encrypted.asc\n\n"
            + armour.formatted("x".repeat(60).concat("\n").repeat(300))
            + "--b--\n";
    assertThat(
            became(
                List.of(
                    enveloped(20_000),
                    enveloped(2_000),
                    mail(pgp),
                    mail("Content-Type: text/plain\n\n" + armour.formatted("abc")))))
        .containsExactly(
            "smime.p7m : illisible, chiffré, à examiner",
            "smime.p7m : illisible, chiffré",
            "encrypted.asc : illisible, chiffré, à examiner",
            "message.asc : illisible, chiffré");
    for (String reference : List.of("AR-000001", "AR-000002", "AR-000003", "AR-000004")) {
      assertThat(answerTo(reference))
          .contains(
              "Ce message, ou ce fichier, est chiffré : nous ne pouvons pas l’ouvrir. Renvoyez-le"
                  + " sans chiffrement.");
    }
  }
}
