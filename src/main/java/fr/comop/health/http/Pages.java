package fr.comop.health.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.health.Condition;
import fr.comop.health.ConditionsJson;
import fr.comop.health.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pages that say yes or no. */
final class Pages {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String TYPE = "application/json; charset=utf-8";

  private Pages() {}

  /** Whether whoever looks at the service still does, and something goes round. */
  static HealthServer.Page health(Optional<Report> report, Instant now) {
    boolean lives = report.isEmpty() || report.get().isFresh(now);
    return lives
        ? HealthServer.Page.text(200, "alive\n")
        : HealthServer.Page.text(
            503, "no look since " + report.get().signals().at() + ": restart the service\n");
  }

  /** Whether it does its work, and else why not. */
  static HealthServer.Page ready(Optional<Report> report, Instant now) throws IOException {
    List<Condition> hindering =
        report.map(one -> one.hindering(now)).orElseGet(() -> Report.starting(now));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeBooleanField("ready", hindering.isEmpty());
      json.writeStringField("at", now.toString());
      ConditionsJson.write(json, "reasons", hindering);
      json.writeEndObject();
    }
    return new HealthServer.Page(hindering.isEmpty() ? 200 : 503, TYPE, bytes.toString(UTF_8));
  }
}
