package fr.comop.cli;

import picocli.CommandLine;

/** The version that the build wrote in the jar. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"comop " + (version == null ? "(développement)" : version)};
  }
}
