package fr.comop.intake.identification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows links to places where people put files instead of joining them to a mail. */
public final class CloudDrives {
  private static final String LIST = "cloud-drives.txt";
  private static final Map<String, String> NAMES = names();
  // Within an address there may be another: mail programs wrap links in one of their own.
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?=https?://([^/?#\\s<>\"]{1,255})([^\\s<>\"]{0,2000}))");
  // A share's key tells it from pages of sites that happen to have such a path.
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{8,}.*");

  private CloudDrives() {}

  /** The name of the first drive that a text has a link to: "WeTransfer". */
  public static Optional<String> linkedIn(String text) {
    String plain = text.replaceAll("(?i)%3a", ":").replaceAll("(?i)%2f", "/");
    Matcher address = ADDRESS.matcher(plain);
    while (address.find()) {
      String host = address.group(1).toLowerCase(Locale.ROOT);
      String path = address.group(2);
      for (Map.Entry<String, String> drive : NAMES.entrySet()) {
        if (leadsTo(drive.getKey(), host, path)) {
          return Optional.of(drive.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean leadsTo(String place, String host, String path) {
    if (!place.startsWith("/")) {
      return host.equals(place) || host.endsWith("." + place);
    }
    int at = path.indexOf(place);
    return at >= 0 && KEY.matcher(path.substring(at + place.length())).matches();
  }

  private static Map<String, String> names() {
    try (InputStream list = CloudDrives.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException(LIST + " is missing");
      }
      Map<String, String> names = new LinkedHashMap<>();
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && line.contains(" = "))
          .forEach(
              line -> {
                int equals = line.indexOf(" = ");
                names.put(line.substring(0, equals), line.substring(equals + 3));
              });
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
