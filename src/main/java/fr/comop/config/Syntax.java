package fr.comop.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a text that is not YAML, as people can mend it. */
final class Syntax {
  private static final Map<String, String> TROUBLES = new LinkedHashMap<>();

  static {
    TROUBLES.put("TAB", "une tabulation : le retrait se fait avec des espaces");
    TROUBLES.put("mapping values are not allowed", "un deux-points de trop, ou un retrait faux");
    TROUBLES.put("could not find expected ':'", "il manque un deux-points après une clé");
    TROUBLES.put("unexpected end of stream", "un guillemet ou un crochet n’est jamais fermé");
    TROUBLES.put("expected ',' or", "il manque une virgule, ou la fin d’une liste entre crochets");
    TROUBLES.put("expected <block end>", "un retrait faux, ou un guillemet de trop");
    TROUBLES.put("expected the node content", "il manque une valeur, ou la fin d’une liste");
    TROUBLES.put("duplicate key", "une clé est donnée deux fois");
    TROUBLES.put(
        "undefined alias", "une étoile (*) renvoie à rien : mettez le texte entre guillemets");
    TROUBLES.put(
        "alphabetic or numeric", "« & » ou « * » au début d’un texte : mettez-le entre guillemets");
    TROUBLES.put(
        "unknown escape character",
        "une barre oblique inverse dans un texte entre guillemets : doublez-la");
    TROUBLES.put(
        "cannot start any token",
        "un texte commence par un signe réservé : mettez-le entre guillemets");
  }

  private Syntax() {}

  /** A French clause; of what is not known here, what the reader of YAML says. */
  static String told(String problem) {
    return TROUBLES.entrySet().stream()
        .filter(one -> problem.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("regardez cette ligne et celle d’avant : « " + problem + " »");
  }
}
