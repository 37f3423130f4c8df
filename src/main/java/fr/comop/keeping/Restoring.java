package fr.comop.keeping;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Output;
import fr.comop.disk.Directories;
import fr.comop.disk.Rights;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.ledger.rows.Row;
import fr.comop.ledger.rows.RowTarget;
import fr.comop.ledger.rows.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts a backup into a home that nothing lies in yet. */
public final class Restoring {
  private final Clock clock;
  private final Path ownRoutes;

  /**
   * A way back.
   *
   * @param ownRoutes the routes of this installation, which no backup holds; may be missing
   */
  public Restoring(Clock clock, Path ownRoutes) {
    this.clock = clock;
    this.ownRoutes = ownRoutes;
  }

  /**
   * Where the configuration that was put back has its data.
   *
   * @param taken whether something lies there already
   * @param routes that its service runs
   * @param who asks, as that configuration names people
   */
  public record Place(
      Path data, Path archive, LedgerSettings store, boolean taken, Path routes, Actor who) {
    /** Whether its service finds routes. */
    public boolean hasRoutes() {
      return Files.isDirectory(routes);
    }
  }

  /**
   * What was put back.
   *
   * @param check of the audit trail, before the line that tells of this
   * @param waiting mails that had not left when the backup was taken
   */
  public record Restored(Facts facts, Place place, AuditCheck.Result check, long waiting) {
    /** Whether all of it is as it was when the backup was taken, and was whole then. */
    public boolean isWhole() {
      return check.flaws().isEmpty() && facts.missing().isEmpty();
    }
  }

  /**
   * Puts a backup back. Where that fails, nothing is left of it.
   *
   * @param home a directory that is empty or not there
   * @param places reads the configuration in a directory
   * @param each told of each file of the backup that was checked
   * @throws Declined when the backup is not as it was written, or the home is not empty
   */
  public Restored restore(BackupFile backup, Path home, Function<Path, Place> places, Runnable each)
      throws IOException {
    if (Files.exists(home) && !isEmpty(home)) {
      throw new Declined(
          home + " n’est pas vide : une sauvegarde ne se restaure que dans un dossier neuf.");
    }
    List<String> flaws = backup.flaws(each);
    if (!flaws.isEmpty()) {
      throw new Declined(
          "La sauvegarde est abîmée ; rien n’a été restauré.\n- " + String.join("\n- ", flaws));
    }
    Before before = Before.of(home);
    boolean done = false;
    try {
      Output.to(home, () -> config(backup, home.resolve("config")));
      Place place = places.apply(home.resolve("config"));
      Restored restored = data(backup, place);
      routes(home, place);
      done = true;
      return restored;
    } finally {
      if (!done) {
        before.again();
      }
    }
  }

  /** They belong to the program, and change with it: a link, as an installation has it. */
  private void routes(Path home, Place place) throws IOException {
    if (!place.hasRoutes() && place.routes().startsWith(home) && Files.isDirectory(ownRoutes)) {
      Directories.make(place.routes().resolveSibling("."));
      try {
        Files.createSymbolicLink(place.routes(), ownRoutes.toRealPath());
      } catch (UnsupportedOperationException | FileSystemException e) {
        return; // who restores is told that there are none
      }
    }
  }

  private static boolean isEmpty(Path home) throws IOException {
    if (!Files.isDirectory(home)) {
      return false;
    }
    try (Stream<Path> all = Files.list(home)) {
      return all.findAny().isEmpty();
    }
  }

  private static void config(BackupFile backup, Path directory) throws IOException {
    Directories.make(directory);
    backup.each(
        "config",
        (name, in) -> {
          Path file = directory.resolve(name);
          Directories.make(file.resolveSibling("."));
          written(in, file);
        });
  }

  private static void written(InputStream in, Path file) throws IOException {
    Files.createFile(file, Rights.of(file, "rw-------"));
    try (OutputStream out = Files.newOutputStream(file)) {
      in.transferTo(out);
    }
  }

