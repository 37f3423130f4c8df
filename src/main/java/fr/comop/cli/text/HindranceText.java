package fr.comop.cli.text;

import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.signature.Press;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells staff what stands in the way of taking in and filing away. */
final class HindranceText {
  private static final int MOST = 20;
  private static final Map<String, String> WAYS =
      Map.of("mailbox", "boîte, ", "folder", "dossier partagé, ", Press.WAY, "document à signer, ");

  private HindranceText() {}

  /** A paragraph that begins with a new line; "" when nothing does. */
  static String of(List<Hindrance> hindrances) {
    if (hindrances.isEmpty()) {
      return "";
    }
    String lines =
        hindrances.stream().limit(MOST).map(HindranceText::line).collect(Collectors.joining());
    int more = hindrances.size() - MOST;
    return Printable.of(
        "\n\nÀ regarder :"
            + lines
            + (more > 0 ? "\n- et " + more + " de plus (« comop status --json »)." : ""));
  }

  private static String line(Hindrance one) {
    return "\n- "
        + WAYS.getOrDefault(one.way(), "")
        + one.place()
        + " : "
        + one.what()
        + " (depuis le "
        + FrenchInstant.brief(one.since())
        + ").";
  }
}
