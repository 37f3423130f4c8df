package fr.comop.retention;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Goes through a list twice: first the things, one a transaction, then the originals that no row
 * names any more, so many at once. Holds what it tells, and which lines stayed.
 */
final class Destroying {
  /** Each lot of them goes once through all rows that name originals. */
  private static final int AT_ONCE = 10_000;

  private static final int MOST_TOLD = 20;

  /** Within this time after its bytes are kept, an arrival has its row, or never. */
  private static final Duration ON_ITS_WAY = Duration.ofHours(1);

  private final Path list;
  private final Desk desk;
  private final Holdings holdings;
  private final Archive archive;
  private final boolean really;
  private final BitSet stayed = new BitSet();
  private final Map<String, String> kept = new LinkedHashMap<>();
  private int keptInAll;
  private int destroyed;
  private int gone;
  private int contents;
  private long bytes;

  Destroying(Path list, Desk desk, Holdings holdings, Archive archive, boolean really) {
    this.list = list;
    this.desk = desk;
    this.holdings = holdings;
    this.archive = archive;
    this.really = really;
  }

  /** What became of a thing: it was destroyed or is to be, or was gone, or stays for a reason. */
  record Became(boolean there, String reason) {}

  /** Destroys a thing, or says what would become of it. */
  interface Thing {
    Became destroyed(ListOfItems.Line line);
  }

  Retaining.Destroyed all(Thing thing) throws IOException {
    int[] number = {0};
    each(line -> note(number[0]++, line, thing.destroyed(line)));
    originals();
    return new Retaining.Destroyed(destroyed, gone, kept, keptInAll, contents, bytes);
  }

  private void each(ListOfItems.Taking taking) throws IOException {
    try (InputStream file = Files.newInputStream(list)) {
      ListOfItems.each(file, taking);
    }
  }

  private void note(int number, ListOfItems.Line line, Became became) {
    if (!became.reason().isEmpty()) {
      stayed.set(number);
      stays(line.root() + ":" + line.id(), became.reason());
    } else if (became.there()) {
      destroyed++;
    } else {
      gone++;
    }
  }

  private void stays(String what, String reason) {
    keptInAll++;
    if (kept.size() < MOST_TOLD) {
      kept.put(what, reason);
    }
  }

  private void originals() throws IOException {
    int[] number = {0};
    Set<Sha256> some = new LinkedHashSet<>();
    each(
        line -> {
          if (!stayed.get(number[0]++)) {
            some.addAll(line.contents());
          }
          if (some.size() >= AT_ONCE) {
            originals(some);
            some.clear();
          }
        });
    originals(some);
  }

  private void originals(Set<Sha256> some) throws IOException {
    Instant since = desk.now().minus(ON_ITS_WAY);
    Set<Sha256> named = really ? desk.look(() -> holdings.named(some)) : Set.of();
    for (Sha256 one : some) {
      if (!named.contains(one)) {
        long size = really ? archive.destroy(one, since) : archive.size(one);
        if (size == Archive.KEPT_AGAIN) {
          stays(one.hex(), "vient d’arriver de nouveau : relancez la commande dans une heure");
        } else {
          bytes += size;
          contents += size > 0 ? 1 : 0;
        }
      }
    }
  }
}
