package fr.comop.wiring;

import fr.comop.continuity.Document;
import fr.comop.continuity.Lost;
import fr.comop.french.French;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the configuration has lost, in words for people. */
public final class LostWords {
  private static final int NAMED = 6;

  private LostWords() {}

  /** All of it, with what to do. */
  public static String of(List<Lost> lost) {
    return Stream.concat(
            Stream.of("La configuration ne connaît plus ce que la base connaît\u00a0:"),
            Stream.concat(
                lost.stream().map(LostWords::line),
                Stream.of(
                    "D’ici là, comop ne reçoit, n’écrit et n’envoie rien avec cette configuration."
                        + lost.stream()
                            .filter(one -> one.proof() == null)
                            .findFirst()
                            .map(LostWords::parting)
                            .orElse(""))))
        .collect(Collectors.joining("\n"));
  }

  private static String parting(Lost one) {
    return " Si c’est voulu, dites-le une fois\u00a0: «\u00a0comop config part "
        + one.name()
        + " --reason …\u00a0».";
  }

  private static String line(Lost one) {
    return "- " + what(one) + ".\n  " + mend(one);
  }

  private static String what(Lost one) {
    return switch (one.kind()) {
      case STRUCTURE ->
          "la structure «\u00a0" + one.name() + "\u00a0», avec " + documents(one.documents());
      case MOVED ->
          "la structure «\u00a0"
              + one.name()
              + "\u00a0», avec "
              + documents(one.documents())
              + "\u00a0: sous cet id se trouve une autre structure, et ce qui était le sien («\u00a0"
              + one.proof()
              + "\u00a0») est à présent sous l’id «\u00a0"
              + one.meant()
              + "\u00a0»";
      case FORM -> "le formulaire «\u00a0" + one.name() + "\u00a0», de " + whose(one.documents());
      case YEAR -> {
        Document first = one.documents().get(0);
        yield "l’année "
            + first.year()
            + " du document «\u00a0"
            + first.form()
            + "\u00a0», de "
            + whose(one.documents());
      }
    };
  }

  private static String mend(Lost one) {
    if (one.kind() == Lost.Kind.MOVED) {
      return "Remettez à chaque structure son id\u00a0: il ne change jamais. Si elle change vraiment de"
          + " nom et d’adresses, gardez-lui d’abord une des anciennes adresses, ou son ancien nom dans"
          + " «\u00a0known-as\u00a0», et faites redémarrer le service\u00a0; ôtez-les ensuite.";
    }
    String meant = one.meant();
    if (meant != null) {
      return "L’avez-vous renommé"
          + (one.kind() == Lost.Kind.STRUCTURE ? "e" : "")
          + " «\u00a0"
          + meant
          + "\u00a0»"
          + (one.proof() == null ? "" : ", qui a la même adresse " + one.proof())
          + "\u00a0? Remettez l’ancien id\u00a0: il ne change jamais, "
          + (one.kind() == Lost.Kind.STRUCTURE ? "le nom (name)" : "le titre")
          + " peut changer.";
    }
    return switch (one.kind()) {
      case STRUCTURE, MOVED ->
          "Une structure qui quitte la convention y reste, avec «\u00a0terminated\u00a0»\u00a0:"
              + " remettez-la dans config/structures.yaml et dans sa convention.";
      case FORM -> "Remettez-le parmi «\u00a0deliverables\u00a0» dans la convention.";
      case YEAR ->
          "Voyez «\u00a0years\u00a0», «\u00a0signed\u00a0», «\u00a0ends\u00a0» et"
              + " «\u00a0joined\u00a0» dans la convention, et ses avenants.";
    };
  }

  private static String documents(List<Document> some) {
    List<String> named = some.stream().map(one -> one.form() + " " + one.year()).toList();
    return few(named);
  }

  private static String whose(List<Document> some) {
    return few(some.stream().map(Document::beneficiary).distinct().toList());
  }

  private static String few(List<String> all) {
    int more = all.size() - NAMED;
    return more > 0
        ? String.join(", ", all.subList(0, NAMED)) + " et " + more + " de plus"
        : French.list(all);
  }
}
