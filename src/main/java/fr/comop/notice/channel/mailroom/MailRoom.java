package fr.comop.notice.channel.mailroom;

import fr.comop.archive.Archive;
import fr.comop.desk.Desk;
import fr.comop.notice.channel.Channel;
import fr.comop.notice.channel.ChannelUnavailable;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.Dispatches;
import fr.comop.notice.channel.Progress;
import fr.comop.notice.channel.Reports;
import fr.comop.notice.channel.Way;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lays letters out for the mail room: the PDF as it was approved, and a sheet to go with it, both
 * named by our reference alone; and a table of all that wait to be posted.
 */
public final class MailRoom implements Channel {
  private static final byte[] MARK =
      "Tenu par comop : ne pas supprimer.\n".getBytes(StandardCharsets.UTF_8);

  private final Premises premises;
  private final Archive archive;
  private final Progress progress;
  private final Desk desk;
  private final Dispatches dispatches;
  private final Reports reports;
  private final DispatchSheet sheet;

  public MailRoom(
      Premises premises,
      Archive archive,
      Desk desk,
      Dispatches dispatches,
      Reports reports,
      DispatchSheet sheet) {
    this.premises = premises;
    this.archive = archive;
    this.desk = desk;
    this.dispatches = dispatches;
    this.reports = reports;
    this.sheet = sheet;
    progress = new Progress(desk, dispatches, reports);
  }

  @Override
  public Way way() {
    return Way.MAIL_ROOM;
  }

  @Override
  public Optional<String> carry(Dispatch dispatch) throws ChannelUnavailable {
    requireUsual();
    return premises.with(
        () -> {
          Dispatch now = dispatch;
          if (now.state() == Dispatch.State.WAITING) {
            Optional<Path> taken = markOfAnother(now);
            if (taken.isPresent()) {
              return Optional.of(
                  "Une autre lettre a déjà été préparée ici sous la référence "
                      + now.reference()
                      + " (une sauvegarde plus ancienne a été restaurée ?) : rien n’est déposé, car"
                      + " rien ne distinguerait leurs volets. Consignez celle-ci perdue, avec ce"
                      + " motif, puis préparez-en une autre. Si l’autre n’était qu’un essai, ôtez "
                      + taken.get()
                      + ".");
            }
            if (wasLaidOut(now)) {
              progress.step(
                  now.in(Dispatch.State.DONE),
                  "Pas déposée une seconde fois pour le service courrier.");
              return Optional.of(
                  "Elle a déjà été déposée une fois pour le service courrier (une sauvegarde plus"
                      + " ancienne a été restaurée ?) : comop ne la dépose pas de nouveau."
                      + " Consignez ce qu’elle est devenue ; si elle n’est jamais partie,"
                      + " consignez-la perdue, avec ce motif, puis préparez-en une autre.");
            }
            makeReady(now);
            now = progress.step(now.in(Dispatch.State.PREPARED));
          }
          if (!Files.exists(mark(now))) {
            return Optional.of(
                "Le dossier "
                    + premises.out()
                    + " n’est pas celui où la lettre a été préparée (partage non monté ?) : rien"
                    + " n’est déposé.");
          }
          if (isAnothers(now)) {
            return Optional.of(
                "Une autre lettre du même nom est dans "
                    + premises.out()
                    + " ("
                    + letter(now).getFileName()
                    + ") : rien n’est déposé. Ôtez-la de là.");
          }
          now = progress.claim(now);
          layOut(now);
          progress.step(
              now.in(Dispatch.State.DONE),
              "Déposée pour le service courrier : " + letter(now).getFileName() + ".");
          return Optional.empty();
        });
  }

  /** An unmounted share is an empty directory, in which nobody would ever find a letter. */
  private void requireUsual() throws ChannelUnavailable {
    if (Files.isDirectory(premises.root())
        && !Files.isDirectory(premises.ready())
        && desk.look(
            () ->
                dispatches.all().stream()
                    .filter(one -> one.way() == Way.MAIL_ROOM)
                    .anyMatch(one -> one.state() == Dispatch.State.DONE))) {
      throw new ChannelUnavailable(
          "Le dossier "
              + premises.root()
              + " n’est pas celui où des lettres ont déjà été déposées (partage non monté ?) : rien"
              + " n’est déposé. Si c’est un nouveau dossier, créez-y « depart/.pret ».");
    }
  }

