package fr.comop.ledger.rows;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column holds: the same for both databases, each of which has names of its own for it. */
enum ColumnKind {
  NUMBER {
    @Override
    @Nullable Object read(ResultSet row, int at) throws SQLException {
      long value = row.getLong(at);
      return row.wasNull() ? null : value;
    }

    @Override
    Object parse(String text) {
      return Long.valueOf(text);
    }
  },

  DECIMAL {
    @Override
    @Nullable Object read(ResultSet row, int at) throws SQLException {
      return row.getBigDecimal(at);
    }

    @Override
    Object parse(String text) {
      return new BigDecimal(text);
    }

    @Override
    String text(Object value) {
      return ((BigDecimal) value).toPlainString();
    }
  },

  TEXT {
    @Override
    @Nullable Object read(ResultSet row, int at) throws SQLException {
      return row.getString(at);
    }

    @Override
    Object parse(String text) {
      return text;
    }
  },

  TRUTH {
    @Override
    @Nullable Object read(ResultSet row, int at) throws SQLException {
      boolean value = row.getBoolean(at);
      return row.wasNull() ? null : value;
    }

    @Override
    Object parse(String text) {
      return Boolean.valueOf(text);
    }
  },

  DAY {
    @Override
    @Nullable Object read(ResultSet row, int at) throws SQLException {
      return row.getObject(at, LocalDate.class);
    }

    @Override
    Object parse(String text) {
      return LocalDate.parse(text);
    }
  },

  INSTANT {
    @Override
    @Nullable Object read(ResultSet row, int at) throws SQLException {
      OffsetDateTime value = row.getObject(at, OffsetDateTime.class);
      return value == null ? null : value.toInstant();
    }

    @Override
    Object parse(String text) {
      return Instant.parse(text);
    }

    @Override
    void write(PreparedStatement statement, int at, Object value) throws SQLException {
      statement.setObject(at, ((Instant) value).atOffset(ZoneOffset.UTC));
    }
  };

  /**
   * Of a type by the name that its database has for it.
   *
   * @throws IllegalArgumentException for one that no table of ours has
   */
  static ColumnKind of(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "bigint", "integer", "smallint", "int8", "int4", "int2" -> NUMBER;
      case "numeric", "decimal" -> DECIMAL;
      case "character varying", "character", "varchar", "bpchar", "char" -> TEXT;
      case "boolean", "bool" -> TRUTH;
      case "date" -> DAY;
      case "timestamp with time zone", "timestamptz" -> INSTANT;
      default -> throw new IllegalArgumentException("no type of a column that comop has: " + type);
    };
  }

  abstract @Nullable Object read(ResultSet row, int at) throws SQLException;

  /**
   * What {@link #text} wrote.
   *
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} if it did not
   */
  abstract Object parse(String text);

  String text(Object value) {
    return value.toString();
  }

  void write(PreparedStatement statement, int at, Object value) throws SQLException {
    statement.setObject(at, value);
  }
}
