package fr.comop.intake.arrival;

import java.util.Locale;
import java.util.Set;

/** Files that programs leave beside those of people. */
public final class Litter {
  private static final Set<String> NAMES = Set.of("thumbs.db", "desktop.ini");
  private static final String OF_MACS = "__MACOSX/";

  private Litter() {}

  /**
   * Whether nobody means to send this.
   *
   * @param path of the file, or its name alone
   */
  public static boolean is(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return path.startsWith(OF_MACS)
        || name.startsWith("~$")
        || name.startsWith(".")
        || name.endsWith(".tmp")
        || name.endsWith(".part")
        || NAMES.contains(name);
  }
}
