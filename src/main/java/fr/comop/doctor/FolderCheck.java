package fr.comop.doctor;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Beneficiary;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The shared folder: that of each structure is read, and answers can be put there. */
record FolderCheck(Settings settings, List<Beneficiary> structures) implements Check {
  @Override
  public String about() {
    return "dossier partagé";
  }

  @Override
  public List<Finding> look() {
    Path root = settings.path(Setting.FOLDER_DIR);
    if (!settings.on(Setting.FOLDER_ENABLED)) {
      return List.of(Finding.ok(about(), "pas relevé (folder.enabled = false)"));
    }
    boolean ours = root.startsWith(settings.path(Setting.DATA_DIR));
    if (!Files.isDirectory(root)) {
      return List.of(
          ours
              ? Finding.ok(about(), root + " : le service le crée à son démarrage")
              : Finding.mend(
                  about(), root + " n’est pas là", "montez le partage, ou corrigez folder.dir."));
    }
    String sentinel = settings.text(Setting.FOLDER_SENTINEL);
    if (!sentinel.isEmpty() && !Files.exists(root.resolve(sentinel))) {
      return List.of(
          Finding.mend(
              about(),
              root.resolve(sentinel) + " manque : le partage n’est sans doute pas monté",
              "montez-le, ou corrigez folder.sentinel."));
    }
    if (structures.isEmpty()) {
      return List.of(
          Finding.watch(
              about(),
              "pas examiné : config/structures.yaml ne se lit pas",
              "recommencez une fois la configuration corrigée."));
    }
    return each(root, ours);
  }

  private List<Finding> each(Path root, boolean ours) {
    List<Finding> found = new ArrayList<>();
    for (Beneficiary structure : structures) {
      Path folder = root.resolve(structure.folder());
      if (Files.isDirectory(folder)) {
        one(folder).ifPresent(found::add);
      } else if (!ours) {
        found.add(
            Finding.mend(
                about(),
                folder + " n’est pas là : rien de " + structure.name() + " ne serait relevé",
                "créez ce dossier, ou corrigez « folder » dans config/structures.yaml."));
      }
    }
    if (found.isEmpty()) {
      found.add(
          Finding.ok(
              about(),
              root
                  + ", "
                  + Finding.counted(structures.size(), "structure", "structures")
                  + " : lisible, et comop peut y répondre"));
    }
    return found;
  }

  private Optional<Finding> one(Path folder) {
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      Iterator<Path> entries = listed.iterator();
      if (entries.hasNext()) {
        entries.next();
      }
    } catch (IOException e) {
      return Optional.of(
          Finding.mend(
              about(), folder + " ne se lit pas (" + e + ")", "donnez-y les droits au service."));
    }
    Path answers = folder.resolve("reponses");
    if (!Files.exists(answers)) {
      return Files.isWritable(folder)
          ? Optional.empty()
          : Optional.of(unwritable(folder, "accès refusé"));
    }
    return Probe.refusal(answers).map(why -> unwritable(answers, why));
  }

  private Finding unwritable(Path place, String why) {
    return Finding.mend(
        about(),
        "comop n’écrit pas dans " + place + " (" + why + ")",
        "il faut un dossier, et au service les droits d’y écrire.");
  }
}
