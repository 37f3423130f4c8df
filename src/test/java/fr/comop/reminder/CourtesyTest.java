package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Beneficiary;
import fr.comop.form.Questions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note that covers a document, and a message that somebody has to read. */
class CourtesyTest {
  private static final Beneficiary PLANETARIUM =
      Questions.SHIPPED.conventions().beneficiary("planetarium").orElseThrow();

  private static final String[] NOTES = {
    "Bonjour, veuillez trouver ci-joint notre bilan. Cordialement",
    "Bonjour, voici notre document.",
    "Bonjour,\nVous trouverez en pièce jointe le bilan 2020 et le programme d’actions 2021 complétés.\n"
        + "Je reste à votre disposition pour tout renseignement complémentaire.",
    "Madame, Monsieur,\nComme convenu, je vous adresse le rapport annuel signé du Planétarium de Vaulx-en-Velin.\n"
        + "Veuillez agréer l’expression de mes salutations distinguées.",
    "Merci, bien reçu.",
    "Ci-joint le classeur corrigé.\nMaëlle Trévignac\nChargée de l’administration\nTél. : 04 72 00 00 00",
    "Bonjour Madame,\n\nNous vous transmettons le formulaire dûment rempli.\n\nBonne réception.",
    "Merci d’en accuser réception.\nN’hésitez pas à me contacter si besoin.",
    "Cette version annule et remplace la précédente.",
    "",
  };

  @Provide
  Arbitrary<String> notes() {
    return Arbitraries.of(NOTES);
  }

  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.of(
        "Peut-on vous appeler ?",
        "Notre exposition est annulée.",
        "Rien à signaler",
        "Néant pour cette année.",
        "La ligne 12 ne veut pas de notre montant.",
        "Nous n’avons pas les comptes.",
        "Il manque les photos.",
        "Bilan provisoire.",
        "Attention, le budget est faux.");
  }

  @Property
  void a_note_is_courtesy(@ForAll("notes") String note) {
    assertThat(Courtesy.only(note, PLANETARIUM)).isTrue();
  }

  @Property
  void a_message_is_none_whatever_courtesy_is_around_it(
      @ForAll("notes") String before,
      @ForAll("messages") String message,
      @ForAll("notes") String after) {
    assertThat(Courtesy.only(before + "\n" + message + "\n" + after, PLANETARIUM)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Veuillez trouver ci-joint notre bilan, que nous n’avons pas pu terminer.",
        "Je reste à votre disposition, car nous avons un souci avec la subvention.",
        "Voici le bilan. Le programme suivra.",
        "Je suis Maëlle Trévignac",
      })
  void a_note_that_says_one_thing_more_is_a_message(String words) {
    assertThat(Courtesy.only(words, PLANETARIUM)).isFalse();
  }
}
