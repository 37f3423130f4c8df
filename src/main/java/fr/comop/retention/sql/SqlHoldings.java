package fr.comop.retention.sql;

import fr.comop.archive.Sha256;
import fr.comop.keeping.Contents;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.rows.Row;
import fr.comop.ledger.rows.RowSource;
import fr.comop.ledger.rows.Table;
import fr.comop.retention.Holdings;
import fr.comop.retention.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The things of a store. Used by one thread. */
public final class SqlHoldings implements Holdings {
  private static final Pattern DIGEST = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

  private static final int PAGE = 500;

  private final Ledger ledger;
  private final Consumer<String> destroying;

  /**
   * In this ledger.
   *
   * @param destroying told, in its transaction, of which table a thing is that is destroyed
   */
  public SqlHoldings(Ledger ledger, Consumer<String> destroying) {
    this.ledger = ledger;
    this.destroying = destroying;
  }

  private record Thing(long id, Instant firstAt, Instant lastAt) {}

  private record Owner(
      long id,
      @Nullable String structure,
      @Nullable Integer campaignYear,
      @Nullable String convention) {}

  @Override
  public void each(Consumer<Item> taking) {
    for (Root root : Root.ALL) {
      List<Thing> page;
      long last = 0;
      do {
        page =
            ledger
                .handle()
                .select(
                    root.items()
                        + " where ("
                        + root.done()
                        + ") and id > ? order by id fetch first "
                        + PAGE
                        + " rows only",
                    last)
                .mapTo(Thing.class)
                .list();
        if (!page.isEmpty()) {
          last = page.get(page.size() - 1).id();
          Map<Long, Set<Item.Whose>> whose =
              whose(root, " where id >= ? and id <= ?", List.of(page.get(0).id(), last));
          page.forEach(
              one -> taking.accept(item(root, one, whose.getOrDefault(one.id(), Set.of()))));
        }
      } while (page.size() == PAGE);
    }
  }

  @Override
  public Optional<Item> find(String table, long id) {
    return Root.ALL.stream()
        .filter(one -> one.table().equals(table))
        .findFirst()
        .flatMap(
            root ->
                ledger
                    .handle()
                    .select(
                        "select * from ("
                            + root.items()
                            + ") t where id = ? and first_at is not null",
                        id)
                    .mapTo(Thing.class)
                    .findOne()
                    .map(
                        one ->
                            item(
                                root,
                                one,
                                whose(root, " where id = ?", List.of(id))
                                    .getOrDefault(id, Set.of()))));
  }

  private Map<Long, Set<Item.Whose>> whose(Root root, String condition, List<Object> bound) {
    Map<Long, Set<Item.Whose>> whose = new HashMap<>();
    if (!root.whose().isEmpty()) {
      ledger
          .handle()
          .select("select * from (" + root.whose() + ") t" + condition, bound.toArray())
          .mapTo(Owner.class)
          .forEach(
              one ->
                  whose
                      .computeIfAbsent(one.id(), id -> new LinkedHashSet<>())
                      .add(new Item.Whose(one.structure(), one.campaignYear(), one.convention())));
    }
    return whose;
  }

  private static Item item(Root root, Thing thing, Set<Item.Whose> whose) {
    return new Item(
        root.kind(),
        root.table(),
        thing.id(),
        root.numbering().reference(thing.id()),
        whose,
        thing.firstAt(),
        thing.lastAt());
  }

  @Override
  public Set<String> withOpenCase() {
    return new HashSet<>(
        ledger
            .handle()
            .select("select distinct beneficiary from notice_case where standing is not null")
            .mapTo(String.class)
            .list());
  }

  private static Root root(Item item) {
    return Root.ALL.stream()
        .filter(one -> one.table().equals(item.root()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Substance substance(Item item) {
    RowSource source = ledger.rows();
    StringBuilder rows = new StringBuilder();
    Set<Sha256> contents = new LinkedHashSet<>();
    for (Root.Part part : root(item).parts()) {
      Table table = source.table(part.table());
      List<String> lines = new ArrayList<>();
      for (Row row : source.about(table, part.condition(), item.id())) {
        lines.add(part.table() + " " + row.digest(table).hex());
        for (String column : columns(part.table())) {
          contents.addAll(digests(row.text(table, column)));
        }
      }
      lines.sort(null);
      lines.forEach(one -> rows.append(one).append('\n'));
    }
    return new Substance(
        Sha256.of(rows.toString().getBytes(StandardCharsets.UTF_8)), Set.copyOf(contents));
  }

  /** An act names its letters within what it says. */
  private static List<String> columns(String table) {
    List<String> columns = new ArrayList<>(Contents.columns(table));
    if (table.equals("notice_act")) {
      columns.add("content");
    }
    return columns;
  }

  private static Set<Sha256> digests(@Nullable String value) {
    Set<Sha256> found = new HashSet<>();
    if (value != null) {
      Matcher digests = DIGEST.matcher(value);
      while (digests.find()) {
        found.add(new Sha256(digests.group()));
      }
    }
    return found;
  }

  @Override
  public void destroy(Item item) {
    for (Root.Part part : root(item).parts()) {
      // A guest stays with the meeting; what the calendar's answer came in goes.
      boolean guest = part.table().equals("meeting_guest") && item.root().equals("arrival");
      ledger
          .handle()
          .execute(
              (guest
                      ? "update meeting_guest set arrival_id = null where "
                      : "delete from " + part.table() + " where ")
                  + part.condition(),
              item.id());
    }
    destroying.accept(item.root());
  }

  @Override
  public Set<Sha256> named(Set<Sha256> contents) {
    Set<Sha256> named = new HashSet<>();
    Contents.tables()
        .forEach(
            table ->
                columns(table)
                    .forEach(
                        column ->
                            ledger
                                .handle()
                                .select(
                                    "select "
                                        + column
                                        + " from "
                                        + table
                                        + " where "
                                        + column
                                        + " is not null")
                                .mapTo(String.class)
                                .forEach(
                                    one ->
                                        digests(one).stream()
                                            .filter(contents::contains)
                                            .forEach(named::add))));
    return named;
  }
}
