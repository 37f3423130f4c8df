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

/** The references on what lies in the archive, as {@link DocumentToSign} prints them. */
public final class SeenCodes implements PrintedCodes {
  private final Archive archive;
  private final Onlooker onlooker;

  public SeenCodes(Archive archive, Onlooker onlooker) {
    this.archive = archive;
    this.onlooker = onlooker;
  }

  @Override
  public Map<Sha256, List<String>> on(List<Attachment> files) {
    Map<Path, Sha256> archived = new LinkedHashMap<>();
    files.forEach(one -> archived.put(archive.path(one.sha256()), one.sha256()));
    Map<Sha256, List<String>> seen = new LinkedHashMap<>();
    onlooker
        .look(List.copyOf(archived.keySet()), DocumentToSign.CODE)
        .forEach((path, codes) -> seen.put(archived.get(path), List.copyOf(codes)));
    return seen;
  }
}
