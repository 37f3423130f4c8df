package fr.comop.notice.desk;

import fr.comop.desk.Declined;
import fr.comop.french.Plain;
import fr.comop.notice.Delegation;
import fr.comop.notice.Delegations;
import fr.comop.notice.NoticeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign a letter.
 *
 * @param list where people are named, for those who have to be added
 */
public record Signing(String list, Delegations delegations) {

  /**
   * Somebody who may.
   *
   * @param signs "Nadia Roux, directrice de la recherche"
   */
  public record Signatory(String signs, Delegation delegation) {}

  /** Those who may on a day, for a letter about an amount, by name. */
  List<Signatory> able(LocalDate day, NoticeKind letter, BigDecimal amount) {
    return new TreeMap<>(delegations.given())
        .entrySet().stream()
            .flatMap(
                one ->
                    one.getValue().stream()
                        .filter(given -> given.covers(day, letter, amount))
                        .findFirst()
                        .map(given -> new Signatory(one.getKey(), given))
                        .stream())
            .toList();
  }

  /**
   * The one whom a letter is printed for.
   *
   * @param name of one of several; null where there is one only
   * @throws Declined when nobody may, or several may and none is named
   */
  Signatory chosen(@Nullable String name, LocalDate day, NoticeKind letter, BigDecimal amount) {
    List<Signatory> able =
        able(day, letter, amount).stream()
            .filter(one -> name == null || isCalled(one, name))
            .toList();
    if (able.size() == 1) {
      return able.get(0);
    }
    throw new Declined(
        able.isEmpty()
            ? (name == null ? "Personne n’a" : name + " n’a pas")
                + " de délégation de signature en vigueur, dans "
                + list
                + ", pour cette lettre."
                + line()
            : "Plusieurs personnes peuvent signer cette lettre ; dites laquelle (--signatory) : "
                + able.stream().map(Signatory::signs).collect(Collectors.joining(" ; "))
                + ".");
  }

  private static boolean isCalled(Signatory one, String name) {
    String plain = Plain.of(one.signs());
    return plain.equals(Plain.of(name)) || plain.startsWith(Plain.of(name) + " ");
  }

  /** The delegation under which somebody would sign: one that holds, if any does. */
  String reference(String signs, LocalDate day, NoticeKind letter, BigDecimal amount) {
    List<Delegation> given = delegations.of(signs);
    Optional<Delegation> holding =
        given.stream().filter(one -> one.covers(day, letter, amount)).findFirst();
    if (given.isEmpty()) {
      throw new Declined(
          signs
              + " n’a aucune délégation de signature dans "
              + list
              + " : rien n’est signé."
              + line());
    }
    return holding.orElse(given.get(0)).reference();
  }

  private static String line() {
    return " Si un arrêté en donne une, ajoutez à la ligne de la personne :\n"
        + "    delegations: [{reference: \"arrêté n° …\", office: \"fonction, telle que la lettre la"
        + " porte\", from: AAAA-MM-JJ}]";
  }
}
