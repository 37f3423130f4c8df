package fr.comop.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.notice.NoticeKind;
import fr.comop.notice.Refusal;
import fr.comop.paper.Paper;
import fr.comop.stage.PrintedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a changed text can't leave out. */
class MustSayTest {
  @TempDir private Path directory;
  private Letters letters;

  @BeforeEach
  void copied() throws IOException {
    LetterTextsTest.copy(directory);
    LetterTexts texts = new LetterTexts(List.of(directory));
    letters = new Letters(convention -> texts, new Paper());
  }

  private List<String> without(NoticeKind kind, String file, String from, String to)
      throws IOException {
    Path text = directory.resolve("letters").resolve(file + ".ftlh");
    String before = Files.readString(text);
    assertThat(before).contains(from);
    Files.writeString(text, before.replace(from, to));
    return letters.against(SampleLetters.of(kind)).stream().map(Refusal::says).toList();
  }

  @ParameterizedTest
  @EnumSource
  void the_texts_as_shipped_lack_nothing(NoticeKind kind) {
    assertThat(SampleLetters.LETTERS.against(SampleLetters.of(kind))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OBSERVATIONS | observations | ${procedure.answer} à compter | un délai à compter | le délai de réponse (« trente jours à compter de la réception de la présente »)
          OBSERVATIONS | observations | ${matter.paid} | une somme | le montant, en chiffres et en lettres (« quarante-cinq mille euros »)
          OBSERVATIONS | observations | Aucune décision n’est prise à ce jour. | | qu’aucune décision n’est prise (« Aucune décision n’est prise »)
          OBSERVATIONS | parts | faire assister | faire aider | le droit d’être assisté ou représenté (« assister »)
          OBSERVATIONS | parts | consulter les pièces | demander les pièces | le droit de consulter le dossier (« consulter »)
          OBSERVATIONS | parts | ${hearing.place} | | quand et où l’audition est proposée (« 1 esplanade François Mitterrand, 69002 Lyon, salle 4 »)
          OBSERVATIONS | parts | ${document.due} | bientôt | quel document est en cause (« 15 décembre 2020 »)
          INVITATION | invitation | <@l.rights/> | | le droit de consulter le dossier (« consulter »)
          DECISION | decision | Ce recours conserve une seule fois le délai | Ce recours prolonge le délai | le recours gracieux (« conserve une seule fois le délai »)
          DECISION | parts | 184 rue Duguesclin, | | les voies et délais de recours (« 184 rue Duguesclin »)
          DECISION | decision | n’est pas le titre de recettes | suffit | qu’elle n’est pas le titre de recettes (« n’est pas le titre de recettes »)
          DECISION | decision | <@l.deliberation/> | et c’est tout | la délibération, ou pourquoi il n’en fallait pas (« CP-2021-04 / 07-12 »)
          DECISION | decision | L.242-2 | L.999 | sur quelle loi elle se fonde (« L.242-2 »)
          DECISION | parts | ${from.delegation} | oui | qui la signe, et à quel titre (« arrêté n° 2020-12-0345 du 1er décembre 2020 »)
          TERMINATION | resiliation | mais il ne prolonge pas ce délai | | l’action en reprise des relations contractuelles (« ne prolonge pas ce délai »)
          DECISION | parts | et par elle seule | | que Télérecours est la seule voie (« par elle seule »)
          TERMINATION | resiliation | Il vous reste à justifier de l’emploi des sommes versées | Rien de plus | que l’emploi des sommes versées reste à justifier (« justifier de l’emploi des sommes versées »)
          TERMINATION | resiliation | trois mois suivant | un mois suivant | quand la résiliation prend effet (« trois mois suivant l’envoi de la présente »)
          TERMINATION_WITHDRAWN | retrait-resiliation | La convention se poursuit | Elle va | que la convention se poursuit (« se poursuit »)
          SUSPENSION_LIFTED | levee-suspension | <@l.words reasons.lifted/> | | le motif (« Le bilan annuel 2020 nous est parvenu complet. »)
          CLOSING | cloture | est clos | est fini | que le dossier est clos (« est clos »)
          """)
  void what_a_text_leaves_out_keeps_its_letter_back(
      NoticeKind kind, String file, String from, String to, String missing) throws IOException {
    assertThat(without(kind, file, from, to == null ? "" : to))
        .anyMatch(
            one ->
                one.replace('\u00a0', ' ')
                    .startsWith("La " + kind.french() + " ne dit pas " + missing + " : "));
  }

  @Test
  void a_reason_that_a_text_leaves_out_keeps_its_letter_back() throws IOException {
    assertThat(without(NoticeKind.DECISION, "decision", "<@l.words decision.reasons/>", ""))
        .hasSize(2)
        .first()
        .isEqualTo(
            "La lettre de décision ne dit pas les motifs (« Le bilan annuel 2020 n’a été présenté"
                + " sous aucune forme, malgré le délai laissé. »)\u00a0: code des relations entre le"
                + " public et l’administration, articles L.211-2 et L.211-5.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Association | | , ou www.telerecours.fr. Dans ce même délai
          Fondation reconnue d’utilité publique | | , ou www.telerecours.fr. Dans ce même délai
          Association | true | : par l’application Télérecours, www.telerecours.fr, et par elle seule (code
          Commune | true | : par l’application Télérecours, www.telerecours.fr, et par elle seule (code
          Commune | false | , ou www.telerecours.fr. Dans ce même délai
          Commune | | , ou www.telerecours.fr. Une personne publique autre qu’une commune de moins de 3 500 habitants
          Métropole | | : par l’application Télérecours, www.telerecours.fr, et par elle seule (code
          Université | | : par l’application Télérecours, www.telerecours.fr, et par elle seule (code
          Établissement public de coopération culturelle | | : par l’application Télérecours, www
          Établissement culturel | | , ou www.telerecours.fr. Une personne publique autre
          """)
  void the_way_to_the_court_is_that_of_who_it_is(String form, Boolean only, String way)
      throws IOException {
    Letter letter = SampleLetters.to(SampleLetters.of(NoticeKind.DECISION), form, only);
    assertThat(SampleLetters.LETTERS.against(letter)).isEmpty();
    assertThat(
            new PrintedPdf(SampleLetters.LETTERS.print(letter))
                .text()
                .replaceAll("[\\s\u00a0\u202f]+", " "))
        .contains(
            "Tribunal administratif de Lyon, 184 rue Duguesclin, 69433 Lyon Cedex 03"
                + (way.startsWith(",") ? "" : " ")
                + way);
  }

  @Test
  void what_a_reduction_leaves_as_paid_too_much_is_said_and_titled() throws IOException {
    Letter letter = SampleLetters.reduced("60000");
    assertThat(SampleLetters.LETTERS.against(letter)).isEmpty();
    assertThat(
            new PrintedPdf(SampleLetters.LETTERS.print(letter))
                .text()
                .replaceAll("[\\s\u00a0\u202f]+", " "))
        .contains(
            "laisse un trop-perçu de 15 000,00 € (quinze mille euros), à reverser à la Région.",
            "La présente lettre n’est pas le titre de recettes.");
    assertThat(new PrintedPdf(SampleLetters.LETTERS.print(SampleLetters.reduced("45000"))).text())
        .doesNotContain("trop-perçu", "titre de recettes");
  }

  @Test
  void a_broken_republican_commitment_names_the_share_and_the_prefet() throws IOException {
    Letter letter = SampleLetters.republican();
    assertThat(SampleLetters.LETTERS.against(letter)).isEmpty();
    assertThat(
            new PrintedPdf(SampleLetters.LETTERS.print(letter))
                .text()
                .replaceAll("[\\s\u00a0\u202f]+", " "))
        .contains("au prorata de la partie de la subvention", "au préfet du département");
  }

  @Test
  void a_remedy_where_none_belongs_keeps_a_letter_back() throws IOException {
    assertThat(
            without(
                NoticeKind.OBSERVATIONS,
                "observations",
                "<@l.rights/>",
                "<@l.rights/><p>Vous pouvez former un recours gracieux.</p>"))
        .containsExactly(
            "La lettre d’observations dit un recours, que seules portent les décisions et les"
                + " résiliations (« recours gracieux »)\u00a0: code de justice administrative, article"
                + " R.421-5.");
  }

  @Test
  void a_commune_that_is_called_an_association_keeps_a_letter_back() throws IOException {
    assertThat(without(NoticeKind.DECISION, "decision", "la Région a", "l'association a"))
        .containsExactly(
            "La lettre de décision dit « l’association » de qui n’en est pas une (« l’association »)"
                + "\u00a0: convention, article 10.");
  }

  @Test
  void what_something_is_against_is_not_printed() throws IOException {
    assertThat(without(NoticeKind.CLOSING, "cloture", "est clos", "est fini")).hasSize(1);
    assertThatThrownBy(() -> letters.print(SampleLetters.of(NoticeKind.CLOSING)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("LR-0007 cannot leave: La lettre de clôture ne dit pas");
  }

  @Test
  void a_signatory_without_office_or_delegation_keeps_a_letter_back() {
    assertThat(
            letters.against(
                LettersTest.from(
                    SampleLetters.of(NoticeKind.CLOSING), new Signatory("Anne", " ", ""))))
        .extracting(Refusal::what)
        .containsExactly("Le signataire n’est pas nommé avec sa fonction et sa délégation");
  }

  @Test
  void a_document_of_the_case_that_nothing_is_known_of_keeps_a_letter_back() {
    Letter letter = SampleLetters.of(NoticeKind.OBSERVATIONS);
    assertThat(
            letters.against(
                SampleLetters.letter(letter.file(), letter.draft(), "planetarium", List.of())))
        .extracting(Refusal::what)
        .containsExactly("Rien n’est su du document « bilan »");
  }
}
