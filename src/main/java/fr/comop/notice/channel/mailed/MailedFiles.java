package fr.comop.notice.channel.mailed;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.FileKind;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.PrintedCodes;
import fr.comop.notice.channel.Scan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks whose slips the files of a mail are. Safe for use by several threads. */
public final class MailedFiles {
  private final Archive archive;
  private final PrintedCodes letters;
  private final PrintedCodes documents;

  /**
   * A look.
   *
   * @param letters sees the references on dispatch sheets
   * @param documents sees those on documents to sign, which are no slips
   */
  public MailedFiles(Archive archive, PrintedCodes letters, PrintedCodes documents) {
    this.archive = archive;
    this.letters = letters;
    this.documents = documents;
  }

  /** What mail programs put beside a message: signatures, cards, dates. */
  private static final Pattern BESIDE = Pattern.compile("(?i).*\\.(?:p7s|asc|vcf|ics)");

  /** Whether something on paper came by itself, and no workbook that it may belong to. */
  static boolean mayBeSlips(List<Opened> files) {
    return files.stream().anyMatch(one -> isPaper(one) && !one.file().inText())
        && files.stream().noneMatch(one -> one.ours() || one.why() != null);
  }

  private static boolean isPaper(Opened one) {
    return one.kind() == FileKind.PDF || one.kind() == FileKind.PICTURE;
  }

  /** A picture in the text is a signature's, unless the code of a letter is on it. */
  List<MailedFile> of(List<Opened> files) {
    Map<Sha256, List<String>> seen =
        letters.on(files.stream().filter(MailedFiles::isPaper).map(Opened::file).toList());
    return files.stream()
        .filter(one -> !one.file().inText() || seen.containsKey(one.file().sha256()))
        .filter(one -> !BESIDE.matcher(one.file().name()).matches())
        .map(one -> file(one, seen.getOrDefault(one.file().sha256(), List.of())))
        .toList();
  }

  private MailedFile file(Opened opened, List<String> codes) {
    Attachment file = opened.file();
    String bare = file.name().replaceFirst("\\.[\\p{Alnum}]{2,5}$", "");
    Set<Long> coded = new TreeSet<>();
    codes.forEach(one -> coded.addAll(Statements.letters(one)));
    Set<Long> whose = coded.isEmpty() ? Statements.letters(bare) : coded;
    String unusable = "";
    Scan scan = null;
    try {
      scan = scan(file);
      unusable = whose.isEmpty() ? toSign(file) : "";
    } catch (Declined e) {
      unusable = e.why().replaceFirst("\\.$", "");
    }
    return new MailedFile(
        file.name(), unusable.isEmpty() ? scan : null, unusable, whose, Statements.in(bare));
  }

  private Scan scan(Attachment file) {
    try (InputStream in = archive.open(file.sha256())) {
      return Scan.of(
          file.name().isEmpty() ? "volet" : file.name(), in.readNBytes(Scan.LARGEST + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String toSign(Attachment file) {
    return documents.on(List.of(file)).values().stream()
        .findFirst()
        .map(
            codes ->
                "« "
                    + file.name()
                    + " » porte le code d’un document à signer ("
                    + String.join(", ", codes)
                    + "), non celui d’une lettre")
        .orElse("");
  }
}
