package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.health.ConditionsJson;
import fr.comop.health.Diagnosis;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Handing;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.SignedCopies;
import fr.comop.intake.assessment.Submission;
import fr.comop.reminder.Overview;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Where each beneficiary stands, for programs. */
public final class StatusJson {
  private StatusJson() {}

  /**
   * What is told of a campaign, and of what staff ought to look at.
   *
   * @param allTo where all mails go in a rehearsal; "" where they go to their own
   */
  public static String of(Overview.View view, Diagnosis health, String allTo) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeNumberField("year", view.years().last());
          ConditionsJson.write(json, "red", health.red());
          if (!allTo.isEmpty()) {
            json.writeStringField("mailsAllTo", allTo);
          }
          staff(json, view);
          if (!view.duties().isEmpty()) {
            Json.texts(json, "duties", view.duties());
          }
          Json.array(json, "hindrances", view.hindrances(), StatusJson::hindrance);
          Json.array(json, "deliverables", view.states(), StatusJson::deliverable);
          json.writeEndObject();
        });
  }

  private static void staff(JsonGenerator json, Overview.View view) throws IOException {
    json.writeNumberField("quarantined", view.quarantined());
    json.writeNumberField("mailsGivenUp", view.mailsGivenUp());
    json.writeNumberField("deadAddresses", view.deadAddresses());
    json.writeNumberField("mailsPerhapsSent", view.mailsPerhapsSent());
    json.writeNumberField("withheldReceipts", view.withheldReceipts());
    json.writeBooleanField("diskNearlyFull", view.shortage().isPresent());
    if (view.clockStep().isPresent()) {
      json.writeStringField("clockSetBack", view.clockStep().get().back().toString());
    }
  }

  private static void hindrance(JsonGenerator json, Hindrance one) throws IOException {
    json.writeStringField("way", one.way());
    json.writeStringField("place", one.place());
    json.writeStringField("what", one.what());
    json.writeStringField("since", one.since().toString());
  }

  static void deliverable(JsonGenerator json, DeliverableState state) throws IOException {
    owed(json, state.deliverable());
    json.writeNumberField("versions", state.versions());
    if (state.presented().isPresent()) {
      json.writeStringField("presented", state.presented().get().toString());
    }
    if (state.completed().isPresent()) {
      json.writeStringField("completed", state.completed().get().toString());
    }
    if (state.toExamine().isPresent()) {
      json.writeStringField("toExamine", state.toExamine().get().reference());
    }
    if (state.setAside().isPresent()) {
      json.writeStringField("setAside", state.setAside().get().toString());
    }
    if (state.signed().isPresent()) {
      json.writeObjectFieldStart("signedCopy");
      signed(json, state.signed().get());
      json.writeEndObject();
    }
    counting(json, state.counting());
  }

  private static void owed(JsonGenerator json, Deliverable owed) throws IOException {
    json.writeStringField("beneficiary", owed.beneficiary().id());
    json.writeStringField("convention", owed.convention());
    json.writeStringField("form", owed.form());
    json.writeNumberField("year", owed.year());
    json.writeStringField("due", owed.due().toString());
    Extension extension = owed.extension();
    if (extension != null) {
      json.writeStringField("agreedDue", owed.agreed().toString());
      json.writeStringField("agreement", extension.agreement());
    }
  }

  private static void counting(JsonGenerator json, Optional<Submission> counting)
      throws IOException {
    if (counting.isEmpty()) {
      json.writeStringField("state", "never-received");
      return;
    }
    Submission submission = counting.get();
    json.writeStringField("state", submission.outcome().word());
    json.writeNumberField("version", submission.version());
    json.writeStringField("reference", submission.reference());
    json.writeStringField("received", submission.receivedAt().toString());
    Handing handing = submission.handing();
    if (handing != null) {
      handing(json, handing);
    }
    json.writeNumberField("errors", submission.errors());
    json.writeNumberField("warnings", submission.remarks());
  }

  private static void signed(JsonGenerator json, SignedCopies.Copy copy) throws IOException {
    json.writeStringField("file", copy.fileName());
    json.writeStringField("sha256", copy.sha256().hex());
    json.writeStringField("arrival", Arrival.NUMBERING.reference(copy.arrival()));
    json.writeStringField("received", copy.receivedAt().toString());
  }

  private static void handing(JsonGenerator json, Handing handing) throws IOException {
    json.writeStringField("by", handing.way().name().toLowerCase(Locale.ROOT));
    LocalDate posted = handing.posted();
    if (posted != null) {
      json.writeStringField("posted", posted.toString());
    }
    json.writeStringField("arrived", handing.arrived().toString());
  }
}
