package fr.comop.form.typed;

import fr.comop.french.Plain;
import java.util.regex.Pattern;

/** Tells what people type to keep a place free: "?", "n.c.", "N/A", "à compléter", "xxx", "…". */
final class Placeholder {
  private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern TO_COME =
      Pattern.compile(
          "n ?c|n ?r|n ?a|x+|tbd|tbc|todo|non (?:communique|renseigne)e?s?|en attente|a venir"
              + "|a (?:completer|definir|preciser|remplir|renseigner|determiner|confirmer)");

  private static final int LONGEST = 40;

  private Placeholder() {}

  /** Whether nothing is answered; "néant", "aucun" and "sans objet" are answers. */
  static boolean is(String text) {
    return !SAYS_SOMETHING.matcher(text).find()
        || (text.length() <= LONGEST && TO_COME.matcher(Plain.of(text)).matches());
  }
}
