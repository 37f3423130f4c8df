package fr.comop.ledger;

import fr.comop.archive.Sha256;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.core.mapper.reflect.SnakeCaseColumnNameMatcher;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger speaks to every store: a row is a record, each of its columns a component of that
 * name, {@code received_at} being {@code receivedAt}; instants, digests and words each have their
 * column. What is Jdbi's own (numbers, texts, days, enums by name) stays so.
 */
final class Columns implements JdbiPlugin {
  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.registerRowMapper(new Records());
    jdbi.configure(ReflectionMappers.class, Columns::matched);
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerColumnMapper(Instant.class, (row, at, context) -> instant(row, at));
    jdbi.registerArgument(new DigestArgument());
    jdbi.registerColumnMapper(Sha256.class, (row, at, context) -> digest(row, at));
    jdbi.registerColumnMapper(
        new GenericType<List<String>>() {}, (row, at, context) -> words(row, at));
  }

  private static void matched(ReflectionMappers rows) {
    rows.setColumnNameMatchers(List.of(new SnakeCaseColumnNameMatcher()));
    // A column that no component takes was forgotten in one of the two places.
    rows.setStrictMatching(true);
  }

  /**
   * In UTC. Jdbi's own way goes through the local time of the session, where the hour that is lived
   * twice each October is ambiguous.
   */
  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static @Nullable Sha256 digest(ResultSet row, int column) throws SQLException {
    String hex = row.getString(column);
    return hex == null ? null : new Sha256(hex);
  }

  /** Words that were joined by blanks: addresses, message ids, ids of forms. */
  private static List<String> words(ResultSet row, int column) throws SQLException {
    String words = row.getString(column);
    return words == null || words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setObject(position, value.atOffset(ZoneOffset.UTC));
    }
  }

  private static final class DigestArgument extends AbstractArgumentFactory<Sha256> {
    DigestArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(Sha256 value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setString(position, value.hex());
    }
  }

  /** Records by their canonical constructors, whatever others they have. */
  private static final class Records implements RowMapperFactory {
    private static final ClassValue<RowMapper<?>> MAPPERS =
        new ClassValue<>() {
          @Override
          protected RowMapper<?> computeValue(Class<?> type) {
            return new Remembered<>(ConstructorMapper.of(canonical(type)));
          }
        };

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      boolean row = type instanceof Class<?> one && one.isRecord() && one != Sha256.class;
      return row ? Optional.of(MAPPERS.get((Class<?>) type)) : Optional.empty();
    }

    private static Constructor<?> canonical(Class<?> type) {
      Class<?>[] components =
          Stream.of(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(components);
        // A row that is no record of the house stays a secret of its store.
        constructor.setAccessible(true);
        return constructor;
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("Every record has its canonical constructor", e);
      }
    }
  }

  /**
   * What Jdbi finds out of a record's components for each query anew, kept for the next query with
   * the same columns. All ledgers are spoken to alike, so that it holds for each.
   */
  private static final class Remembered<T> implements RowMapper<T> {
    private final RowMapper<T> record;
    private final Map<List<String>, RowMapper<T>> byColumns = new ConcurrentHashMap<>();

    Remembered(RowMapper<T> record) {
      this.record = record;
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
      return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
      List<String> columns = labels(rows.getMetaData());
      RowMapper<T> known = byColumns.get(columns);
      if (known == null) {
        known = record.specialize(rows, context);
        byColumns.put(columns, known);
      }
      return known;
    }

    private static List<String> labels(ResultSetMetaData columns) throws SQLException {
      List<String> labels = new ArrayList<>();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        labels.add(columns.getColumnLabel(column));
      }
      return labels;
    }
  }
}
