package fr.comop.cli;

import fr.comop.convention.Extension;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import fr.comop.reminder.Overview;
import java.io.IOException;

/** Where each beneficiary stands, for programs. */
final class StatusJson {
  private StatusJson() {}

  /** What is told of a campaign, and of what staff ought to look at. */
  static String of(Overview.View view) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeNumberField("year", view.years().last());
          json.writeNumberField("quarantined", view.quarantined());
          json.writeNumberField("mailsGivenUp", view.mailsGivenUp());
          json.writeNumberField("deadAddresses", view.deadAddresses());
          json.writeNumberField("mailsPerhapsSent", view.mailsPerhapsSent());
          json.writeNumberField("withheldReceipts", view.withheldReceipts());
          json.writeBooleanField("diskNearlyFull", view.shortage().isPresent());
          if (view.clockStep().isPresent()) {
            json.writeStringField("clockSetBack", view.clockStep().get().back().toString());
          }
          json.writeArrayFieldStart("hindrances");
          for (Hindrance one : view.hindrances()) {
            json.writeStartObject();
            json.writeStringField("way", one.way());
            json.writeStringField("place", one.place());
            json.writeStringField("what", one.what());
            json.writeStringField("since", one.since().toString());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("deliverables");
          for (DeliverableState state : view.states()) {
            json.writeStartObject();
            json.writeStringField("beneficiary", state.deliverable().beneficiary().id());
            json.writeStringField("convention", state.deliverable().convention());
            json.writeStringField("form", state.deliverable().form());
            json.writeNumberField("year", state.deliverable().year());
            json.writeStringField("due", state.deliverable().due().toString());
            Extension extension = state.deliverable().extension();
            if (extension != null) {
              json.writeStringField("agreedDue", state.deliverable().agreed().toString());
              json.writeStringField("agreement", extension.agreement());
            }
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
            if (state.counting().isPresent()) {
              Submission submission = state.counting().get();
              json.writeStringField("state", submission.outcome().word());
              json.writeNumberField("version", submission.version());
              json.writeStringField("reference", submission.reference());
              json.writeStringField("received", submission.receivedAt().toString());
              json.writeNumberField("errors", submission.errors());
              json.writeNumberField("warnings", submission.remarks());
            } else {
              json.writeStringField("state", "never-received");
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
