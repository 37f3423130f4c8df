package fr.comop.keeping;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    List<String> leftOut = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files =
          all.filter(one -> !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
    }
    for (Path file : files) {
      String name = directory.relativize(file).toString().replace('\\', '/');
      String reason = reason(file);
      byte[] bytes = reason.isEmpty() ? Files.readAllBytes(file) : new byte[0];
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

  private String reason(Path file) throws IOException {
    if (secretFiles.contains(file.toAbsolutePath().normalize())) {
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
