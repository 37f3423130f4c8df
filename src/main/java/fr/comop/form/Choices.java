package fr.comop.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The wordings that a question offers.
 *
 * @param numbered whether people may answer by number, as for the axes of the convention's article
 *     2; numbers begin at 1
 */
public record Choices(String name, List<String> wordings, boolean numbered) {

  /** How a list reads in a drop-down: "1 – Assurer un accès à tous les publics". */
  public List<String> offered() {
    return wordings.stream().map(this::offered).collect(Collectors.toList());
  }

  private String offered(String wording) {
    return numbered ? (wordings.indexOf(wording) + 1) + " – " + wording : wording;
  }

  /**
   * The wording that a person meant: by its words, accents, case and punctuation aside, or by its
   * number; empty when none is meant beyond doubt.
   */
  public Optional<String> meant(String typed) {
    String plain = Plain.of(typed);
    for (String wording : wordings) {
      if (plain.equals(Plain.of(wording)) || plain.equals(Plain.of(offered(wording)))) {
        return Optional.of(wording);
      }
    }
    if (numbered && plain.matches("[1-9][0-9]?")) {
      int number = Integer.parseInt(plain);
      return number <= wordings.size() ? Optional.of(wordings.get(number - 1)) : Optional.empty();
    }
    return Optional.empty();
  }
}
