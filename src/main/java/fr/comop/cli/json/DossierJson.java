package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.intake.Dossiers.Dossier;
import fr.comop.intake.Withdrawals;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions.Given;
import java.io.IOException;
import java.util.List;

/** All that is known of documents, for programs. */
public final class DossierJson {
  private DossierJson() {}

  public static String of(List<Dossier> dossiers) throws IOException {
    return Json.array(dossiers, DossierJson::dossier);
  }

  private static void dossier(JsonGenerator json, Dossier one) throws IOException {
    Submission submission = one.submission();
    json.writeStringField("reference", submission.reference());
    json.writeStringField("beneficiary", submission.beneficiary());
    json.writeStringField("form", submission.form());
    json.writeNumberField("formVersion", submission.formVersion());
    json.writeNumberField("year", submission.year());
    json.writeNumberField("version", submission.version());
    json.writeStringField("state", submission.outcome().word());
    json.writeStringField("received", submission.receivedAt().toString());
    json.writeStringField("file", one.filed().fileName());
    json.writeStringField("sha256", one.filed().sha256().hex());
    if (one.toSign().isPresent()) {
      json.writeStringField("documentToSign", one.toSign().get().hex());
    }
    if (one.marked().isPresent()) {
      json.writeStringField("markedCopy", one.marked().get().hex());
    }
    Withdrawals.Why why = one.filed().why();
    if (why != null) {
      json.writeObjectFieldStart("withdrawn");
      json.writeStringField("at", why.at().toString());
      json.writeStringField("by", why.who());
      json.writeStringField("reason", why.reason());
      json.writeEndObject();
    }
    Json.array(json, "answers", one.answers(), DossierJson::given);
    Json.array(json, "findings", one.findings(), FindingJson::fields);
    Json.array(json, "notes", one.notes(), NotesJson::fields);
    Json.array(json, "mails", one.letters(), LetterJson::fields);
  }

  private static void given(JsonGenerator json, Given one) throws IOException {
    json.writeStringField("question", one.question());
    if (one.line() > 0) {
      json.writeNumberField("line", one.line());
      json.writeStringField("column", one.col());
    }
    PlaceJson.fields(json, one.place());
    json.writeBooleanField("confidential", one.confidential());
    json.writeStringField("typed", one.typed());
    if (one.number() != null) {
      json.writeNumberField("value", one.number());
    } else if (one.day() != null) {
      json.writeStringField("value", one.day().toString());
    } else if (one.text() != null) {
      json.writeStringField("value", one.text());
    }
  }
}
