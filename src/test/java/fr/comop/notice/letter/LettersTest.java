package fr.comop.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.desk.Declined;
import fr.comop.notice.Act;
import fr.comop.notice.Cause;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.stage.Approved;
import fr.comop.stage.DrawnSignature;
import fr.comop.stage.PrintedPdf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters as they leave. */
class LettersTest {
  private static final String HOSTILE =
      "<b>gras</b> ${from.name} <#stop> </p><script>x</script> \u202eà l’envers\u202c [=1] &amp; ";

  @ParameterizedTest
  @EnumSource
  void a_letter_can_be_archived_and_read_aloud(NoticeKind kind) throws Exception {
    assertThat(SampleLetters.pdf(kind).faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_letter_says_word_for_word_what_was_agreed(NoticeKind kind) throws IOException {
    Approved.check(
        "src/test/resources/letters/" + kind.word() + ".txt",
        SampleLetters.pdf(kind).readAloud().replaceAll("(?<=\\.) ", "\n") + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void it_is_read_in_the_order_of_the_sheet(NoticeKind kind) throws IOException {
    Letter letter = SampleLetters.of(kind);
    LetterView view = new Writer(letter).view("", "");
    for (String read :
        List.of(SampleLetters.pdf(kind).readAloud(), SampleLetters.pdf(kind).text())) {
      assertThat(read)
          .containsSubsequence(
              "Région Auvergne-Rhône-Alpes",
              letter.from().letterhead().service(),
              view.to().lines().get(0),
              view.to().lines().get(view.to().lines().size() - 1),
              "Lyon, le " + view.day(),
              letter.reference(),
              "DOS-0012",
              "Objet :",
              view.to().salutation() + ",",
              "Je vous prie d’agréer",
              "Pour le Président du Conseil régional et par délégation",
              "Hélène Marchandeau",
              "arrêté n° 2020-12-0345");
    }
  }

  @Test
  void each_page_says_which_of_how_many_it_is_and_of_which_letter() throws IOException {
    PrintedPdf pdf = SampleLetters.pdf(NoticeKind.DECISION);
    assertThat(pdf.page(1)).contains("LR-0003 – DOS-0012", "page 1 / 2");
    assertThat(pdf.page(2)).contains("LR-0003 – DOS-0012", "page 2 / 2");
  }

  @ParameterizedTest
  @EnumSource
  void decisions_and_terminations_alone_say_how_to_appeal_each_in_its_own_way(NoticeKind kind)
      throws IOException {
    String text = SampleLetters.pdf(kind).text();
    assertThat(text.contains("Tribunal administratif de Lyon")).isEqualTo(kind.hasRemedies());
    assertThat(text.contains("recours")).isEqualTo(kind.hasRemedies());
    assertThat(text.contains("reprise des relations contractuelles"))
        .isEqualTo(kind == NoticeKind.TERMINATION);
    assertThat(text.contains("conserve une seule fois le délai"))
        .isEqualTo(kind == NoticeKind.DECISION);
  }

  @Test
  void an_association_alone_is_called_one() throws IOException {
    assertThat(SampleLetters.pdf(NoticeKind.TERMINATION).text()).contains("de l’association");
    assertThat(SampleLetters.pdf(NoticeKind.DECISION).text())
        .contains("des représentants de la commune")
        .doesNotContain("association");
  }

  @Test
  void a_decision_says_whether_they_were_heard_and_nothing_that_was_not() {
    assertThat(afterHearing(Act.Hearing.HELD))
        .contains("justificatifs présentés et audition des représentants de la commune, la Région");
    assertThat(afterHearing(Act.Hearing.DECLINED))
        .contains("justificatifs présentés, et vos représentants ayant renoncé à être entendus, la")
        .doesNotContain("audition des représentants");
    assertThat(afterHearing(Act.Hearing.DID_NOT_COME))
        .contains(
            "justificatifs présentés, et vos représentants, invités à être entendus, ne s’étant pas"
                + " présentés, la Région")
        .doesNotContain("audition des représentants");
  }

  private static String afterHearing(Act.Hearing how) {
    LocalDate day = LocalDate.of(2021, 3, 30);
    return SampleLetters.LETTERS.source(
        SampleLetters.letter(
            SampleLetters.file(
                Cause.NOT_PRESENTED,
                Map.of(),
                new Act.Opened(List.of("bilan"), ""),
                new Act.Heard(day, how, "", "Consigné."),
                SampleLetters.decided(Outcome.SUSPENSION, null)),
            SampleLetters.draft(3, NoticeKind.DECISION, null, ""),
            "planetarium",
            List.of(SampleLetters.REPORT)));
  }

  @Test
  void the_balance_that_would_not_be_paid_is_not_taken_for_the_whole_grant() {
    assertThat(
            SampleLetters.LETTERS.source(
                SampleLetters.letter(
                    SampleLetters.file(
                        Cause.NOT_PRESENTED, Map.of(), new Act.Opened(List.of("bilan"), "")),
                    SampleLetters.draft(1, NoticeKind.OBSERVATIONS, Outcome.BALANCE_NOT_PAID, ""),
                    "planetarium",
                    List.of(SampleLetters.REPORT))))
        .contains(
            "</b>. Cette subvention est de 90\u00a0000,00\u00a0€ (quatre-vingt-dix mille euros)\u00a0;"
                + " ce qui en a été versé\u00a0: 45\u00a0000,00\u00a0€ (quarante-cinq mille euros).");
  }

  @Test
  void a_draft_says_on_each_page_that_it_is_one_and_a_print_does_not() throws Exception {
    PrintedPdf draft =
        new PrintedPdf(SampleLetters.LETTERS.draft(SampleLetters.of(NoticeKind.DECISION)));
    assertThat(draft.faults()).isEmpty();
    assertThat(draft.page(1)).contains("PROJET – document de travail, ne pas envoyer");
    assertThat(draft.page(2)).contains("PROJET – document de travail, ne pas envoyer");
    assertThat(draft.readAloud()).isEqualTo(SampleLetters.pdf(NoticeKind.DECISION).readAloud());
    assertThat(SampleLetters.pdf(NoticeKind.DECISION).everything())
        .doesNotContain("PROJET", "Projet");
  }

  @Test
  void what_was_approved_bears_the_signature_of_who_signs_by_picture_and_changes_in_nothing_else()
      throws Exception {
    Letter letter = SampleLetters.of(NoticeKind.CLOSING);
    PrintedPdf pdf =
        new PrintedPdf(
            SampleLetters.LETTERS.signed(SampleLetters.LETTERS.source(letter), signature()));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud())
        .contains("La directrice de la recherche Signature : Hélène Marchandeau Hélène");
    assertThat(pdf.text()).isEqualTo(SampleLetters.pdf(NoticeKind.CLOSING).text());
  }

  private static SignatureImage signature() {
    return SignatureImage.of("signature.png", DrawnSignature.png());
  }

  @Test
  void a_text_without_a_place_for_a_signature_says_so() {
    assertThatThrownBy(() -> SampleLetters.LETTERS.signed("<html lang=fr><p>Texte", signature()))
        .isInstanceOf(Declined.class)
        .hasMessageStartingWith("Le texte de cette lettre ne laisse pas de place");
  }

  static Letter from(Letter letter, Signatory signatory) {
    return new Letter(
        letter.file(),
        letter.draft(),
        letter.convention(),
        letter.to(),
        letter.documents(),
        letter.money(),
        letter.rules(),
        new Letter.Sender(letter.from().letterhead(), signatory),
        letter.day());
  }

  @Test
  void what_people_typed_is_printed_as_words_however_it_is_meant() throws Exception {
    DocumentFacts document =
        new DocumentFacts("bilan", HOSTILE, HOSTILE, LocalDate.of(2020, 12, 15), List.of());
    Letter letter =
        SampleLetters.letter(
            SampleLetters.file(
                Cause.INCOMPLETE,
                Map.of(),
                new Act.Opened(List.of("bilan"), HOSTILE + "\n" + "é".repeat(10_000)),
                new Act.Spoken(LocalDate.of(2021, 1, 4), Act.Manner.MAIL, HOSTILE, HOSTILE)),
            SampleLetters.draft(
                1, NoticeKind.OBSERVATIONS, Outcome.SUSPENSION, (HOSTILE + "mot ").repeat(100)),
            "ronde",
            List.of(document));
    assertThat(SampleLetters.LETTERS.against(letter)).isEmpty();
    PrintedPdf pdf = new PrintedPdf(SampleLetters.LETTERS.print(letter));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.text())
        .contains("<b>gras</b> ${from.name} <#stop> </p><script>x</script> à l’envers [=1] &amp;")
        .doesNotContain("\u202e");
  }

  @ParameterizedTest
  @EnumSource
  void no_sample_tells_of_what_is_still_to_come(NoticeKind kind) {
    Letter letter = SampleLetters.of(kind);
    assertThat(
            Stream.concat(
                letter.file().history().stream()
                    .map(one -> one.act().happened())
                    .filter(Objects::nonNull),
                letter.file().notices().stream()
                    .flatMap(one -> one.tracking().reports().stream())
                    .map(one -> one.day())))
        .allMatch(day -> !day.isAfter(letter.day()));
  }
}
