package fr.comop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.campaign.Departure;
import fr.comop.convention.Contact;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
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
      moment.match(new Fields()).to(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a moment says besides its instant and whose it is. */
  private final class Fields implements Moment.Cases<Json.Writing> {
    @Override
    public Json.Writing leaves(Moment.Leaves moment) {
      return to -> {
        to.writeStringField("what", "mail");
        departure(moment.decision().departure());
        addresses("to", moment.decision().to());
        addresses("cc", moment.decision().cc());
        owed(moment.owed());
      };
    }

    @Override
    public Json.Writing waits(Moment.Waits moment) {
      return departing("blocked", moment.decision().departure());
    }

    @Override
    public Json.Writing unreachable(Moment.Unreachable moment) {
      return departing("unreachable", moment.departure());
    }

    @Override
    public Json.Writing received(Moment.Received moment) {
      return to -> {
        to.writeStringField("what", "received");
        to.writeStringField("title", moment.title());
        submission(moment.submission());
      };
    }

    @Override
    public Json.Writing putAside(Moment.PutAside moment) {
      return with("quarantined", "title", moment.title());
    }

    @Override
    public Json.Writing held(Moment.Held moment) {
      return with("quarantined", "arrival", moment.pending().arrival().reference());
    }

    @Override
    public Json.Writing cameBack(Moment.CameBack moment) {
      return with("bounced", "address", moment.contact().email());
    }

    @Override
    public Json.Writing extended(Moment.Extended moment) {
      return to -> {
        to.writeStringField("what", "extended");
        to.writeStringField("form", moment.deliverable().form());
        to.writeStringField("due", moment.deliverable().due().toString());
      };
    }

    @Override
    public Json.Writing notExtended(Moment.NotExtended moment) {
      return with("not-extended", "form", moment.deliverable().form());
    }

    @Override
    public Json.Writing stops(Moment.Stops moment) {
      return to -> to.writeStringField("what", "stopped");
    }

    @Override
    public Json.Writing resumes(Moment.Resumes moment) {
      return to -> to.writeStringField("what", "resumed");
    }

    private Json.Writing departing(String what, Departure departure) {
      return to -> {
        to.writeStringField("what", what);
        departure(departure);
      };
    }

    private static Json.Writing with(String what, String name, String value) {
      return to -> {
        to.writeStringField("what", what);
        to.writeStringField(name, value);
      };
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

  private void owed(List<DeliverableState> owed) throws IOException {
    json.writeArrayFieldStart("owed");
    for (DeliverableState state : owed) {
      json.writeStartObject();
      json.writeStringField("form", state.deliverable().form());
      json.writeNumberField("year", state.deliverable().year());
      json.writeStringField("due", state.deliverable().due().toString());
      if (state.counting().isPresent()) {
        submission(state.counting().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void submission(Submission submission) throws IOException {
    json.writeStringField("state", submission.outcome().word());
    json.writeNumberField("version", submission.version());
    json.writeNumberField("errors", submission.errors());
    json.writeStringField("received", submission.receivedAt().toString());
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.close();
  }
}
