package fr.comop.ledger.audit;

import fr.comop.archive.Sha256;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, to what. Lines are added and never changed: the database refuses to, and a
 * chain of hashes tells where somebody did it all the same.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class AuditTrail {
  private static final int PAGE = 1_000;
  private static final int SALT = 16;
  private static final String HEAD = "select length, chain from audit_head where id = 1 for update";
  private static final String ENTRIES =
      """
      select a.id, a.happened_at, coalesce(t.who, '') as who, a.what,
             case when t.address <> '' then t.address else a.subject end as subject,
             coalesce(t.details, '') as details
      from audit a left join audit_text t on t.audit_id = a.id
      """;

  private final Ledger ledger;
  private final Clock clock;
  private final AuditHeads heads;
  private final SecureRandom random = new SecureRandom();

  /** The trail kept in this ledger, dated by this clock, its heads noted outside of it. */
  public AuditTrail(Ledger ledger, Clock clock, AuditHeads heads) {
    this.ledger = ledger;
    this.clock = clock;
    this.heads = heads;
  }

  /** What is to be written when the transaction ends. */
  private record Told(
      Instant at, String who, String what, String subject, String address, String details) {}

  /**
   * Adds a line, in this thread's transaction if one is open: it stays if what it tells of stays,
   * and can be read once that has ended.
   *
   * @param who cut after 200 characters
   * @param what cut after 60 characters
   * @param subject cut after 300 characters
   * @param details cut after 4,000 characters
   */
  public void record(String who, String what, String subject, String details) {
    boolean personal = subject.indexOf('@') >= 0;
    Told told =
        new Told(
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            cut(who, 200),
            cut(what, 60),
            personal ? "" : cut(subject, 300),
            personal ? cut(subject, 300) : "",
            cut(details, 4_000));
    ledger.inTransaction(() -> ledger.lastly(() -> append(told)));
  }

  private static String cut(String text, int most) {
    return Objects.requireNonNull(Fit.text(text, most));
  }

  /** Whoever holds the head writes; others wait for its transaction to end. */
  private void append(Told told) {
    AuditHead before = ledger.handle().select(HEAD).mapTo(AuditHead.class).one();
    long id = before.length() + 1;
    String salt = salt();
    Sha256 words = AuditLine.words(salt, told.who(), told.address(), told.details());
    Sha256 chain =
        AuditLine.chained(before.chain(), id, told.at(), told.what(), told.subject(), words);
    ledger
        .handle()
        .execute(
            "insert into audit (id, happened_at, what, subject, words, chain)"
                + " values (?, ?, ?, ?, ?, ?)",
            id,
            told.at(),
            told.what(),
            told.subject(),
            words,
            chain);
    ledger
        .handle()
        .execute(
            "insert into audit_text (audit_id, salt, who, address, details) values (?, ?, ?, ?, ?)",
            id,
            salt,
            told.who(),
            told.address(),
            told.details());
    ledger.handle().execute("update audit_head set length = ?, chain = ? where id = 1", id, chain);
    ledger.afterwards(() -> heads.append(new AuditHead(id, chain)));
  }

  private String salt() {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /** Has nobody else add a line, nor hold it, until this thread's transaction ends. */
  public void hold() {
    ledger.handle().select(HEAD).mapTo(AuditHead.class).one();
  }

  /** The hash of its first line, which no other trail has; empty before there is one. */
  public Optional<Sha256> begun() {
    return ledger
        .handle()
        .select("select chain from audit where id = 1")
        .mapTo(Sha256.class)
        .findOne();
  }

  /** The first lines, oldest first, at most this many. */
  public List<AuditEntry> oldestFirst(int limit) {
    return read(ENTRIES + "order by a.id limit ?", limit);
  }

  /** The last lines, newest first, at most this many. */
  public List<AuditEntry> newestFirst(int limit) {
    return read(ENTRIES + "order by a.id desc limit ?", limit);
  }

  /** The kinds of things that were done, in their order; called inside a transaction. */
  public List<String> kinds() {
    return ledger
        .handle()
        .select("select distinct what from audit order by what")
        .mapTo(String.class)
        .list();
  }

  private List<AuditEntry> read(String query, int limit) {
    return ledger.inTransaction(
        () -> ledger.handle().select(query, limit).mapTo(AuditEntry.class).list());
  }

  /**
   * Which lines are wanted.
   *
   * @param what the kind of thing done; null for any
   * @param since null for all times
   * @param about tells from its subject whether a line is wanted
   * @param most how many, the last ones, at least 1
   */
  public record Wanted(
      @Nullable String what, @Nullable Instant since, Predicate<String> about, int most) {
    boolean wants(AuditEntry entry) {
      return (what == null || what.equals(entry.what())) && about.test(entry.subject());
    }
  }

  /** Those that are wanted, newest first; called inside a transaction. */
  public List<AuditEntry> wanted(Wanted wanted) {
    List<AuditEntry> found = new ArrayList<>();
    long before = Long.MAX_VALUE;
    while (found.size() < wanted.most()) {
      List<AuditEntry> page =
          ledger
              .handle()
              .select(ENTRIES + "where a.id < ? order by a.id desc limit " + PAGE, before)
              .mapTo(AuditEntry.class)
              .list();
      page.stream()
          .filter(one -> wanted.since() == null || !one.happenedAt().isBefore(wanted.since()))
          .filter(wanted::wants)
          .limit(wanted.most() - found.size())
          .forEach(found::add);
      if (page.size() < PAGE) {
        break;
      }
      before = page.get(PAGE - 1).id();
    }
    return List.copyOf(found);
  }
}
