package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.ledger.audit.AuditEntry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The audit trail, for programs. */
public final class AuditJson {
  private AuditJson() {}

  public static String of(List<AuditEntry> lines) throws IOException {
    return Json.array(lines, AuditJson::line);
  }

  /** Whether its chain holds. */
  public static String of(AuditCheck.Result result) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeBooleanField("intact", result.flaws().isEmpty());
          json.writeNumberField("lines", result.head().length());
          json.writeStringField("head", result.head().toString());
          json.writeNumberField("compared", result.noted());
          json.writeNumberField("erased", result.erased());
          json.writeNumberField("restarts", result.restarts());
          Json.array(json, "flaws", result.flaws(), AuditJson::flaw);
          json.writeEndObject();
        });
  }

  private static void flaw(JsonGenerator json, AuditCheck.Flaw one) throws IOException {
    json.writeStringField("kind", one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeNumberField("first", one.first());
    json.writeNumberField("last", one.last());
  }

  private static void line(JsonGenerator json, AuditEntry one) throws IOException {
    json.writeNumberField("line", one.id());
    json.writeStringField("at", one.happenedAt().toString());
    json.writeStringField("who", one.who());
    json.writeStringField("what", one.what());
    json.writeStringField("subject", one.subject());
    json.writeStringField("details", one.details());
  }
}
