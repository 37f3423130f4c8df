package fr.comop.notice.channel.mailroom;

import fr.comop.french.French;
import fr.comop.notice.channel.Unclaimed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Scans that the mail room dropped, and that no table has named by the next day. Safe for use by
 * several threads.
 */
public final class UnclaimedScans implements Unclaimed {
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final int MOST_NAMED = 5;

  private final Premises premises;

  public UnclaimedScans(Premises premises) {
    this.premises = premises;
  }

  private record Left(String name, LocalDate since) {}

  @Override
  public List<String> lines(LocalDate today) {
    List<Left> left = left(today);
    List<String> lines = new ArrayList<>();
    left.stream()
        .limit(MOST_NAMED)
        .map(
            one ->
                "Service courrier : « "
                    + ReturnTable.shown(one.name())
                    + " » attend dans « retour » depuis le "
                    + French.day(one.since())
                    + ", et aucun tableau juste ne le nomme : déposez le tableau qui dit ce qu’il montre,"
                    + " ou retirez-le.")
        .forEach(lines::add);
    if (left.size() > MOST_NAMED) {
      lines.add(
          "Service courrier : "
              + (left.size() == MOST_NAMED + 1
                  ? "1 autre fichier attend"
                  : (left.size() - MOST_NAMED) + " autres fichiers attendent")
              + " de même dans « retour ».");
    }
    return lines;
  }

  private List<Left> left(LocalDate today) {
    if (!Files.isDirectory(premises.back())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(premises.back())) {
      return files
          .filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
          .filter(one -> isScan(String.valueOf(one.getFileName()).toLowerCase(Locale.ROOT)))
          .sorted()
          .flatMap(one -> left(one).stream())
          .filter(one -> one.since().isBefore(today))
          .toList();
    } catch (IOException e) {
      return List.of(); // told with the rounds that read it
    }
  }

  private static List<Left> left(Path file) {
    try {
      return List.of(
          new Left(
              String.valueOf(file.getFileName()),
              LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), FRANCE)));
    } catch (IOException e) {
      return List.of(); // it was taken away meanwhile
    }
  }

  private static boolean isScan(String name) {
    return !name.startsWith(".") && !name.startsWith("~$") && !ReturnTable.isMeantAsOne(name);
  }
}
