package fr.comop.keeping;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of a configuration that a backup takes: those of the kinds that comop reads, without
 * secrets. A setting that holds one is kept as a comment that says so.
 *
 * @param directory the {@code config} directory
 * @param secrets keys of the settings whose values are secrets
 * @param secretFiles files that hold one
 */
public record ConfigFiles(Path directory, Set<String> secrets, Set<Path> secretFiles) {
  private static final long LARGEST = 20_000_000;
  private static final Pattern KINDS =
      Pattern.compile(".*\\.(ya?ml|json|properties|ftlh?|css|svg|png|jpe?g|pem|crt|csv|md|txt)");
  private static final String PROPERTIES = "application.properties";
  private static final String CLOSED = "fermé à ce compte";

  /** Takes one file after the other. */
  interface Taking {
    void take(String name, byte[] bytes) throws IOException;
  }

  /**
   * Hands out those files, each under its path below the directory, with "/".
   *
   * @return the others, each with the reason, in French
   */
  List<String> each(Taking taking) throws IOException {
    Path real = directory.toRealPath();
    List<String> leftOut = new ArrayList<>();
    for (Path file : files(real, leftOut)) {
      String name = named(real, file);
      String reason = name.startsWith("secrets/") ? "secret" : reason(file);
      byte[] bytes = new byte[0];
      try {
        bytes = reason.isEmpty() ? Files.readAllBytes(file) : bytes;
      } catch (AccessDeniedException e) {
        reason = CLOSED;
      }
      if (reason.isEmpty() && holdsKey(bytes)) {
        reason = "clé privée";
      }
      if (reason.isEmpty() && name.equals(PROPERTIES)) {
        bytes = withoutSecrets(new String(bytes, StandardCharsets.UTF_8));
        if (!areGone(bytes)) {
          reason = "un mot de passe y est écrit d’une façon que la sauvegarde ne sait pas retirer";
        }
      }
      if (reason.isEmpty()) {
        taking.take(name, bytes);
      } else {
        leftOut.add("config/" + name + " (" + reason + ")");
      }
    }
    return leftOut;
  }

  private static String named(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> files(Path directory, List<String> leftOut) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            leftOut.add("config/" + named(directory, file) + " (" + CLOSED + ")");
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private boolean isSecret(Path file) {
    return secretFiles.contains(file.toAbsolutePath().normalize())
        || secretFiles.stream().anyMatch(one -> isSame(one, file));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private String reason(Path file) throws IOException {
    if (isSecret(file)) {
      return "secret";
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "lien, ou autre chose qu’un fichier";
    }
    if (!KINDS.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT)).matches()) {
      return "pas d’un genre que comop lit";
    }
    return Files.size(file) > LARGEST ? "plus de 20 Mo" : "";
  }

  private static boolean holdsKey(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY-----");
  }

  private byte[] withoutSecrets(String text) {
    List<String> kept = new ArrayList<>();
    boolean within = false;
    for (String line : text.lines().toList()) {
      boolean goesOn = line.endsWith("\\");
      String key = line.strip().split("[=:\\s]", 2)[0];
      if (within) {
        within = goesOn;
      } else if (secrets.contains(key)) {
        kept.add("# " + key + " : retiré de la sauvegarde, à remettre");
        within = goesOn;
      } else {
        kept.add(line);
      }
    }
    return kept.stream()
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private boolean areGone(byte[] bytes) throws IOException {
    Properties left = new Properties();
    try {
      left.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return false;
    }
    return secrets.stream().allMatch(key -> left.getProperty(key, "").isEmpty());
  }
}
