package fr.comop.keeping;

import fr.comop.archive.Archive;
import fr.comop.archive.Digesting;
import fr.comop.archive.Sha256;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Output;
import fr.comop.disk.Directories;
import fr.comop.disk.Rights;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.audit.AuditHead;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.rows.Row;
import fr.comop.ledger.rows.RowSource;
import fr.comop.ledger.rows.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes a backup, while the service runs or not. Memory does not grow with what there is. */
public final class BackingUp {
  private final Ledger ledger;
  private final Desk desk;
  private final Archive archive;
  private final Beside beside;
  private final ConfigFiles config;
  private final String version;

  public BackingUp(
      Ledger ledger,
      Desk desk,
      Archive archive,
      Beside beside,
      ConfigFiles config,
      String version) {
    this.ledger = ledger;
    this.desk = desk;
    this.archive = archive;
    this.beside = beside;
    this.config = config;
    this.version = version;
  }

  /**
   * What lies beside the contents of the archive.
   *
   * @param directory the archive's own
   */
  public record Beside(Path directory, AuditHeads heads) {}

  /**
   * A backup that was taken.
   *
   * @param sha256 of the whole file, to be noted elsewhere
   * @param size in bytes
   * @param contents of the archive that are in it
   */
  public record Taken(Path file, Sha256 sha256, long size, Facts facts, int contents) {}

  /** How many contents the archive has, for whoever tells how far it is. */
  public int contents() throws IOException {
    int[] count = {0};
    archive.each(one -> count[0]++);
    return count[0];
  }

  /**
   * Writes a backup. It is there whole or not at all.
   *
   * @param each told of each content of the archive
   * @throws Declined when something lies there already, or the place does not take it
   */
  public Taken take(Path file, Actor who, Runnable each) {
    if (Files.exists(file)) {
      throw new Declined(
          file + " existe déjà : une sauvegarde n’en remplace pas une autre. Donnez un autre nom.");
    }
    Output.parents(file);
    Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    Taken[] taken = new Taken[1];
    Output.to(
        file,
        () -> {
          try {
            Files.createFile(unfinished, Rights.of(unfinished, "rw-------"));
            taken[0] = written(file, unfinished, each);
            Files.move(unfinished, file);
            Directories.force(file.toAbsolutePath().resolveSibling("."));
          } finally {
            Files.deleteIfExists(unfinished);
          }
        });
    desk.decide(
        () -> desk.note(who, "BACKUP", String.valueOf(file.getFileName()), details(taken[0])));
    return taken[0];
  }

  private static String details(Taken taken) {
    return "journal d’audit jusqu’à "
        + taken.facts().audit().length()
        + " ; SHA-256 "
        + taken.sha256();
  }

  private Taken written(Path file, Path unfinished, Runnable each) throws IOException {
    try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.WRITE);
        Digesting whole = new Digesting(new BufferedOutputStream(out));
        ZipOutputStream zip = new ZipOutputStream(whole, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      Entries entries = new Entries(zip);
      Instant at = desk.now();
      Read read = ledger.atOneInstant(rows -> read(rows, entries));
      int contents = contents(entries, each);
      entries.add("archive/audit-heads", one -> beside.heads().until(read.head(), one));
      for (String lines : List.of("arrivals.jsonl", "editions.jsonl")) {
        wholeLines(lines, entries);
      }
      List<String> leftOut =
          config.each((name, bytes) -> entries.add("config/" + name, one -> one.write(bytes)));
      Facts facts =
          new Facts(version, at, read.head(), read.tables(), List.copyOf(read.missing()), leftOut);
      entries.add(BackupFile.MANIFEST, facts::write);
      entries.end();
      zip.finish();
      whole.flush();
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      return new Taken(file, whole.sha256(), Files.size(unfinished), facts, contents);
    }
  }

  /** What was learnt of the rows while they were written. */
  private record Read(AuditHead head, Map<String, Facts.Rows> tables, Set<Sha256> missing) {}

  private Read read(RowSource rows, Entries entries) {
    Map<String, Facts.Rows> tables = new LinkedHashMap<>();
    Set<Sha256> missing = new TreeSet<>((one, other) -> one.hex().compareTo(other.hex()));
    AuditHead[] head = new AuditHead[1];
    for (Table table : rows.tables()) {
      long[] count = {0};
      entries.unchecked(
          "store/" + table.name() + ".jsonl",
          out ->
              RowLines.write(
                  taking ->
                      rows.each(
                          table,
                          row -> {
                            count[0]++;
                            lacking(table, row, missing);
                            if (table.name().equals("audit_head")) {
                              head[0] =
                                  AuditHead.parse(
                                      row.text(table, "length") + ":" + row.text(table, "chain"));
                            }
                            taking.accept(row);
                          }),
                  out));
      tables.put(table.name(), new Facts.Rows(table.names(), count[0]));
    }
    return new Read(head[0], tables, missing);
  }

  private void lacking(Table table, Row row, Set<Sha256> missing) {
    for (Sha256 one : Contents.of(table, row)) {
      if (!archive.holds(one)) {
        missing.add(one);
      }
    }
  }

  private int contents(Entries entries, Runnable each) throws IOException {
    int[] count = {0};
    archive.each(
        one -> {
          try (InputStream content = archive.open(one)) {
            entries.add(BackupFile.content(one), content::transferTo);
            count[0]++;
          } catch (NoSuchFileException e) {
            // destroyed meanwhile, with the rows that named it
          }
          each.run();
        });
    return count[0];
  }

  /** Without a line that is being written just now. */
  private void wholeLines(String name, Entries entries) throws IOException {
    Path file = beside.directory().resolve(name);
    if (Files.exists(file)) {
      long whole = wholeLines(file);
      try (InputStream lines = Files.newInputStream(file)) {
        entries.add("archive/" + name, out -> Streams.copy(lines, out, whole));
      }
    }
  }

  private static long wholeLines(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long end = channel.size();
      java.nio.ByteBuffer one = java.nio.ByteBuffer.allocate(1);
      while (end > 0) {
        one.clear();
        channel.read(one, end - 1);
        if (one.get(0) == '\n') {
          return end;
        }
        end--;
      }
      return 0;
    }
  }

  /** What is in the zip, each with its digest. */
  private static final class Entries {
    private final ZipOutputStream zip;
    private final Map<String, Sha256> sums = new LinkedHashMap<>();

    Entries(ZipOutputStream zip) {
      this.zip = zip;
    }

    interface Writing {
      void to(OutputStream out) throws IOException;
    }

    void add(String name, Writing writing) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      Digesting entry = new Digesting(zip);
      writing.to(entry);
      entry.flush();
      zip.closeEntry();
      sums.put(name, entry.sha256());
    }

    void unchecked(String name, Writing writing) {
      try {
        add(name, writing);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void end() throws IOException {
      zip.putNextEntry(new ZipEntry(BackupFile.SUMS));
      for (Map.Entry<String, Sha256> one : sums.entrySet()) {
        zip.write((one.getValue() + "  " + one.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      zip.closeEntry();
    }
  }
}
