package fr.comop.summary.marked;

import fr.comop.french.French;
import java.util.List;
import java.util.stream.Stream;

/** What the law says to whoever is about to refuse, or to show, a document. */
public final class Reminder {
  /** French sentences, typeset. */
  public static final List<String> LINES =
      Stream.of(
              "Une mention « confidentiel » ne suffit pas à refuser une communication : l’article 6.1"
                  + " de la convention réserve les dispositions légales sur la communication des"
                  + " documents administratifs.",
              "Le budget et les comptes de tout organisme de droit privé qui a reçu une subvention,"
                  + " la convention et le compte rendu financier sont communiqués à toute personne"
                  + " qui en fait la demande (loi n° 2000-321 du 12 avril 2000, art. 10), qu’ils"
                  + " soient marqués ou non.",
              "Pour le reste, ce que la loi protège (vie privée, secret des affaires : CRPA, art."
                  + " L.311-6) s’apprécie document par document, et s’occulte quand le reste peut"
                  + " être communiqué (art. L.311-7).")
          .map(French::typeset)
          .toList();

  private Reminder() {}
}
