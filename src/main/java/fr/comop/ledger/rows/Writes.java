package fr.comop.ledger.rows;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Tells of each statement that writes to one of some tables, by its first words. */
public final class Writes implements SqlLogger {
  private static final Pattern WRITING =
      Pattern.compile("\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+).*", Pattern.DOTALL);

  private final Set<String> tables;
  private final Runnable told;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /**
   * Over these tables, in lower case.
   *
   * @param told on the thread that writes, before it does
   */
  public Writes(Set<String> tables, Runnable told) {
    this.tables = tables;
    this.told = told;
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    String sql = context.getRawSql();
    if (sql != null && known.computeIfAbsent(sql, this::writes)) {
      told.run();
    }
  }

  private boolean writes(String sql) {
    Matcher words = WRITING.matcher(sql.toLowerCase(Locale.ROOT));
    return words.matches() && tables.contains(words.group(1));
  }
}
