package fr.comop.doctor.disk;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Beneficiary;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The shared folder: that of each structure is read, and answers can be put there. */
public record FolderCheck(Settings settings, List<Beneficiary> structures) implements Check {
  @Override
  public String about() {
    return "dossier partagé";
  }

  @Override
  public List<Finding> look() throws IOException {
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

  private List<Finding> each(Path root, boolean ours) throws IOException {
    List<Finding> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Beneficiary structure : structures) {
      Path folder = root.resolve(structure.folder());
      if (Files.isDirectory(folder)) {
        one(folder).ifPresent(found::add);
      } else if (!ours) {
        missing.add(structure.folder() + " (" + structure.name() + ")");
      }
    }
    if (!missing.isEmpty()) {
      found.add(
          0,
          Finding.mend(
              about(),
              "manque dans " + root + " : " + String.join(", ", missing),
              "créez ce qui manque, ou corrigez « folder » dans config/structures.yaml."));
    }
    List<String> nobodys = ofNobody(root);
    if (!nobodys.isEmpty()) {
      found.add(
          Finding.watch(
              about(),
              "d’aucune structure dans "
                  + root
                  + " : "
                  + String.join(", ", nobodys)
                  + " ; ce qui s’y dépose va en quarantaine",
              "donnez au dossier le nom que dit « folder » dans config/structures.yaml, ou ôtez-le."));
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

  /** Directories that are named as no structure's is. */
  private List<String> ofNobody(Path root) throws IOException {
    Set<String> known = new HashSet<>(Set.of(settings.text(Setting.FOLDER_SENTINEL)));
    structures.forEach(one -> known.add(one.folder()));
    try (Stream<Path> listed = Files.list(root)) {
      return listed
          .filter(Files::isDirectory)
          .map(one -> one.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !known.contains(name))
          .sorted()
          .toList();
    }
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
