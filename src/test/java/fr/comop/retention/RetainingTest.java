package fr.comop.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much a store holds, little of it is held in memory when it is listed and destroyed. */
class RetainingTest {
  private static final int MANY = 3_000;
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T12:00:00Z");

  @TempDir Path directory = Path.of("");

  /** Things without end, of which it counts those that somebody still holds. */
  private static final class Endless implements Holdings {
    private final List<WeakReference<Object>> handedOut = new ArrayList<>();
    private int mostNamed;
    private long held = -1;

    private <T> T watched(long id, T given) {
      if (id % 10 == 0) {
        handedOut.add(new WeakReference<>(given));
      }
      return given;
    }

    private static Item item(long id) {
      return new Item(Kind.MAILS, "outbox", id, "C-" + id, Set.of(), LONG_AGO, LONG_AGO);
    }

    @Override
    public void each(Consumer<Item> taking) {
      for (long id = 1; id <= MANY; id++) {
        taking.accept(watched(id, item(id)));
      }
      System.gc();
      held = handedOut.stream().filter(one -> one.get() != null).count();
    }

    @Override
    public Optional<Item> find(String root, long id) {
      return Optional.of(watched(id, item(id)));
    }

    @Override
    public Set<String> withOpenCase() {
      return Set.of();
    }

    @Override
    public Substance substance(Item item) {
      Set<Sha256> contents =
          IntStream.range(0, 4)
              .mapToObj(one -> (item.id() + " " + one).getBytes(StandardCharsets.UTF_8))
              .map(Sha256::of)
              .collect(Collectors.toSet());
      return watched(item.id(), new Substance(Sha256.of(new byte[0]), contents));
    }

    @Override
    public void destroy(Item item) {}

    @Override
    public Set<Sha256> named(Set<Sha256> contents) {
      mostNamed = Math.max(mostNamed, contents.size());
      System.gc();
      held = handedOut.stream().filter(one -> one.get() != null).count();
      return contents;
    }
  }

  @Test
  void nothing_is_held_of_what_was_listed_proposed_or_destroyed_before() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2033-01-01T09:00:00Z"), ZoneOffset.UTC);
    Archive archive = new Archive(directory.resolve("archive"));
    Endless holdings = new Endless();
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("store")))) {
      AuditTrail audit =
          new AuditTrail(ledger, clock, new AuditHeads(directory.resolve("archive")));
      Retaining retaining =
          new Retaining(
              new Schedule(
                  "tableau 2021-14", Map.of(Kind.MAILS, new Schedule.Rule(10, true)), List.of()),
              new Conventions(List.of(), List.of()),
              new Retaining.Store(ledger, new Desk(ledger, audit, clock), audit),
              holdings,
              archive);
      assertThat(retaining.proposed().items()).isEqualTo(MANY);
      assertThat(holdings.held).isLessThan(5);

      Retaining.Listed listed = retaining.listed("Service", Actor.COMOP);
      assertThat(holdings.held).isLessThan(5);
      Path list = directory.resolve("list.csv");
      Files.copy(archive.path(listed.list()), list);
      assertThat(Files.readAllLines(list)).hasSize(MANY + 1);

      Retaining.Destroyed destroyed = retaining.destroy(list, "V 1", true, Actor.COMOP);
      assertThat(destroyed.items()).isEqualTo(MANY);
      assertThat(holdings.held).isLessThan(5);
      assertThat(holdings.mostNamed).isEqualTo(10_000);
    }
  }
}
