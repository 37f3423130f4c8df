package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.simulation.Moment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * A simulation's timeline for programs: an array with one object a moment, written as they come.
 */
public final class SimulationJson implements Consumer<Moment>, AutoCloseable {
  private final JsonGenerator json;

  /**
   * Begins the array.
   *
   * @param out stays open
   */
  public SimulationJson(PrintWriter out) throws IOException {
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
      MomentJson.fields(json, moment);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the array. */
  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.close();
  }
}
