package fr.comop.stage;

import fr.comop.correspondence.Mail;
import fr.comop.french.FrenchInstant;
import fr.comop.wiring.House;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;

/** The mails that a house has written, as people read them. */
public final class WrittenMails {
  private static final String RULE = "=".repeat(100);

  private WrittenMails() {}

  private record Row(String messageId, Instant at) {}

  /**
   * All of them in one text, by the arrival that they answer, then in the order of their writing.
   */
  public static String byArrival(House house) throws IOException {
    return told(house, "arrival_id nulls last, id");
  }

  private static String told(House house, String order) throws IOException {
    return house.store.ledger.inTransaction(
        () ->
            house
                .store
                .ledger
                .handle()
                .createQuery("select message_id, created_at from outbox order by " + order)
                .map(
                    (row, context) ->
                        new Row(
                            row.getString("message_id"),
                            row.getTimestamp("created_at").toInstant()))
                .list()
                .stream()
                .map(row -> told(house.store.outbox.find(row.messageId()).orElseThrow(), row.at()))
                .collect(Collectors.joining("\n")));
  }

  /** The same in the order of their writing. */
  public static String inTime(House house) throws IOException {
    return told(house, "id");
  }

  private static String told(Mail mail, Instant at) {
    return RULE + "\nÉcrit le " + FrenchInstant.of(at) + "\n" + text(mail);
  }

  /** Its addresses, its subject, its plain text and the names of its files. */
  public static String text(Mail mail) {
    return "À : "
        + String.join(", ", mail.to())
        + "\nCopie : "
        + String.join(", ", mail.cc())
        + "\nObjet : "
        + mail.subject()
        + "\n\n"
        + mail.text()
        + "\n\nPièces jointes : "
        + String.join(", ", mail.files().stream().map(Mail.File::name).toList())
        + "\n";
  }
}
