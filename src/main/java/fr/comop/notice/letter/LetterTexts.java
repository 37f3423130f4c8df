package fr.comop.notice.letter;

import fr.comop.archive.Sha256;
import fr.comop.correspondence.Texts;
import fr.comop.notice.NoticeKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of letters about one convention, and who has approved each. Files are read when they
 * are asked for. Thread-safe.
 */
public final class LetterTexts {
  private static final String DIRECTORY = "letters";
  private static final String ENDING = ".ftlh";
  private static final Set<String> OWN =
      Arrays.stream(NoticeKind.values()).map(LetterTexts::file).collect(Collectors.toSet());

  private final List<Path> directories;
  private final Texts texts;

  /**
   * Texts, each from the first of these directories that has it below {@code letters}.
   *
   * @param directories the last is {@code config/texts}
   */
  public LetterTexts(List<Path> directories) {
    this.directories = directories.stream().map(one -> one.resolve(DIRECTORY)).toList();
    this.texts = new Texts(directories);
  }

  /** A letter as HTML. */
  String write(LetterView view) {
    return texts.page(DIRECTORY + "/" + view.kind(), view);
  }

  /**
   * Kinds whose text was approved as it stands.
   *
   * @throws IllegalStateException when a text says of its approval what cannot be understood
   */
  public Set<NoticeKind> approved() {
    Set<NoticeKind> approved = EnumSet.noneOf(NoticeKind.class);
    Arrays.stream(NoticeKind.values())
        .filter(kind -> approval(kind).isPresent())
        .forEach(approved::add);
    return approved;
  }

  /** Who has approved a text as it stands; empty for nobody, or for another text. */
  public Optional<Approval> approval(NoticeKind kind) {
    String first = read(place(file(kind))).lines().findFirst().orElse("");
    try {
      return Approval.of(first).filter(one -> one.text().equals(fingerprint(kind)));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          shown(kind)
              + ":1: la ligne d’approbation ne se lit pas ; attendu : "
              + Approval.blank(fingerprint(kind)),
          e);
    }
  }

  /** Where the text of a kind stands: "config/texts/letters/decision.ftlh". */
  public String shown(NoticeKind kind) {
    Path place = place(file(kind)).toAbsolutePath();
    return place.subpath(Math.max(0, place.getNameCount() - 4), place.getNameCount()).toString();
  }

  /** The first line that whoever approves the text as it stands puts there, with their name. */
  public String toApprove(NoticeKind kind) {
    return Approval.blank(fingerprint(kind));
  }

  /**
   * Notes in the text that somebody has approved it as it stands.
   *
   * @throws IOException when it cannot be written
   */
  public void approve(NoticeKind kind, String by, LocalDate on) throws IOException {
    Path place = place(file(kind));
    Files.writeString(
        place, new Approval(by, on, fingerprint(kind)).line() + "\n" + body(read(place)));
  }

  /** Of a text without its approval, and of all that the letters share. */
  Sha256 fingerprint(NoticeKind kind) {
    Map<String, String> read = new TreeMap<>();
    for (int at = directories.size() - 1; at >= 0; at--) {
      shared(directories.get(at)).forEach(one -> read.put(one.getFileName().toString(), read(one)));
    }
    read.put(file(kind), body(read(place(file(kind)))));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    read.forEach(
        (name, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          all.writeBytes((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          all.writeBytes(bytes);
        });
    return Sha256.of(all.toByteArray());
  }

  private static List<Path> shared(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(one -> !OWN.contains(one.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(String text) {
    int end = text.indexOf('\n');
    return Approval.isTold(text) && end >= 0 ? text.substring(end + 1) : text;
  }

  private Path place(String file) {
    return directories.stream()
        .map(one -> one.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .orElse(directories.get(directories.size() - 1).resolve(file));
  }

  /** Whatever system the file was saved on. */
  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new IllegalStateException(file + ": le texte manque, ou ne se lit pas", e);
    }
  }

  private static String file(NoticeKind kind) {
    return kind.word() + ENDING;
  }
}
