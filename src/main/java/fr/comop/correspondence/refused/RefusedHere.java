package fr.comop.correspondence.refused;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.correspondence.returned.FailureNotice;
import fr.comop.correspondence.returned.WhatFailed;
import fr.comop.desk.Declined;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Reads notices by which senders were told that our mailbox takes nothing more for now. */
public final class RefusedHere {
  private static final int BEGINNING = 1 << 20;

  private final Archive archive;
  private final List<String> ours;
  private final ZoneId zone;

  /**
   * A reader.
   *
   * @param ours addresses of the mailbox
   * @param zone in which days are counted
   */
  public RefusedHere(Archive archive, List<String> ours, ZoneId zone) {
    this.archive = archive;
    this.zone = zone;
    this.ours = ours.stream().map(one -> one.toLowerCase(Locale.ROOT)).distinct().toList();
  }

  /**
   * A notice, kept in the archive.
   *
   * @param sent day on which the mail was sent that it is about
   * @param said by the server, one line
   */
  public record Notice(LocalDate sent, String said, Sha256 sha256) {
    /** "avis de refus conservé (empreinte 0123…) : « 5.2.2 … »". */
    public String french() {
      return "avis de refus conservé (empreinte " + sha256.hex() + ") : « " + said + " »";
    }
  }

  /**
   * Reads a notice and keeps it.
   *
   * @param file the mail that the sender got, as a file {@code .eml}
   * @throws Declined when it is none, is about another mailbox or another reason, or has no date
   */
  public Notice read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Declined("Fichier introuvable : " + file);
    }
    FailureNotice notice = new FailureNotice(beginning(file), "");
    String name = "« " + file.getFileName() + " » ";
    if (notice.named().isEmpty()) {
      throw new Declined(
          name
              + "n’est pas un avis de non-remise : il faut le courriel que le serveur de"
              + " l’expéditeur lui a renvoyé, en fichier .eml (« Enregistrer sous » ou « pièce"
              + " jointe », pas un transfert dans le texte).");
    }
    FailureNotice.Failure failure =
        ours.stream()
            .filter(notice.named()::contains)
            .flatMap(own -> notice.failures(List.of(own)).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new Declined(
                        name
                            + "parle de "
                            + String.join(", ", notice.named())
                            + ", pas de notre boîte ("
                            + String.join(", ", ours)
                            + ")."));
    if (failure.what() != WhatFailed.MAILBOX) {
      throw new Declined(
          name
              + "ne dit pas que notre boîte était pleine ou à sa limite, mais : « "
              + failure.said()
              + " » ("
              + failure.what().french()
              + ").");
    }
    LocalDate sent =
        notice
            .sentAt()
            .map(at -> at.atZone(zone).toLocalDate())
            .orElseThrow(() -> new Declined(name + "n’a pas de date qui se lise."));
    return new Notice(sent, failure.said(), archive.keep(file));
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file)) {
      return new String(raw.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }
  }
}
