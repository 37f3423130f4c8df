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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes a backup, while the service runs or not. Of what there is it holds the names alone. */
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
   * @param gone originals that its rows name, and that were destroyed while it was taken
   */
  public record Taken(
      Path file, Sha256 sha256, long size, Facts facts, int contents, List<Sha256> gone) {}

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
      contents(entries, each);
      Lacking lacking = lacking(read.named(), entries);
      entries.add("archive/audit-heads", one -> beside.heads().until(read.head(), one));
      for (String lines : List.of("arrivals.jsonl", "editions.jsonl")) {
        wholeLines(lines, entries);
      }
      List<String> leftOut =
          config.each((name, bytes) -> entries.add("config/" + name, one -> one.write(bytes)));
      Facts facts = new Facts(version, at, read.head(), read.tables(), lacking.all(), leftOut);
      entries.add(BackupFile.MANIFEST, facts::write);
      entries.end();
      zip.finish();
      whole.flush();
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      return new Taken(
          file, whole.sha256(), Files.size(unfinished), facts, entries.contents, lacking.gone());
    }
  }

  /**
   * What was learnt of the rows while they were written.
   *
   * @param named originals, each with whether the archive had it then
   */
  private record Read(AuditHead head, Map<String, Facts.Rows> tables, Map<Sha256, Boolean> named) {}

  /**
   * Originals that rows name and the backup does not hold.
   *
   * @param gone those that the archive still had when the rows were read
   */
  private record Lacking(List<Sha256> all, List<Sha256> gone) {}

  private Read read(RowSource rows, Entries entries) {
    Map<String, Facts.Rows> tables = new LinkedHashMap<>();
    Map<Sha256, Boolean> named = new TreeMap<>(Comparator.comparing(Sha256::hex));
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
                            Contents.of(table, row)
                                .forEach(one -> named.computeIfAbsent(one, archive::holds));
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
    return new Read(head[0], tables, named);
  }

  /** What was destroyed meanwhile, or lay aside to be destroyed and came back, was passed over. */
  private Lacking lacking(Map<Sha256, Boolean> named, Entries entries) throws IOException {
    List<Sha256> all = new ArrayList<>();
    List<Sha256> gone = new ArrayList<>();
    for (Map.Entry<Sha256, Boolean> one : named.entrySet()) {
      if (!entries.holds(one.getKey()) && !entries.content(archive, one.getKey())) {
        all.add(one.getKey());
        if (one.getValue()) {
          gone.add(one.getKey());
        }
      }
    }
    return new Lacking(List.copyOf(all), List.copyOf(gone));
  }

  private void contents(Entries entries, Runnable each) throws IOException {
    archive.each(
        one -> {
          entries.content(archive, one);
          each.run();
        });
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
    private int contents;

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

    boolean holds(Sha256 content) {
      return sums.containsKey(BackupFile.content(content));
    }

    /** Adds a content; false where the archive does not have it. */
    boolean content(Archive archive, Sha256 one) throws IOException {
      try (InputStream content = archive.open(one)) {
        add(BackupFile.content(one), content::transferTo);
        contents++;
        return true;
      } catch (NoSuchFileException e) {
        return false;
      }
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
