package fr.comop.cli.text;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.health.Condition;
import fr.comop.health.Diagnosis;
import java.util.stream.Collectors;

/** What is red, for people. */
public final class HealthText {
  private HealthText() {}

  /** A paragraph that begins with a new line; "" when nothing is. */
  public static String of(Diagnosis health) {
    return health.isRed()
        ? French.typeset(
            health.red().stream()
                .map(HealthText::line)
                .collect(Collectors.joining("", "\n\nEn panne :", "")))
        : "";
  }

  private static String line(Condition one) {
    return "\n- "
        + one.trouble().what()
        + " Depuis le "
        + FrenchInstant.brief(one.since())
        + ". "
        + one.trouble().todo();
  }
}
