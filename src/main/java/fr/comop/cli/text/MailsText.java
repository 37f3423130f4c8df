package fr.comop.cli.text;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.MailDesk;
import fr.comop.correspondence.Outbox;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mails and addresses in trouble, for people. */
public final class MailsText {
  private static final int WIDEST = 60;

  private MailsText() {}

  /**
   * All that is in trouble.
   *
   * @param conventions which know whose an address is
   */
  public static String of(MailDesk.Trouble trouble, Conventions conventions) {
    return Stream.of(
            mails(trouble.mails()),
            addresses(trouble.addresses(), conventions),
            StatusText.withheldReceipts(trouble.withheldReceipts()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /**
   * What is said of a mail that leaves again.
   *
   * @param reminder whether it speaks of what is owed, and so may be out of date
   */
  public static String resent(MailDesk.Resent one, boolean reminder) {
    return French.typeset(
        one.reference()
            + " repart au prochain passage du service"
            + (reminder
                ? ", si ce qu’il dit est encore exact ; sinon, une relance à jour part s’il reste"
                    + " quelque chose à demander."
                : "."));
  }

  private static String mails(List<Outbox.Stuck> mails) {
    if (mails.isEmpty()) {
      return "Tous les courriels sont partis, ou vont partir.";
    }
    Columns table = new Columns(WIDEST, "Référence", "Écrit", "À", "Objet", "État");
    mails.forEach(
        one ->
            table.add(
                one.queued().reference(),
                FrenchInstant.brief(one.queued().created()),
                String.join("\n", one.queued().mail().to()),
                one.queued().mail().subject(),
                state(one)));
    return table.toString();
  }

  private static String state(Outbox.Stuck one) {
    return switch (one.hold()) {
      case GIVEN_UP -> "abandonné : " + one.why();
      case PERHAPS_SENT -> "parti peut-être : " + one.why();
      case CAPPED -> "retenu : le plafond d’envois d’une journée est atteint";
    };
  }

  private static String addresses(List<DeadAddresses.Dead> addresses, Conventions conventions) {
    if (addresses.isEmpty()) {
      return "Toutes les adresses répondent.";
    }
    Columns table = new Columns(WIDEST, "Adresse", "Structure", "Depuis", "Motif");
    addresses.forEach(
        one ->
            table.add(
                one.address(),
                conventions.writingFrom(one.address()).map(Beneficiary::name).orElse(""),
                FrenchInstant.brief(one.since()),
                one.reason()));
    return table.toString();
  }
}
