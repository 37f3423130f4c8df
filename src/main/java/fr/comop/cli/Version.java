package fr.comop.cli;

import picocli.CommandLine;

/** The version that the build wrote in the jar. */
public final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {told()};
  }

  /** "comop 1.0". */
  public static String told() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "comop " + (version == null ? "(développement)" : version);
  }
}
