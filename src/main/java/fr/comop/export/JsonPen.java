package fr.comop.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes an array of objects, one a line; what is not there is null. */
final class JsonPen implements Pen {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private List<Heading> columns = List.of();
  private int next;

  JsonPen(Writer out) throws IOException {
    json =
        FACTORY
            .createGenerator(out)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature())
            .setPrettyPrinter(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultPrettyPrinter.NopIndenter())
                    .withArrayIndenter(new DefaultIndenter("", "\n")));
  }

  @Override
  public void head(List<Heading> all) throws IOException {
    columns = List.copyOf(all);
    json.writeStartArray();
  }

  private void name() throws IOException {
    if (next == 0) {
      json.writeStartObject();
    }
    json.writeFieldName(columns.get(next++).id());
  }

  @Override
  public void text(String words) throws IOException {
    name();
    json.writeString(words);
  }

  @Override
  public void count(long count) throws IOException {
    name();
    json.writeNumber(count);
  }

  @Override
  public void number(BigDecimal number) throws IOException {
    name();
    json.writeNumber(number.stripTrailingZeros());
  }

  @Override
  public void day(LocalDate day) throws IOException {
    text(day.toString());
  }

  @Override
  public void instant(Instant instant) throws IOException {
    text(Dialect.iso(instant));
  }

  @Override
  public void flag(boolean flag) throws IOException {
    name();
    json.writeBoolean(flag);
  }

  @Override
  public void nothing() throws IOException {
    name();
    json.writeNull();
  }

  @Override
  public void endLine() throws IOException {
    json.writeEndObject();
    next = 0;
  }

  @Override
  public void close() throws IOException {
    if (json.getOutputContext().inArray()) {
      json.writeEndArray();
      json.writeRaw('\n');
    }
    json.close();
  }
}
