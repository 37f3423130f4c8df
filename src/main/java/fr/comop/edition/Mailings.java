package fr.comop.edition;

import fr.comop.desk.Declined;
import fr.comop.summary.Audience;
import java.util.List;
import java.util.Set;

/**
 * What {@code config/summaries.yaml} says. Immutable.
 *
 * @param figures ids of those that a mail tells; none for the first of each theme
 */
public record Mailings(List<Mailing> all, List<String> figures) {
  /** Where nothing is said: the Region's own people get theirs, by themselves. */
  public static final Mailings STANDARD =
      new Mailings(List.of(new Mailing(Audience.REGION, List.of(), List.of(), true)), List.of());

  /**
   * The one by which a summary is sent.
   *
   * @param asked ids of the conventions that a person named; none for whichever it is about
   * @throws Declined when there is none, or none of several is meant
   */
  public Mailing of(Audience audience, Set<String> asked) {
    List<Mailing> some =
        all.stream()
            .filter(one -> one.audience() == audience)
            .filter(one -> asked.isEmpty() || Set.copyOf(one.conventions()).equals(asked))
            .toList();
    if (some.isEmpty()) {
      throw new Declined(
          "Personne n’est indiqué pour recevoir la synthèse faite pour "
              + audience.french()
              + (asked.isEmpty() ? "" : " (" + String.join(", ", asked) + ")")
              + " : ajoutez les destinataires dans config/summaries.yaml, ou écrivez-la dans un"
              + " dossier (--out).");
    }
    return some.stream()
        .filter(one -> some.size() == 1 || one.conventions().isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new Declined(
                    "Plusieurs envois sont prévus pour "
                        + audience.french()
                        + " : dites lequel par --convention (config/summaries.yaml)."));
  }
}
