package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.campaign.Departure;
import fr.comop.convention.Contact;
import fr.comop.edition.Occasion;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import fr.comop.simulation.Moment;
import java.io.IOException;
import java.util.List;

/** What a moment of a simulation says besides its instant and whose it is, for programs. */
final class MomentJson implements Moment.Cases<Json.Writing> {
  private MomentJson() {}

  /** The fields of a moment, in an object that is open. */
  static void fields(JsonGenerator json, Moment moment) throws IOException {
    json.writeStringField("at", moment.at().toString());
    if (moment instanceof Moment.Of one) {
      json.writeStringField("beneficiary", one.beneficiary().id());
    }
    moment.match(new MomentJson()).to(json);
  }

  @Override
  public Json.Writing leaves(Moment.Leaves moment) {
    return json -> {
      json.writeStringField("what", "mail");
      departure(json, moment.decision().departure());
      Json.texts(json, "to", addresses(moment.decision().to()));
      Json.texts(json, "cc", addresses(moment.decision().cc()));
      Json.array(json, "owed", moment.owed(), MomentJson::owed);
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
    return json -> {
      json.writeStringField("what", "received");
      json.writeStringField("title", moment.title());
      submission(json, moment.submission());
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
    return json -> {
      json.writeStringField("what", "extended");
      json.writeStringField("form", moment.deliverable().form());
      json.writeStringField("due", moment.deliverable().due().toString());
    };
  }

  @Override
  public Json.Writing notExtended(Moment.NotExtended moment) {
    return with("not-extended", "form", moment.deliverable().form());
  }

  @Override
  public Json.Writing published(Moment.Published moment) {
    return json -> {
      json.writeStringField("what", "summary");
      json.writeNumberField("year", moment.year());
      json.writeStringField("audience", moment.audience().word());
      json.writeBooleanField("provisional", moment.occasion() == Occasion.DEADLINE);
      Json.texts(json, "to", moment.to());
      json.writeBooleanField("enabled", moment.on());
    };
  }

  @Override
  public Json.Writing stops(Moment.Stops moment) {
    return json -> json.writeStringField("what", "stopped");
  }

  @Override
  public Json.Writing resumes(Moment.Resumes moment) {
    return json -> json.writeStringField("what", "resumed");
  }

  private static Json.Writing departing(String what, Departure departure) {
    return json -> {
      json.writeStringField("what", what);
      departure(json, departure);
    };
  }

  private static Json.Writing with(String what, String name, String value) {
    return json -> {
      json.writeStringField("what", what);
      json.writeStringField(name, value);
    };
  }

  private static void departure(JsonGenerator json, Departure departure) throws IOException {
    json.writeStringField("step", departure.step().id());
    json.writeStringField("day", departure.day().toString());
    json.writeStringField("due", departure.due().toString());
  }

  private static List<String> addresses(List<Contact> contacts) {
    return contacts.stream().map(Contact::email).toList();
  }

  private static void owed(JsonGenerator json, DeliverableState state) throws IOException {
    json.writeStringField("form", state.deliverable().form());
    json.writeNumberField("year", state.deliverable().year());
    json.writeStringField("due", state.deliverable().due().toString());
    if (state.counting().isPresent()) {
      submission(json, state.counting().get());
    }
  }

  private static void submission(JsonGenerator json, Submission submission) throws IOException {
    json.writeStringField("state", submission.outcome().word());
    json.writeNumberField("version", submission.version());
    json.writeNumberField("errors", submission.errors());
    json.writeStringField("received", submission.receivedAt().toString());
  }
}
