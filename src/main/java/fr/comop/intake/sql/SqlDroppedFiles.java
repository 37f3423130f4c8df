package fr.comop.intake.sql;

import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of files that came by the shared folder. */
public final class SqlDroppedFiles implements DroppedFiles {
  private static final String COLUMNS =
      """
      select arrival_id as arrival, ordinal, origin, name, sha256, size_bytes as "size", lies_at,
             filed_at is not null as filed
      from arrival_file
      """;

  private final Ledger ledger;

  public SqlDroppedFiles(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<DroppedFile> of(Arrival arrival) {
    if (arrival.channel() != Channel.FOLDER) {
      return List.of();
    }
    return ledger.inTransaction(
        () ->
            ledger
                .handle()
                .select(COLUMNS + "where arrival_id = ? order by ordinal", arrival.id())
                .mapTo(DroppedFile.class)
                .list());
  }

  @Override
  public Set<String> known(Collection<String> origins) {
    if (origins.isEmpty()) {
      return Set.of();
    }
    List<String> keys = origins.stream().map(SqlArrivals::key).toList();
    Set<String> known =
        Set.copyOf(
            ledger.inTransaction(
                () ->
                    ledger
                        .handle()
                        .createQuery("select origin from arrival_file where origin in (<keys>)")
                        .bindList("keys", keys)
                        .mapTo(String.class)
                        .list()));
    return origins.stream()
        .filter(origin -> known.contains(SqlArrivals.key(origin)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void lies(DroppedFile file, @Nullable String liesAt) {
    ledger.inTransaction(
        () ->
            ledger
                .handle()
                .createUpdate(
                    "update arrival_file set lies_at = :at"
                        + " where arrival_id = :arrival and ordinal = :ordinal")
                .bindMethods(file)
                .bind("at", liesAt == null ? null : SqlArrivals.key(liesAt))
                .execute());
  }

  @Override
  public void filed(DroppedFile file, @Nullable String liesAt, Instant now) {
    String past = file.origin() + ";AR-%06d".formatted(file.arrival());
    ledger.inTransaction(
        () -> {
          ledger
              .handle()
              .createUpdate(
                  "update arrival_file set origin = :past, lies_at = :at, filed_at = :now"
                      + " where arrival_id = :arrival and ordinal = :ordinal")
              .bindMethods(file)
              .bind("past", past)
              .bind("at", liesAt == null ? null : SqlArrivals.key(liesAt))
              .bind("now", now)
              .execute();
          ledger
              .handle()
              .createUpdate(
                  "update arrival set origin = :past where id = :arrival and origin = :origin")
              .bindMethods(file)
              .bind("past", past)
              .execute();
        });
  }

  @Override
  public List<DroppedFile> movedAfter(Instant since) {
    return ledger.inTransaction(
        () ->
            ledger
                .handle()
                .select(
                    COLUMNS
                        + "where filed_at > ? and lies_at is not null"
                        + " order by arrival_id, ordinal",
                    since)
                .mapTo(DroppedFile.class)
                .list());
  }
}
