package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in {@code config/summary.yaml}, told with its line. */
class SummaryMistakeTest extends ConfigurationFolder {
  private static final String SUMMARY = "summary.yaml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          question: "4.communes" | question: "4.commune" | aucune question « 4.commune » ; vouliez-vous dire « 4.communes » ?
          column: indirect} | column: indirects} | le tableau « 2.actions » n’a pas de colonne « indirects » ; vouliez-vous dire « indirect » ?
          id: indirect, | id: budget-actual, | « budget-actual » est deux fois dans ce fichier
          column: web-visits | column: details | un chiffre est un nombre ; ceci est du type text
          question: "4.communes" | question: "1.changes" | un chiffre est un nombre ; ceci est du type text
          question: "4.communes" | question: "6.logo" | « 6.logo » demande des images
          question: "4.communes"} | question: "4.communes", column: a} | « 4.communes » n’est pas un tableau
          question: "4.communes"} | question: "4.communes", where: {a: [b]}} | « 4.communes » n’est pas un tableau : il n’a pas de lignes à choisir
          level: ["lycée"] | level: ["lycées"] | libellé inconnu « lycées » ; vouliez-vous dire « lycée » ?
          level: ["lycée"] | details: ["lycée"] | la colonne « details » n’offre pas de choix
          column: outside-share, weight: direct | column: outside-share | des pourcentages de lignes se pondèrent (weight) : donnez une colonne ou une question
          outside-share, weight: direct | outside-share, weight: details | un poids (weight) est un nombre qui est demandé : une colonne du même tableau, ou une question ; « details » n’est ni l’un ni l’autre
          column: axes, measure: direct | column: axes, measure: outside-share | la colonne « outside-share » n’a pas de nombres qui s’additionnent
          figures: [direct, indirect] | figures: [directs] | aucun chiffre « directs » dans ce fichier ; vouliez-vous dire « direct » ?
          figures: [direct, indirect] | figures: [direct, fte, budget-actual] | les chiffres d’un graphique ont une seule unité
          figures: [direct, indirect] | figures: [direct, indirect, pupils, remote, fte] | un graphique montre au plus 4 chiffres, pour qu’on les distingue
          figures: [direct, indirect] | figures: [direct, communes] | les chiffres d’un graphique sont d’un seul thème
          kind: bars, figures: [direct | kind: shares, figures: [direct | des parts (shares) sont des pourcentages
          kind: shares | kind: years | des pourcentages de plusieurs années ne s’additionnent pas
          kind: bars | kind: pie | genre (kind) inconnu « pie » ; attendu : bars, shares, years
          column: strength} | column: strengths} | le tableau « 3.strengths » n’a pas de colonne « strengths » ; vouliez-vous dire « strength » ?
          question: "1.changes"} | question: "1.fte"} | ce qui est cité est un texte : une question, ou une colonne d’un tableau
          form: bilan, question: "4.communes" | form: bilans, question: "4.communes" | aucun formulaire « bilans » dans config/forms ; vouliez-vous dire « bilan » ?
          report: bilan, | report: programme, | le formulaire « programme » n’a pas de tableau qui rend compte d’actions prévues (reports)
          last-year: expected-direct | last-year: expected-directs | aucun chiffre « expected-directs » dans ce fichier ; vouliez-vous dire « expected-direct » ?
          percent: share-region | percent: fte | une part d’un budget est un pourcentage
          budget: budget-actual} | budget: share-own} | un budget est un montant
          done: ["réalisée"] | done: ["faite"] | libellé inconnu « faite » ; attendu : abandonnée, en cours, reportée, réalisée
          """)
  void a_mistake_is_told_with_its_line(String from, String to, String told) throws IOException {
    change(SUMMARY, from, to);
    assertThat(mistake()).matches("summary.yaml:\\d+: " + Pattern.quote(told));
  }

  @Test
  void without_the_file_summaries_tell_the_state_of_documents_alone() throws IOException {
    Files.delete(directory.resolve(SUMMARY));
    Files.delete(directory.resolve("summaries.yaml")); // asks for its figures
    assertThat(read(Map.of()).outline().figures()).isEmpty();
  }
}
