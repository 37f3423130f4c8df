package fr.comop.config;

/**
 * Something in the configuration that keeps comop from starting; says the file, line and remedy.
 */
public final class ConfigMistake extends RuntimeException {
  /** A mistake told in one or more whole lines. */
  public ConfigMistake(String message) {
    super(message);
  }
}
