package fr.comop.doctor.disk;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.notice.Delegations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder shared with the mail room, where registered letters can be signed. */
public record MailRoomCheck(Settings settings, Delegations delegations) implements Check {
  @Override
  public String about() {
    return "service courrier";
  }

  @Override
  public List<Finding> look() {
    boolean set = settings.isSet(Setting.LETTERS_MAIL_ROOM_FOLDER);
    if (!set && delegations.all().isEmpty()) {
      return List.of(Finding.ok(about(), "personne ne signe de lettre recommandée"));
    }
    Path root = settings.path(Setting.LETTERS_MAIL_ROOM_FOLDER);
    if (!Files.isDirectory(root)) {
      return List.of(
          root.startsWith(settings.path(Setting.DATA_DIR))
              ? Finding.ok(about(), root + " : le service le crée au premier besoin")
              : Finding.mend(
                  about(),
                  root + " n’est pas là",
                  "montez le partage, ou corrigez letters.mail-room.folder."));
    }
    List<Finding> found = new ArrayList<>();
    for (String name : List.of("depart", "retour")) {
      Path place = root.resolve(name);
      Probe.refusal(Files.exists(place) ? place : root)
          .map(
              why ->
                  Finding.mend(
                      about(),
                      "comop n’écrit pas dans " + place + " (" + why + ")",
                      "il faut un dossier, et au service les droits d’y écrire."))
          .ifPresent(found::add);
    }
    return found.isEmpty() ? List.of(Finding.ok(about(), root + " prend les lettres")) : found;
  }
}
