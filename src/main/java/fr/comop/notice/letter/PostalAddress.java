package fr.comop.notice.letter;

import fr.comop.convention.LegalPerson;
import fr.comop.french.Plain;
import fr.comop.notice.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The address of a legal person at its seat, as it stands in the window (NF Z10-011). */
final class PostalAddress {
  private static final int LEAST = 3;
  private static final int MOST = 6;
  private static final int WIDTH = 38;
  private static final String STANDARD = "NF Z10-011";
  private static final Pattern LAST = Pattern.compile("[0-9]{5} [^\\p{Ll}]+");

  private PostalAddress() {}

  /**
   * Its lines: name, whom it is for, the rest of the seat. Whom it is for is left out where the
   * seat has six lines already.
   */
  static List<String> of(LegalPerson person) {
    List<String> lines = new ArrayList<>(person.seat());
    if (lines.isEmpty() || !Plain.of(lines.get(0)).equals(Plain.of(person.name()))) {
      lines.add(0, person.name());
    }
    if (lines.size() < MOST) {
      lines.add(1, LegalForm.addressedTo(person));
    }
    return List.copyOf(lines);
  }

  /** Why no postman would find it, or no window show it. */
  static List<Refusal> against(LegalPerson person) {
    List<String> lines = of(person);
    List<Refusal> refusals = new ArrayList<>();
    if (lines.size() < LEAST || lines.size() > MOST) {
      refusals.add(
          new Refusal(
              "L’adresse compte "
                  + lines.size()
                  + " lignes, nom compris : il en faut de trois à six (structures.yaml, seat)",
              STANDARD));
    }
    for (String line : lines) {
      if (line.length() > WIDTH) {
        refusals.add(
            new Refusal(
                "Une ligne de l’adresse dépasse 38 caractères : « " + line + " »", STANDARD));
      }
    }
    String last = lines.get(lines.size() - 1);
    if (!LAST.matcher(last).matches()) {
      refusals.add(
          new Refusal(
              "L’adresse ne finit pas par un code postal et une commune en capitales, mais par « "
                  + last
                  + " »",
              STANDARD));
    }
    return List.copyOf(refusals);
  }
}
