package fr.comop.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.LegalPerson;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows through the window of an envelope: 85 × 33 mm, 110 mm and 55 mm from the corner. */
class AddressWindowTest {
  private static final double POINTS = 72 / 25.4;
  private static final double LEFT = 110;
  private static final double TOP = 55;
  private static final double WIDTH = 85;
  private static final double HEIGHT = 33;
  private static final double SHIFT = 4; // a sheet slides in its envelope
  private static final List<String> WIDEST =
      List.of(
          "Communauté d’agglomération des Monts M",
          "HÔTEL DE L’AGGLOMÉRATION DES MONTS MMM",
          "Bâtiment « Les Grands Champs Moulus »",
          "1234 boulevard de la Mémoire Commune",
          "CS 12345 MONTMARTIN-EN-MONTMOREMM");

  /** A sign and where it stands, in millimetres. */
  private record Sign(String text, double left, double right, double top, double bottom) {}

  private static List<Sign> signs(byte[] pdf) throws IOException {
    List<Sign> signs = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition one) {
            signs.add(
                new Sign(
                    one.getUnicode(),
                    one.getXDirAdj() / POINTS,
                    (one.getXDirAdj() + one.getWidthDirAdj()) / POINTS,
                    (one.getYDirAdj() - one.getHeightDir()) / POINTS,
                    one.getYDirAdj() / POINTS));
          }
        };
    stripper.setEndPage(1);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      stripper.getText(document);
    }
    return signs;
  }

  private static Letter to(LegalPerson person) {
    Letter letter = SampleLetters.of(NoticeKind.CLOSING);
    Beneficiary one = letter.to();
    return new Letter(
        letter.file(),
        letter.draft(),
        letter.convention(),
        new Beneficiary(
            one.id(),
            one.name(),
            List.of(),
            person,
            one.department(),
            one.folder(),
            one.contacts()),
        letter.documents(),
        letter.money(),
        letter.rules(),
        letter.from(),
        letter.day());
  }

  private static LegalPerson person(List<String> seat) {
    return new LegalPerson(
        seat.get(0),
        "Établissement",
        seat,
        new LegalPerson.Courtesy("À l’attention de la Présidente MMMMMMM", ""),
        null,
        null);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6})
  void the_address_and_nothing_else_stands_in_the_window(int lines) throws IOException {
    List<String> seat = new ArrayList<>(WIDEST.subList(0, Math.max(1, lines - 2)));
    seat.add("69120 VAULX-EN-VELIN-MONTMORENCY CEDEX");
    LegalPerson person = person(seat);
    assertThat(PostalAddress.of(person)).hasSize(lines);
    List<Sign> near =
        signs(SampleLetters.LETTERS.print(to(person))).stream()
            .filter(one -> one.right() > LEFT - SHIFT && one.left() < LEFT + WIDTH + SHIFT)
            .filter(one -> one.bottom() > TOP - SHIFT && one.top() < TOP + HEIGHT + SHIFT)
            .toList();
    assertThat(
            near.stream()
                .map(Sign::text)
                .collect(Collectors.joining())
                .replaceAll("[\\s\u00a0]", ""))
        .isEqualTo(String.join("", PostalAddress.of(person)).replaceAll("[\\s\u00a0]", ""));
    assertThat(near)
        .allMatch(one -> one.left() >= LEFT + SHIFT && one.right() <= LEFT + WIDTH - SHIFT)
        .allMatch(one -> one.top() >= TOP + 2 && one.bottom() <= TOP + HEIGHT - 2);
  }

  @Test
  void an_address_that_no_postman_would_find_keeps_a_letter_back() {
    assertThat(
            PostalAddress.against(person(List.of("Un nom de plus de trente-huit caractères ici"))))
        .extracting(Refusal::says)
        .containsExactly(
            "L’adresse compte 2 lignes, nom compris : il en faut de trois à six (structures.yaml,"
                + " seat)\u00a0: NF Z10-011.",
            "Une ligne de l’adresse dépasse 38 caractères : « Un nom de plus de trente-huit caractères"
                + " ici »\u00a0: NF Z10-011.",
            "L’adresse ne finit pas par un code postal et une commune en capitales, mais par « À"
                + " l’attention de la Présidente MMMMMMM »\u00a0: NF Z10-011.");
  }

  @Test
  void a_seat_that_does_not_name_the_legal_person_is_led_by_its_name() {
    assertThat(
            PostalAddress.of(
                new LegalPerson(
                    "Ville de Lyon",
                    "Commune",
                    List.of("Hôtel de ville", "69001 LYON"),
                    LegalPerson.Courtesy.USUAL,
                    null,
                    null)))
        .containsExactly(
            "Ville de Lyon", "Madame ou Monsieur le Maire", "Hôtel de ville", "69001 LYON");
  }

  @Test
  void six_lines_leave_no_room_for_whom_it_is_for() {
    List<String> six = List.of("A", "B", "C", "D", "E", "69001 LYON");
    assertThat(
            PostalAddress.of(
                new LegalPerson("A", "Association", six, LegalPerson.Courtesy.USUAL, null, null)))
        .isEqualTo(six);
  }
}
