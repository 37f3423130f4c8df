package fr.comop.edition.sql;

import fr.comop.archive.Sha256;
import fr.comop.edition.Edition;
import fr.comop.edition.Editions;
import fr.comop.edition.Mailing;
import fr.comop.edition.Occasion;
import fr.comop.edition.Order;
import fr.comop.edition.Piece;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.summary.Audience;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Editions, a row each and one for each of their files; and which of them left by themselves. */
public final class SqlEditions implements Editions {
  private final Ledger ledger;

  public SqlEditions(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(Edition edition) {
    Order order = edition.order();
    ledger
        .handle()
        .createUpdate(
            """
            insert into edition
              (id, campaign_year, audience, conventions, as_of, name, way, recipients, content, who,
               given_at)
            values
              (:id, :year, :audience, :conventions, :asOf, :name, :way, :recipients, :content, :who,
               :given)
            """)
        .bind("id", edition.id())
        .bind("year", order.year())
        .bind("audience", order.audience())
        .bind("conventions", key(order.conventions()))
        .bind("asOf", order.asOf())
        .bind("name", order.name().isEmpty() ? null : Fit.text(order.name(), Order.LONGEST_NAME))
        .bind("way", edition.way())
        .bind("recipients", Fit.words(String.join(" ", edition.recipients()), 16_000))
        .bind("content", edition.content())
        .bind("who", Fit.text(edition.who(), 200))
        .bind("given", edition.given())
        .execute();
    int ordinal = 0;
    for (Piece one : edition.files()) {
      ledger
          .handle()
          .execute(
              "insert into edition_file"
                  + " (edition_id, ordinal, name, media_type, sha256, size_bytes)"
                  + " values (?, ?, ?, ?, ?, ?)",
              edition.id(),
              ++ordinal,
              Fit.text(one.name(), 300),
              one.mediaType(),
              one.sha256(),
              one.size());
    }
  }

  @Override
  public List<Edition> all() {
    return ledger
        .handle()
        .createQuery(
            """
            select id, campaign_year as "year", audience, conventions, as_of, name, way, recipients,
                   content, who, given_at as given
            from edition order by id
            """)
        .mapTo(Row.class)
        .list()
        .stream()
        .map(row -> row.edition(files(row.id())))
        .toList();
  }

  private List<Piece> files(long edition) {
    return ledger
        .handle()
        .select(
            "select name, media_type, sha256, size_bytes as \"size\" from edition_file"
                + " where edition_id = ? order by ordinal",
            edition)
        .mapTo(Piece.class)
        .list();
  }

  @Override
  public void note(Mailing mailing, int year, Occasion occasion, Edition edition) {
    ledger
        .handle()
        .execute(
            "insert into summary_sent (campaign_year, audience, conventions, occasion, edition_id)"
                + " values (?, ?, ?, ?, ?)",
            year,
            mailing.audience(),
            key(mailing.conventions()),
            occasion,
            edition.id());
  }

  @Override
  public Set<Occasion> left(Mailing mailing, int year) {
    return ledger
        .handle()
        .select(
            "select occasion from summary_sent"
                + " where campaign_year = ? and audience = ? and conventions = ?",
            year,
            mailing.audience(),
            key(mailing.conventions()))
        .mapTo(Occasion.class)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String key(Collection<String> conventions) {
    return String.join(" ", new TreeSet<>(conventions));
  }

  private record Row(
      long id,
      int year,
      Audience audience,
      String conventions,
      Instant asOf,
      @Nullable String name,
      Edition.Way way,
      String recipients,
      Sha256 content,
      String who,
      Instant given) {
    Edition edition(List<Piece> files) {
      return new Edition(
          id,
          new Order(year, audience, Set.copyOf(words(conventions)), asOf, name == null ? "" : name),
          way,
          words(recipients),
          content,
          files,
          who,
          given);
    }

    private static List<String> words(String text) {
      return Stream.of(text.split(" ", -1)).filter(one -> !one.isEmpty()).toList();
    }
  }
}
