package fr.comop.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MICROS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.Types.optional;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Hands lines to Parquet's writer, a value a column, in the order of the columns. */
final class ParquetLines extends WriteSupport<@Nullable Object[]> {
  // As much of it is held until it is written: exports run in small heaps.
  private static final long GROUP_BYTES = 8L << 20;
  private static final int PAGE_BYTES = 64 << 10;

  private final MessageType schema;
  private @Nullable RecordConsumer consumer;

  private ParquetLines(MessageType schema) {
    this.schema = schema;
  }

  static ParquetWriter<@Nullable Object[]> into(OutputStream out, List<Heading> columns)
      throws IOException {
    return new Builder(new StreamedFile(out), columns)
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .withCodecFactory(new PlainSnappy())
        .withRowGroupSize(GROUP_BYTES)
        .withPageSize(PAGE_BYTES)
        .withDictionaryPageSize(PAGE_BYTES)
        .build();
  }

  private static Type type(Heading column) {
    return switch (column.kind()) {
      case TEXT -> optional(PrimitiveTypeName.BINARY).as(stringType()).named(column.id());
      case COUNT -> optional(PrimitiveTypeName.INT64).named(column.id());
      case NUMBER ->
          optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
              .length(ParquetPen.NUMBER_BYTES)
              .as(decimalType(ParquetPen.DECIMALS, ParquetPen.DIGITS))
              .named(column.id());
      case DAY -> optional(PrimitiveTypeName.INT32).as(dateType()).named(column.id());
      case INSTANT ->
          optional(PrimitiveTypeName.INT64).as(timestampType(true, MICROS)).named(column.id());
      case FLAG -> optional(PrimitiveTypeName.BOOLEAN).named(column.id());
    };
  }

  @Override
  @SuppressWarnings("deprecation") // and the only one that has to be there
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer to) {
    consumer = to;
  }

  @Override
  public void write(@Nullable Object[] line) {
    RecordConsumer to = consumer;
    if (to == null) {
      throw new IllegalStateException("a line before the file was begun");
    }
    to.startMessage();
    for (int index = 0; index < line.length; index++) {
      Object value = line[index];
      if (value != null) {
        String name = schema.getFieldName(index);
        to.startField(name, index);
        add(value, to);
        to.endField(name, index);
      }
    }
    to.endMessage();
  }

  private static void add(Object value, RecordConsumer to) {
    if (value instanceof Binary bytes) {
      to.addBinary(bytes);
    } else if (value instanceof Long number) {
      to.addLong(number);
    } else if (value instanceof Integer day) {
      to.addInteger(day);
    } else {
      to.addBoolean((Boolean) value);
    }
  }

  private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
    private final List<Heading> columns;

    Builder(OutputFile file, List<Heading> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // and the only one that has to be there
    protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
      return new ParquetLines(
          new MessageType("comop", columns.stream().map(ParquetLines::type).toList()));
    }
  }
}
