package fr.comop.correspondence.returned;

import fr.comop.correspondence.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server's words about a mail that it did not deliver are about. Only the first says that
 * nobody is there; all others speak of this mail, this hour, or of us.
 */
public enum WhatFailed {
  /** Nobody is there, or nobody any more (x.1.x, 5.2.1). */
  ADDRESS("pour de bon"),
  /** The mailbox takes nothing now: mostly it is full. */
  MAILBOX("boîte pleine ou fermée pour l’instant"),
  /** No server was reached, or none that works. */
  ROUTE("serveur non joint cette fois"),
  /** The mail is too large, or holds what is not let in there. */
  CONTENT("refusé cette fois pour ce qu’il contient"),
  /** What the server thinks of ours: spam, a blocklist, DMARC. */
  STANDING("refusé cette fois à cause de notre serveur"),
  /** Nothing yet: the server goes on trying. */
  DELAYED("retardé, pas encore perdu"),
  /** Nothing: it was handed on to a server that confirms nothing. */
  RELAYED("transmis plus loin, sans confirmation");

  private static final Pattern ENHANCED =
      Pattern.compile("(?<![\\d.])([45])\\.(\\d{1,3}\\.\\d{1,3})(?![\\d.])");
  private static final Pattern CODE = Pattern.compile("(?<![\\d.])([45]\\d\\d)(?![\\d.])");
  private static final Pattern WORDS_OF_CONTENT =
      Pattern.compile("\\b(?:virus|malware|infected|banned: ?\\.|attachments?|pièces? jointes?)");
  private static final Pattern WORDS_OF_ADDRESS =
      Pattern.compile(
          "(?:utilisateur|destinataire|adresse|compte|bo.te)(?: \\S+){0,2}"
              + " (?:inconnue?|introuvable|inexistante?|n.{1,3}existe (?:pas|plus))"
              + "|user unknown|unknown user|no such (?:user|mailbox|recipient|address|person)"
              + "|(?:user|address|mailbox|account) (?:\\S+ )?(?:does not exist|doesn't exist|not found)");

  private final String french;

  WhatFailed(String french) {
    this.french = french;
  }

  /** What it comes to, in a few French words, for staff. */
  public String french() {
    return french;
  }

  /** Whether the mail did not arrive, and may at another time. */
  public boolean passes() {
    return this == MAILBOX || this == ROUTE || this == STANDING;
  }

  /**
   * What failed, by a field Status (RFC 3464) and what the server said besides. Where they differ
   * the address lives: gateways write 5.1.1 for whatever was refused to them.
   */
  static WhatFailed by(String status, String said) {
    Optional<WhatFailed> first = enhanced(status, said);
    Optional<WhatFailed> second = enhanced(said, said);
    if (first.isPresent() && second.isPresent()) {
      return first.get() == ADDRESS ? second.get() : first.get();
    }
    return first.or(() -> second).orElseGet(() -> inWords(said).orElse(ROUTE));
  }

  /** What failed, by a line of a server's; empty where it does not say. */
  static Optional<WhatFailed> inWords(String said) {
    return enhanced(said, said)
        .or(() -> byCode(said))
        .or(
            () ->
                WORDS_OF_ADDRESS.matcher(said.toLowerCase(Locale.ROOT)).find()
                    ? Optional.of(ADDRESS)
                    : Optional.empty());
  }

  private static Optional<WhatFailed> enhanced(String status, String said) {
    Matcher code = ENHANCED.matcher(status);
    return code.find()
        ? byDetail(code.group(1).equals("5"), code.group(2), said.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<WhatFailed> byDetail(boolean forGood, String detail, String said) {
    return switch (detail.substring(0, detail.indexOf('.'))) {
      case "0" -> Optional.empty();
      case "1" -> Optional.of(!forGood ? ROUTE : isAddress(detail) ? ADDRESS : STANDING);
      case "2" ->
          Optional.of(
              forGood && isAddress(detail) ? ADDRESS : detail.equals("2.3") ? CONTENT : MAILBOX);
      case "3" -> Optional.of(detail.equals("3.4") ? CONTENT : ROUTE);
      case "6" -> Optional.of(CONTENT);
      case "7" -> Optional.of(WORDS_OF_CONTENT.matcher(said).find() ? CONTENT : STANDING);
      default -> Optional.of(ROUTE);
    };
  }

  private static boolean isAddress(String detail) {
    return Verdict.of(Verdict.Part.RECIPIENT, 550, "5." + detail) == Verdict.ADDRESS;
  }

  private static Optional<WhatFailed> byCode(String said) {
    Matcher code = CODE.matcher(said);
    if (!code.find()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(code.group(1));
    return Optional.of(
        switch (Verdict.of(Verdict.Part.RECIPIENT, number, said)) {
          case ADDRESS -> ADDRESS;
          case CONTENT -> CONTENT;
          case POLICY -> STANDING;
          case PASSING -> number == 552 ? MAILBOX : ROUTE;
        });
  }
}
