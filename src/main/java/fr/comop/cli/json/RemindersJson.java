package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.campaign.Departure;
import fr.comop.convention.Contact;
import fr.comop.reminder.Decided;
import java.io.IOException;
import java.util.List;

/** What was decided about reminders, for programs. */
public final class RemindersJson {
  private RemindersJson() {}

  public static String of(List<Decided> decided) throws IOException {
    return Json.array(decided, RemindersJson::decided);
  }

  private static void decided(JsonGenerator json, Decided one) throws IOException {
    Departure departure = one.decision().departure();
    json.writeStringField("beneficiary", one.beneficiary().id());
    json.writeNumberField("year", one.year());
    json.writeStringField("step", departure.step().id());
    json.writeStringField("due", departure.due().toString());
    json.writeStringField("at", departure.at().toString());
    Json.Writing decision =
        one.decision()
            .match(
                send ->
                    to -> {
                      to.writeStringField("decision", "send");
                      Json.texts(to, "to", addresses(send.to()));
                      Json.texts(to, "cc", addresses(send.cc()));
                    },
                blocked ->
                    to -> {
                      to.writeStringField("decision", "blocked");
                      Json.texts(to, "reasons", blocked.reasons());
                    },
                nobody -> to -> to.writeStringField("decision", "unreachable"));
    decision.to(json);
  }

  private static List<String> addresses(List<Contact> contacts) {
    return contacts.stream().map(Contact::email).toList();
  }
}
