package fr.comop.cli.text;

import fr.comop.correspondence.Outbox;
import fr.comop.demo.Demo;
import fr.comop.demo.DemoGround;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a demo shows at its end. */
public final class DemoText {
  private static final int WIDEST = 46;

  private DemoText() {}

  public static String of(List<Demo.Dealt> all, DemoGround ground) {
    return French.typeset(text(all, ground));
  }

  private static String text(List<Demo.Dealt> all, DemoGround ground) {
    List<Arrival> arrivals = all.stream().map(Demo.Dealt::arrival).toList();
    Columns table =
        new Columns(WIDEST, "Arrivée", "De qui, et quoi", "Ce qui en a été fait", "Réponse");
    for (Demo.Dealt dealt : all) {
      Arrival arrival = dealt.arrival();
      table.add(
          arrival.reference() + "\n" + FrenchInstant.brief(arrival.receivedAt()),
          arrival.from() + "\n" + arrival.title(),
          done(arrival).replace(" ; ", "\n"),
          answered(arrival, dealt.answers()));
    }
    Map<ArrivalState, Long> states =
        arrivals.stream()
            .collect(Collectors.groupingBy(Arrival::state, TreeMap::new, Collectors.counting()));
    return table
        + "\n\n"
        + counted(arrivals.size(), "arrivée")
        + " : "
        + counted(states.getOrDefault(ArrivalState.DONE, 0L), "traitée")
        + ", "
        + states.getOrDefault(ArrivalState.QUARANTINED, 0L)
        + " en quarantaine, "
        + states.getOrDefault(ArrivalState.RECEIVED, 0L)
        + " à lire.\n\nÀ ouvrir :\n"
        + "  "
        + ground.index()
        + "   tout ce qui suit, dans un navigateur\n  "
        + ground.summaries()
        + "   la synthèse de l’année : classeur, PDF et courriel\n  "
        + ground.toSign()
        + "   les documents à signer (PDF)\n  "
        + ground.letters()
        + "   les lettres recommandées d’une suite inventée, et leurs dossiers\n  "
        + ground.mails()
        + "   les courriels envoyés (.eml)\n  "
        + ground.folder()
        + "   le dossier partagé : traites, quarantaine, reponses\n  "
        + ground.data()
        + "   la base H2 et l’archive des originaux\n";
  }

  private static String counted(long count, String one) {
    return count + " " + one + (count < 2 ? "" : "s");
  }

  private static String done(Arrival arrival) {
    return (arrival.state() == ArrivalState.QUARANTINED ? "Quarantaine : " : "") + arrival.became();
  }

  private static String answered(Arrival arrival, List<Outbox.Queued> answers) {
    return answers.isEmpty()
        ? "aucune"
        : answers.stream()
            .flatMap(answer -> answer.mail().to().stream())
            .map(to -> to.equals(arrival.sender()) ? "à l’expéditeur" : "à " + to)
            .collect(Collectors.joining("\n"));
  }
}
