package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.edition.Publishing;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.reminder.CalendarMail;
import fr.comop.reminder.CampaignPlan;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;

/** A campaign's dates for programs. */
public final class CalendarJson {
  private CalendarJson() {}

  /**
   * What is to come.
   *
   * @param on whether summaries leave by themselves
   */
  public static String of(
      NavigableSet<Integer> years,
      List<CampaignPlan> plans,
      List<Publishing.Foreseen> summaries,
      boolean on)
      throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeNumberField("year", years.last());
          json.writeArrayFieldStart("deliverables");
          for (CampaignPlan plan : plans) {
            for (DeliverableState state : plan.states()) {
              deliverable(json, state);
            }
          }
          json.writeEndArray();
          json.writeArrayFieldStart("mails");
          for (CampaignPlan plan : plans) {
            for (CalendarMail mail : plan.mails()) {
              mail(json, plan.whose(), mail);
            }
          }
          json.writeEndArray();
          json.writeBooleanField("summariesLeave", on);
          json.writeArrayFieldStart("summaries");
          for (Publishing.Foreseen one : summaries) {
            summary(json, one);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void summary(JsonGenerator json, Publishing.Foreseen one) throws IOException {
    json.writeStartObject();
    json.writeNumberField("year", one.year());
    json.writeStringField("audience", one.mailing().audience().word());
    Json.texts(json, "conventions", one.mailing().conventions());
    Json.texts(json, "to", one.to());
    json.writeStringField("at", one.at().toString());
    Json.texts(
        json,
        "left",
        one.left().stream().sorted().map(left -> left.name().toLowerCase(Locale.ROOT)).toList());
    json.writeEndObject();
  }

  private static void deliverable(JsonGenerator json, DeliverableState state) throws IOException {
    Deliverable owed = state.deliverable();
    json.writeStartObject();
    json.writeStringField("beneficiary", owed.beneficiary().id());
    json.writeStringField("convention", owed.convention());
    json.writeStringField("form", owed.form());
    json.writeNumberField("year", owed.year());
    json.writeStringField("title", owed.title());
    json.writeStringField("due", owed.due().toString());
    Extension extension = owed.extension();
    if (extension != null) {
      json.writeStringField("agreedDue", owed.agreed().toString());
      json.writeStringField("agreement", extension.agreement());
    }
    json.writeBooleanField("complete", state.complete());
    json.writeEndObject();
  }

  private static void mail(JsonGenerator json, Beneficiary beneficiary, CalendarMail mail)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("beneficiary", beneficiary.id());
    json.writeStringField("step", mail.step());
    json.writeStringField("at", mail.at().toString());
    json.writeStringField("due", mail.due().toString());
    json.writeStringField("state", mail.state().word());
    Json.texts(json, "to", mail.to());
    Json.texts(json, "cc", mail.cc());
    json.writeEndObject();
  }
}
