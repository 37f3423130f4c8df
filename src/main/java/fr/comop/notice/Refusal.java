package fr.comop.notice;

/**
 * Why an act can't be done now.
 *
 * @param what is missing, a French sentence without its full stop
 * @param basis what asks for it: "convention, article 10"; never blank
 */
public record Refusal(String what, String basis) {
  /** "L’audition n’est pas consignée : convention, article 10." */
  public String says() {
    return what + "\u00a0: " + basis + ".";
  }
}
