package fr.comop.notice.channel.mailroom;

import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.disk.FreeName;
import fr.comop.french.French;
import fr.comop.notice.channel.ChannelUnavailable;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.tracking.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the mail room drops in its folder: tables, with the scans that they name beside them.
 * A table is read once it and the scans that it names look the same at two looks; a crash in
 * between has it read once more, which adds nothing. Not safe for use by several threads.
 */
public final class Returns {
  private static final Logger LOG = LoggerFactory.getLogger(Returns.class);
  private static final int MOST_FILES = 200; // a round

  private final Premises premises;
  private final Reporting reporting;

  /** How tables looked at the last look, by their names. */
  private Map<String, Look> seen = Map.of();

  private String told = "";

  public Returns(Premises premises, Reporting reporting) {
    this.premises = premises;
    this.reporting = reporting;
  }

  private record Look(long size, long modified) {
    static Look at(Path file) throws IOException {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Look(now.size(), now.lastModifiedTime().toMillis());
    }
  }

  /** Looks once; that the folder can't be read is told once. */
  public void read() {
    if (!Files.isDirectory(premises.back())) {
      return; // nothing was ever given to the mail room, or its folder is told missing with that
    }
    try {
      premises.with(
          () -> {
            look();
            return true;
          });
      told = "";
    } catch (ChannelUnavailable e) {
      if (!e.why().equals(told)) {
        LOG.warn("What the mail room has to say can't be read: {}", e.why());
        told = e.why();
      }
    }
  }

