package fr.comop.reminder;

import fr.comop.french.Plain;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what a mail program answers for somebody who is away, where no header of it says so. One
 * sign alone proves nothing: people write that they will be away.
 */
final class AwayNotice {
  private static final Pattern BY_ITSELF =
      Pattern.compile(
          "(?:message|reponse|courriel|mail|e mail) automatique|automatic (?:reply|response)|auto reply");

  private static final List<Pattern> SIGNS =
      List.of(
          Pattern.compile(
              "(?:je suis|je serai|actuellement|nos bureaux|notre structure|out of (?:the )?office)"
                  + ".*(?:absent|en conge|en vacances|hors du bureau|en deplacement|ferme|office)"),
          Pattern.compile(
              "(?:en cas d urgence|pour toute urgence|en cas de (?:besoin|necessite)|durant mon absence"
                  + "|pendant mon absence|en mon absence|in urgent cases)"),
          Pattern.compile(
              "(?:repondrai|repondrons|prendrai connaissance|traiterai|traiterons|lirai|lus|traites?)"
                  + " .*\\b(?:retour|reouverture|des que possible)"));

  private static final int ENOUGH = 2;

  private AwayNotice() {}

  /** Whether own words are such an answer. */
  static boolean is(String own) {
    String plain = Plain.of(own);
    return BY_ITSELF.matcher(plain).find()
        || (!own.contains("?")
            && SIGNS.stream().filter(sign -> sign.matcher(plain).find()).count() >= ENOUGH);
  }
}
