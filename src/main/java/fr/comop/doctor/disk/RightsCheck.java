package fr.comop.doctor.disk;

import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Who may read the data. */
public record RightsCheck(Path data) implements Check {
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  @Override
  public String about() {
    return "droits sur les données";
  }

  @Override
  public List<Finding> look() throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of(); // the store tells
    }
    if (!Files.isWritable(data)) {
      return List.of(
          Finding.mend(
              about(),
              "ce compte n’écrit pas dans " + data,
              "il faut un disque monté en écriture, et les droits du compte du service."));
    }
    String rights = ofOthers(data);
    return List.of(
        rights.isEmpty()
            ? Finding.ok(about(), data + ", fermé aux autres comptes")
            : Finding.mend(
                about(),
                data + " est ouvert à d’autres comptes (" + rights + ")",
                "chmod -R o-rwx " + data));
  }

  /** The rights of a file or directory as "ls" writes them, where others have any; "" else. */
  static String ofOthers(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return "";
    }
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
    return rights.stream().anyMatch(OF_OTHERS::contains)
        ? PosixFilePermissions.toString(rights)
        : "";
  }
}