  /** One that can't be read, or put away, holds up no other. */
  private void look() throws IOException {
    List<Path> files = files();
    Map<String, Look> now = new HashMap<>();
    Set<String> resting = new HashSet<>();
    IOException refused = null;
    for (Path file : files) {
      try {
        String name = String.valueOf(file.getFileName());
        Look look = Look.at(file);
        if (look.equals(seen.get(name))) {
          resting.add(name);
        }
        now.put(name, look);
      } catch (IOException e) {
        refused = e;
      }
    }
    for (Path table : tables(files)) {
      String name = String.valueOf(table.getFileName());
      try {
        if (resting.contains(name) && read(table, resting)) {
          now.remove(name);
        }
      } catch (IOException e) {
        refused = e;
      }
    }
    seen = now;
    if (refused != null) {
      throw refused;
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(premises.back())) {
      return files.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)).toList();
    }
  }

  private static List<Path> tables(List<Path> files) {
    return files.stream()
        .filter(one -> ReturnTable.isMeantAsOne(name(one)))
        .sorted()
        .limit(MOST_FILES)
        .toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  /** What became of a line. */
  private record Done(ReturnTable.Line line, boolean entered, String words, @Nullable Path scan) {}

  /** Whether it was read: not while a scan that it names is still being copied. */
  private boolean read(Path table, Set<String> resting) throws IOException {
    String name = String.valueOf(table.getFileName());
    List<Done> done = new ArrayList<>();
    String wrong = "";
    try {
      List<ReturnTable.Line> lines =
          ReturnTable.read(name(table), bytes(table)).stream()
              .sorted(Comparator.comparingInt(Returns::rank))
              .toList();
      if (lines.stream().anyMatch(one -> isBeingCopied(one.file(), resting))) {
        return false;
      }
      // Deposits first: what came after one can be judged by it, wherever its line stands.
      for (ReturnTable.Line line : lines) {
        done.add(entered(line, name));
      }
    } catch (Declined e) {
      wrong = e.why();
    }
    boolean good = wrong.isEmpty() && done.stream().allMatch(Done::entered);
    Path shelf = good ? premises.read() : premises.toMend();
    Path moved = FreeName.in(shelf, table);
    report(moved, wrong, done);
    premises.move(table, moved);
    putAway(done);
    if (!good) {
      LOG.warn(
          "{}: something is wrong in it; its report lies beside it, in {}",
          ReturnTable.shown(String.valueOf(moved.getFileName())),
          shelf);
    }
    return true;
  }

  private boolean isBeingCopied(String named, Set<String> resting) {
    try {
      return !named.isEmpty() && scan(named).isPresent() && !resting.contains(named);
    } catch (Declined e) {
      return false; // told with its line
    }
  }

  private static int rank(ReturnTable.Line line) {
    return Report.Kind.of(line.event()).map(Enum::ordinal).orElse(99);
  }

  private static byte[] bytes(Path table) throws IOException {
    try (InputStream in = Files.newInputStream(table, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(ReturnTable.LARGEST + 1);
    }
  }

  private Done entered(ReturnTable.Line line, String table) throws IOException {
    Path scan = null;
    try {
      scan = line.file().isEmpty() ? null : scan(line.file()).orElse(null);
      Reporting.Told told =
          new Reporting.Told(
              line.kind(),
              line.day(),
              line.tracking(),
              line.reason(),
              scan == null ? null : scanned(line.file(), scan));
      Reporting.Entered entered =
          scan == null && !line.file().isEmpty()
              ? before(line, told)
              : reporting.enter(line.letter(), told, table, Actor.COMOP);
      List<String> doubts = entered.tracking().contradictions();
      return new Done(
          line,
          doubts.isEmpty(),
          (entered.fresh() ? "consigné" : "déjà consigné")
              + " ("
              + entered.reported().reference()
              + ") : "
              + entered.reported().report().kind().french()
              + ", le "
              + French.day(entered.reported().report().day())
              + "."
              + (doubts.isEmpty() ? "" : " À vérifier : " + String.join(" ", doubts)),
          scan);
    } catch (Declined e) {
      return new Done(line, false, "refusé : " + e.why(), scan);
    }
  }

  /** Its scan was put away with the table that told the same before. */
  private Reporting.Entered before(ReturnTable.Line line, Reporting.Told told) {
    return reporting
        .known(line.letter(), told, line.file())
        .orElseThrow(
            () ->
                new Declined(
                    "le fichier « "
                        + ReturnTable.shown(line.file())
                        + " » n’est pas à côté du tableau."));
  }

  /**
   * The file of this name beside the table; empty for none. One of the same name that was put away
   * may be another letter's.
   */
  private Optional<Path> scan(String named) {
    try {
      Path bare = Path.of(named).getFileName();
      if (bare != null
          && bare.toString().equals(named)
          && !named.contains("\\")
          && !named.startsWith(".")) {
        return Optional.of(premises.back().resolve(bare))
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
      }
    } catch (InvalidPathException e) {
      // told below
    }
    throw new Declined(
        "« "
            + ReturnTable.shown(named)
            + " » n’est pas un simple nom de fichier : le volet numérisé se dépose à côté du"
            + " tableau.");
  }

  private static Scan scanned(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Scan.of(name, in.readNBytes(Scan.LARGEST + 1));
    }
  }

  private void report(Path table, String wrong, List<Done> done) throws IOException {
    StringBuilder text = new StringBuilder("\ufeff");
    text.append("Compte rendu de ")
        .append(ReturnTable.shown(String.valueOf(table.getFileName())))
        .append("\r\n\r\n");
    if (!wrong.isEmpty()) {
      text.append("Rien n’est consigné. ").append(wrong).append("\r\n");
    } else if (done.isEmpty()) {
      text.append("Aucune ligne n’est remplie : rien n’est consigné.\r\n");
    }
    done.stream()
        .sorted(Comparator.comparingLong(one -> one.line().number()))
        .forEach(
            one ->
                text.append("Ligne ")
                    .append(one.line().number())
                    .append(", ")
                    .append(ReturnTable.shown(one.line().reference()))
                    .append(" : ")
                    .append(one.words())
                    .append("\r\n"));
    if (done.stream().anyMatch(one -> !one.entered())) {
      text.append(
          "\r\nCorrigez les lignes refusées et déposez de nouveau le tableau dans « retour » : ce"
              + " qui est déjà consigné ne l’est pas deux fois.\r\n");
    }
    Path directory = table.getParent();
    String stem = String.valueOf(table.getFileName()).replaceFirst("(?i)\\.[a-z]{3,4}$", "");
    premises.write(
        FreeName.writable(
            directory == null ? premises.read() : directory, stem + " - compte rendu.txt"),
        French.typeset(text.toString()).getBytes(StandardCharsets.UTF_8));
  }

  /** Scans that are in the archive go; one that a refused line names stays for the next try. */
  private void putAway(List<Done> done) throws IOException {
    Set<Path> wanted = new HashSet<>();
    done.stream()
        .filter(one -> !one.entered() && one.scan() != null)
        .forEach(one -> wanted.add(one.scan()));
    for (Done one : done) {
      Path scan = one.scan();
      if (scan != null
          && premises.back().equals(scan.getParent())
          && !wanted.contains(scan)
          && Files.exists(scan)) {
        premises.move(scan, FreeName.in(premises.read(), scan));
      }
    }
  }
}
