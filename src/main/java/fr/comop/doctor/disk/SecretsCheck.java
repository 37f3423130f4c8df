package fr.comop.doctor.disk;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether others may read passwords. */
public record SecretsCheck(Settings settings, Map<String, String> variables) implements Check {
  @Override
  public String about() {
    return "secrets";
  }

  @Override
  public List<Finding> look() throws IOException {
    List<Finding> found = new ArrayList<>();
    int set = 0;
    for (Setting setting : Setting.values()) {
      if (setting.kind() == Setting.Kind.SECRET && !settings.text(setting).isEmpty()) {
        set++;
        look(setting, found);
      }
    }
    if (found.isEmpty()) {
      found.add(
          Finding.ok(
              about(),
              set == 0
                  ? "aucun n’est réglé"
                  : Finding.counted(set, "réglé", "réglés") + ", qu’aucun autre compte ne lit"));
    }
    return found;
  }

  private void look(Setting setting, List<Finding> found) throws IOException {
    String file = variables.get(setting.variable() + "_FILE");
    if (variables.containsKey(setting.variable())) {
      return;
    }
    if (file == null) {
      found.add(
          Finding.watch(
              about(),
              setting.key() + " est écrit en clair : " + settings.origin(setting),
              "mettez-le dans un fichier à part (chmod 600), que nomme "
                  + setting.variable()
                  + "_FILE."));
      return;
    }
    String rights = ofOthers(Path.of(file));
    if (!rights.isEmpty()) {
      found.add(
          Finding.mend(
              about(),
              setting.key() + " : " + file + " est lisible par d’autres comptes (" + rights + ")",
              "chmod 600 " + file));
    }
  }

  private static String ofOthers(Path file) throws IOException {
    return Files.exists(file) ? RightsCheck.ofOthers(file) : "";
  }
}
