package fr.comop.funding;

import fr.comop.convention.Beneficiary;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Names;
import fr.comop.french.French;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the service's opinion of a structure's year. A later one replaces those before it, which
 * stay on record. Each is one transaction, on disk on return, with its line in the audit trail.
 * Safe for use by several threads.
 */
public final class Advising {
  private static final int LONGEST = 5_000;

  private final Desk desk;
  private final Names names;
  private final Opinions opinions;

  public Advising(Desk desk, Names names, Opinions opinions) {
    this.desk = desk;
    this.names = names;
    this.opinions = opinions;
  }

  /**
   * What is to be given.
   *
   * @param year the deadline's year N, in which a convention binds the structure
   * @param words 1 to 5,000 characters
   * @param followUp at most 5,000; "" for nothing
   * @param proposal euros; null for none
   */
  public record Told(
      Beneficiary whose,
      int year,
      Opinion.Kind kind,
      String words,
      String followUp,
      @Nullable BigDecimal proposal) {}

  /**
   * Gives an opinion.
   *
   * @throws Declined when no convention binds the structure that year, or there are no proper words
   */
  public Opinion give(Told told, Actor who) {
    if (names.conventions().all().stream()
        .filter(one -> one.party(told.whose().id()).isPresent())
        .noneMatch(one -> one.firstYear() <= told.year() && told.year() <= one.lastYear())) {
      throw new Declined(
          "Aucune convention ne lie " + told.whose().name() + " pour " + told.year() + ".");
    }
    String words = bounded("L’avis", told.words());
    if (words.isEmpty()) {
      throw new Declined("Un avis se motive : son texte tient en 1 à 5 000 caractères.");
    }
    String followUp = bounded("Le texte des suites", told.followUp());
    return desk.decide(
        () -> {
          Opinion given =
              opinions.add(
                  new Opinion(
                      0,
                      told.whose().id(),
                      told.year(),
                      told.kind(),
                      words,
                      followUp,
                      told.proposal(),
                      who.signs().isEmpty() ? who.named() : who.signs(),
                      desk.now()));
          desk.note(
              who,
              "OPINION",
              given.beneficiary() + " " + given.year(),
              given.reference() + ", " + given.kind().french() + "." + proposed(given));
          return given;
        });
  }

  private static String bounded(String what, String text) {
    if (text.strip().length() > LONGEST) {
      throw new Declined(
          what + " tient en 5 000 caractères au plus ; il en a " + text.strip().length() + ".");
    }
    return text.strip();
  }

  private static String proposed(Opinion given) {
    BigDecimal proposal = given.proposal();
    return proposal == null
        ? ""
        : " Proposition pour " + (given.year() + 1) + " : " + French.euros(proposal) + ".";
  }

  /** Every opinion ever given, in the order in which they were. */
  public List<Opinion> all() {
    return desk.look(opinions::all);
  }

  /**
   * The opinions of a structure's year, the one that counts last.
   *
   * @throws Declined when there is none
   */
  public List<Opinion> of(Beneficiary whose, int year) {
    List<Opinion> given =
        all().stream()
            .filter(one -> one.beneficiary().equals(whose.id()) && one.year() == year)
            .toList();
    if (given.isEmpty()) {
      throw new Declined("Aucun avis sur " + whose.name() + " pour " + year + ".");
    }
    return given;
  }
}
