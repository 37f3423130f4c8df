package fr.comop.notice;

import java.util.List;
import java.util.Map;

/**
 * Who may sign what, as {@code config/people.yaml} has it.
 *
 * @param given by how people sign: "Nadia Roux, directrice de la recherche"; of a person none or
 *     several
 */
public record Delegations(Map<String, List<Delegation>> given) {
  /** Nobody's. */
  public static final Delegations NONE = new Delegations(Map.of());

  /** Copies it. */
  public Delegations {
    given = Map.copyOf(given);
  }

  /**
   * Those of a person.
   *
   * @param signs as they sign; "" for somebody whose name is not known, who has none
   */
  public List<Delegation> of(String signs) {
    return given.getOrDefault(signs, List.of());
  }

  /** All there are, whoever has them. */
  public List<Delegation> all() {
    return given.values().stream().flatMap(List::stream).toList();
  }
}