  private Restored data(BackupFile backup, Place place) throws IOException {
    if (place.taken()) {
      throw new Declined(
          "Il y a déjà une base ou une archive dans "
              + place.data()
              + " (data.dir de la configuration sauvegardée) : rien n’a été restauré. Pour un essai"
              + " à côté, donnez un autre dossier par COMOP_DATA_DIR.");
    }
    Before before = Before.of(place.data());
    boolean done = false;
    try {
      archive(backup, place);
      RestoredStore.in(place.data())
          .mark(new RestoredStore.Told(backup.facts().at(), clock.instant()));
      long waiting = rows(backup, place.store());
      Restored restored = checked(backup.facts(), place, waiting);
      done = true;
      return restored;
    } finally {
      if (!done) {
        before.again();
      }
    }
  }

  private static void archive(BackupFile backup, Place place) throws IOException {
    Archive archive = new Archive(place.archive());
    backup.each(
        "archive",
        (name, in) -> {
          if (name.indexOf('/') > 0) {
            Sha256 kept = archive.keep(in);
            if (!name.endsWith(kept.hex())) {
              throw new IOException(name + " is not what it is called");
            }
          } else {
            written(in, place.archive().resolve(name));
          }
        });
    Directories.force(place.archive());
  }

  private static long rows(BackupFile backup, LedgerSettings store) {
    long[] waiting = {0};
    Ledger.fill(
        store,
        rows -> {
          rows.occupied()
              .ifPresent(
                  table -> {
                    throw new Declined(
                        "La base désignée par store.url n’est pas vide (table "
                            + table
                            + ") : rien n’a été restauré.");
                  });
          fits(backup.facts(), rows);
          backup
              .facts()
              .tables()
              .forEach((name, told) -> waiting[0] += table(backup, name, told, rows));
        });
    return waiting[0];
  }

  /** Whether the tables are those of this version. */
  private static void fits(Facts facts, RowTarget rows) {
    Set<String> others = new TreeSet<>();
    for (Map.Entry<String, Facts.Rows> one : facts.tables().entrySet()) {
      Optional<Table> table = rows.table(one.getKey());
      if (table.isEmpty()
          || !Set.copyOf(table.get().names()).equals(Set.copyOf(one.getValue().columns()))) {
        others.add(one.getKey());
      }
    }
    if (!others.isEmpty() || rows.count() != facts.tables().size()) {
      throw new Declined(
          "La sauvegarde vient de "
              + facts.version()
              + ", dont la base est faite autrement"
              + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")")
              + " : restaurez-la avec cette version, puis passez à celle-ci.");
    }
  }

  private static long table(BackupFile backup, String name, Facts.Rows told, RowTarget rows) {
    Table table = rows.table(name).orElseThrow();
    long[] counts = {0, 0};
    try {
      backup.rows(
          name,
          row -> {
            rows.put(table, told.columns(), row);
            counts[0]++;
            counts[1] += isWaitingMail(name, told, row) ? 1 : 0;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (counts[0] != told.count()) {
      throw new Declined(
          "La sauvegarde est abîmée : "
              + name
              + " a "
              + counts[0]
              + (counts[0] < 2 ? " ligne" : " lignes")
              + " au lieu de "
              + told.count()
              + ".");
    }
    return counts[1];
  }

  private static boolean isWaitingMail(String table, Facts.Rows told, Row row) {
    return table.equals("outbox")
        && "QUEUED".equals(row.texts().get(told.columns().indexOf("state")));
  }

  private Restored checked(Facts facts, Place place, long waiting) throws IOException {
    try (Ledger ledger = Ledger.open(place.store())) {
      AuditHeads heads = new AuditHeads(place.archive());
      AuditCheck.Result check =
          new AuditCheck(ledger, heads)
              .check(facts.audit().length() == 0 ? Optional.empty() : Optional.of(facts.audit()));
      new AuditTrail(ledger, clock, heads)
          .record(place.who().named(), "RESTORE", "", "sauvegarde du " + facts.at());
      return new Restored(facts, place, check, waiting);
    }
  }
}
