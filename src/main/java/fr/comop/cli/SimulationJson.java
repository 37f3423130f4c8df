package fr.comop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.campaign.Departure;
import fr.comop.convention.Contact;
import fr.comop.intake.assessment.Filed;
import fr.comop.intake.assessment.Owing;
import fr.comop.simulation.Moment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** A simulation's timeline for programs: an array with one object a moment. */
final class SimulationJson implements Consumer<Moment>, AutoCloseable {
  private final JsonGenerator json;

  SimulationJson(PrintWriter out) throws IOException {
    json =
        new JsonFactory()
            .createGenerator(out)
            .useDefaultPrettyPrinter()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartArray();
  }

  @Override
  public void accept(Moment moment) {
    try {
      json.writeStartObject();
      json.writeStringField("at", moment.at().toString());
      if (moment instanceof Moment.Of one) {
        json.writeStringField("beneficiary", one.beneficiary().id());
      }
      what(moment);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void what(Moment moment) throws IOException {
    if (moment instanceof Moment.Leaves leaves) {
      json.writeStringField("what", "mail");
      departure(leaves.decision().departure());
      addresses("to", leaves.decision().to());
      addresses("cc", leaves.decision().cc());
      owed(leaves.owed());
    } else if (moment instanceof Moment.Waits waits) {
      json.writeStringField("what", "blocked");
      departure(waits.decision().departure());
    } else if (moment instanceof Moment.Unreachable nobody) {
      json.writeStringField("what", "unreachable");
      departure(nobody.departure());
    } else if (moment instanceof Moment.Received received) {
      json.writeStringField("what", "received");
      json.writeStringField("title", received.title());
      filed(received.filed());
    } else if (moment instanceof Moment.PutAside aside) {
      json.writeStringField("what", "quarantined");
      json.writeStringField("title", aside.title());
    } else if (moment instanceof Moment.Held held) {
      json.writeStringField("what", "quarantined");
      json.writeStringField("arrival", held.pending().arrival().reference());
    } else if (moment instanceof Moment.CameBack back) {
      json.writeStringField("what", "bounced");
      json.writeStringField("address", back.contact().email());
    } else if (moment instanceof Moment.Extended extended) {
      json.writeStringField("what", "extended");
      json.writeStringField("form", extended.deliverable().form());
      json.writeStringField("due", extended.deliverable().due().toString());
    } else if (moment instanceof Moment.NotExtended refused) {
      json.writeStringField("what", "not-extended");
      json.writeStringField("form", refused.deliverable().form());
    } else {
      json.writeStringField("what", moment instanceof Moment.Stops ? "stopped" : "resumed");
    }
  }

  private void departure(Departure departure) throws IOException {
    json.writeStringField("step", departure.step().id());
    json.writeStringField("day", departure.day().toString());
    json.writeStringField("due", departure.due().toString());
  }

  private void addresses(String name, List<Contact> contacts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Contact contact : contacts) {
      json.writeString(contact.email());
    }
    json.writeEndArray();
  }

  private void owed(List<Owing.State> owed) throws IOException {
    json.writeArrayFieldStart("owed");
    for (Owing.State state : owed) {
      json.writeStartObject();
      json.writeStringField("form", state.deliverable().form());
      json.writeNumberField("year", state.deliverable().year());
      json.writeStringField("due", state.deliverable().due().toString());
      if (state.counting().isPresent()) {
        filed(state.counting().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void filed(Filed filed) throws IOException {
    json.writeStringField("state", filed.outcome().word());
    json.writeNumberField("version", filed.version());
    json.writeNumberField("errors", filed.errors());
    json.writeStringField("received", filed.receivedAt().toString());
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.close();
  }
}
