package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person wrote in a mail, as the programs that people use send it. */
class OwnWordsTest {
  private static final String OURS =
      """
      Bonjour,

      Votre bilan est à remettre. Seul un accord écrit peut reporter l’échéance. Une question ?
      """;

  private static final String MARKED =
      OURS.lines().map(line -> "> " + line + "\n").reduce("", String::concat);

  private static final String OUTLOOK =
      """
      ________________________________
      De : Région, service CST <comop@region.example>
      Envoyé : mardi 1 décembre 2020 08:00
      À : Maëlle Trévignac
      Objet : Date de remise dans quinze jours

      """
          + OURS;

  private static final String OUTLOOK_OF_TODAY =
      """

      De : Région, service CST <comop@region.example>
      Date : mardi, 1 décembre 2020 à 08:00
      À : Maëlle Trévignac <maelle@planetarium.example>
      Objet : Date de remise dans quinze jours
      """
          + OURS;

  private static final String ORIGINAL =
      "-----Message d'origine-----\nDe : comop@region.example\n" + OURS;

  private static final String GMAIL =
      "Le mar. 1 déc. 2020 à 08:00, Région, service CST <comop@region.example> a\nécrit :\n\n"
          + MARKED;

  private static final String GMAIL_WITHOUT_MARKS =
      "Le mar. 1 déc. 2020 à 08:00, Région <comop@region.example> a écrit :\n" + OURS;

  private static final String APPLE =
      "Le 1 déc. 2020 à 08:00, Région <comop@region.example> a écrit :\n\n" + MARKED;

  private static final String THUNDERBIRD =
      "Le 01/12/2020 à 08:00, Région, service CST a écrit\u00a0:\n" + MARKED;

  private static final String ENGLISH =
      "On Tue, Dec 1, 2020 at 8:00 AM Région <comop@region.example> wrote:\n" + MARKED;

  private static final String FORWARDED =
      "---------- Forwarded message ---------\nDe : Région <comop@region.example>\n" + OURS;

  private static final String DELIMITED =
      "-- \nMaëlle Trévignac\nChargée de l’administration\n04 72 00 00 00\n";

  private static final String CLOSED =
      """
      Bien cordialement,

      Maëlle TRÉVIGNAC
      Chargée de l’administration
      Planétarium de Vaulx-en-Velin
      Place de la Nation, 69120 Vaulx-en-Velin
      """;

  private static final String PHONE = "Envoyé de mon iPhone\n";
  private static final String ANDROID = "Obtenir Outlook pour Android<https://aka.ms/ghei36>\n";

  private static final String CONFIDENTIAL =
      """

      Ce message et toutes les pièces jointes sont établis à l’intention exclusive de leurs destinataires
      et sont confidentiels. Si vous recevez ce message par erreur, merci de le détruire.
      """;

  private static final String GDPR =
      """

      Conformément au règlement général sur la protection des données, vous disposez d’un droit d’accès,
      de rectification et d’effacement.
      Pour exercer ces droits : dpo@structure.example
      """;

  private static final String TREES = "\nPensez à l’environnement avant d’imprimer ce courriel.\n";

  @Provide
  Arbitrary<String> after() {
    return Arbitraries.of(
        "",
        OUTLOOK,
        OUTLOOK_OF_TODAY,
        ORIGINAL,
        GMAIL,
        GMAIL_WITHOUT_MARKS,
        APPLE,
        THUNDERBIRD,
        ENGLISH,
        FORWARDED);
  }

  @Provide
  Arbitrary<String> signature() {
    return Arbitraries.of(
        "",
        DELIMITED,
        CLOSED,
        PHONE,
        ANDROID,
        CONFIDENTIAL,
        GDPR,
        TREES,
        CLOSED + CONFIDENTIAL,
        CLOSED + GDPR,
        CLOSED + TREES,
        TREES + PHONE);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "Pourrions-nous rendre le bilan en janvier ?",
            "Le planétarium ferme une semaine pour travaux.",
            "Notre présidente a écrit au vice-président.",
            "Le 12, nous serons à la Fête de la science.",
            "De notre côté : tout va bien.",
            "Merci de me rappeler.",
            "Rien à signaler")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(lines -> String.join("\n", lines));
  }

  @Property
  void are_found_whole_above_whatever_signs_and_quotes(
      @ForAll("words") String words,
      @ForAll("signature") String signature,
      @ForAll("after") String after) {
    assertThat(OwnWords.of(words + "\n" + signature + "\n" + after)).isEqualTo(words);
  }

  @Property
  void are_none_where_nothing_but_that_is_there(
      @ForAll("signature") String signature, @ForAll("after") String after) {
    assertThat(OwnWords.of(signature + "\n" + after)).isEmpty();
  }

  private static Stream<String> marked() {
    return Stream.of(GMAIL, APPLE, THUNDERBIRD, ENGLISH);
  }

  @Test
  void are_found_under_what_they_answer_too() {
    assertThat(marked().map(one -> OwnWords.of(one + "\nNous aurons besoin de temps.")))
        .containsOnly("Nous aurons besoin de temps.");
  }

  @Test
  void are_found_between_the_lines_that_they_answer() {
    assertThat(
            OwnWords.of(
                "Le 01/12/2020 à 08:00, Région a écrit :\n> Le bilan ?\nEn janvier.\n> Le programme ?\n"
                    + "En février."))
        .isEqualTo("En janvier.\nEn février.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P.-S. : notre adresse change le 1er janvier.",
        "PS : je suis en congé vendredi.",
        "Au fait, le programme peut-il attendre ?",
      })
  void are_an_afterthought_under_the_signature_too(String afterthought) {
    assertThat(OwnWords.of("Voici le bilan.\n" + CLOSED + "\n" + afterthought))
        .isEqualTo("Voici le bilan.\n" + afterthought);
  }

  @Test
  void are_read_out_of_html_that_has_no_empty_lines() {
    assertThat(
            OwnWords.of(
                "Bonjour,\nNous changeons de directrice.\nCordialement\nMaëlle\n"
                    + "Ce courriel est confidentiel et réservé à son destinataire.\n"
                    + "De : Région <comop@region.example>\nEnvoyé : mardi 1 décembre 2020\nÀ : Maëlle\n"
                    + OURS))
        .isEqualTo("Bonjour,\nNous changeons de directrice.");
  }

  @Test
  void are_no_address_of_a_page() {
    assertThat(OwnWords.of("Voir ici <https://drive.example/x?id=1> merci"))
        .isEqualTo("Voir ici   merci");
  }

  @Property
  void never_grow(@ForAll String text) {
    assertThat(OwnWords.of(text)).hasSizeLessThanOrEqualTo(text.length());
  }
}
