package fr.comop.signature;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.PrintedCodes;
import fr.comop.paper.scanned.Onlooker;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The references in codes on what lies in the archive, each behind the same few letters. */
public final class SeenCodes implements PrintedCodes {
  /** What the codes of documents to sign begin with. */
  public static final String TO_SIGN = DocumentToSign.CODE;

  private final Archive archive;
  private final Onlooker onlooker;
  private final String prefix;

  /**
   * Sees codes that begin so.
   *
   * @param prefix without spaces: {@link #TO_SIGN}
   */
  public SeenCodes(Archive archive, Onlooker onlooker, String prefix) {
    this.archive = archive;
    this.onlooker = onlooker;
    this.prefix = prefix;
  }

  @Override
  public Map<Sha256, List<String>> on(List<Attachment> files) {
    Map<Path, Sha256> archived = new LinkedHashMap<>();
    files.forEach(one -> archived.put(archive.path(one.sha256()), one.sha256()));
    Map<Sha256, List<String>> seen = new LinkedHashMap<>();
    onlooker
        .look(List.copyOf(archived.keySet()), prefix)
        .forEach((path, codes) -> seen.put(archived.get(path), List.copyOf(codes)));
    return seen;
  }
}