  /**
   * Whether it lies there, or was taken: its mark outlives it, for an older store out of a backup
   * knows nothing of it.
   */
  private boolean wasLaidOut(Dispatch dispatch) throws IOException, ChannelUnavailable {
    return Files.exists(mark(dispatch))
        ? !Files.exists(ready(letter(dispatch)))
        : Files.isRegularFile(letter(dispatch)) && !isAnothers(dispatch);
  }

  /** That of another letter of the same reference, which only another store can have made. */
  private Optional<Path> markOfAnother(Dispatch dispatch) throws IOException {
    try (DirectoryStream<Path> marks =
        Files.newDirectoryStream(premises.ready(), dispatch.reference() + "-*.marque")) {
      for (Path one : marks) {
        if (!one.equals(mark(dispatch))) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }
  }

  private boolean isAnothers(Dispatch dispatch) throws IOException, ChannelUnavailable {
    Path there = letter(dispatch);
    return Files.isRegularFile(there) && !Arrays.equals(Files.readAllBytes(there), bytes(dispatch));
  }

  private void makeReady(Dispatch dispatch) throws IOException, ChannelUnavailable {
    premises.write(ready(letter(dispatch)), bytes(dispatch));
    Path printed = ready(sheet(dispatch));
    if (!Files.exists(printed)) {
      premises.write(printed, sheet.printed(dispatch));
    }
    premises.write(mark(dispatch), MARK);
  }

  private byte[] bytes(Dispatch dispatch) throws ChannelUnavailable {
    try (InputStream pdf = archive.open(dispatch.pdf())) {
      return pdf.readAllBytes();
    } catch (IOException e) {
      throw new ChannelUnavailable(
          "La lettre approuvée n’est pas lisible aux archives : " + dispatch.pdf() + ".", e);
    }
  }

  /** What is not there any more was moved before. */
  private void layOut(Dispatch dispatch) throws IOException {
    for (Path file : List.of(sheet(dispatch), letter(dispatch))) {
      if (Files.exists(ready(file))) {
        premises.move(ready(file), file);
      }
    }
  }

  private Path letter(Dispatch dispatch) {
    return premises.out().resolve(dispatch.reference() + ".pdf");
  }

  private Path sheet(Dispatch dispatch) {
    return premises.out().resolve(dispatch.reference() + " - bordereau.pdf");
  }

  private Path ready(Path file) {
    return premises.ready().resolve(file.getFileName());
  }

  private Path mark(Dispatch dispatch) {
    return premises.ready().resolve(dispatch.mark() + ".marque");
  }

  /** Writes the table of what waits to be posted. */
  @Override
  public void endRound() throws ChannelUnavailable {
    List<Dispatch> all =
        desk.look(
            () -> dispatches.all().stream().filter(one -> one.way() == Way.MAIL_ROOM).toList());
    if (all.isEmpty()) {
      return;
    }
    requireUsual();
    List<Dispatch> waiting =
        desk.look(
            () ->
                all.stream()
                    .filter(one -> one.state() == Dispatch.State.DONE)
                    .filter(one -> reports.tracking(one.notice()).reports().isEmpty())
                    .toList());
    premises.with(
        () -> {
          list(DispatchTable.of(waiting).getBytes(StandardCharsets.UTF_8));
          return true;
        });
  }

  /** What people have begun to fill in where it lies is left to them until they take it away. */
  private void list(byte[] table) throws IOException {
    Path shown = premises.out().resolve(DispatchTable.NAME);
    Path own = ready(shown);
    boolean edited =
        Files.exists(shown)
            && !Arrays.equals(Files.readAllBytes(shown), table)
            && !(Files.exists(own) && Files.mismatch(shown, own) < 0);
    if (!edited) {
      premises.write(shown, table);
      premises.write(own, table);
    }
  }
}
