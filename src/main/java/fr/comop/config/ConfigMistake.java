package fr.comop.config;

import fr.comop.french.French;

/**
 * Something in the configuration that keeps comop from starting; says in French the file, line and
 * remedy.
 */
public final class ConfigMistake extends RuntimeException {
  /** A mistake told in one or more whole lines. */
  public ConfigMistake(String message) {
    super(French.typeset(message));
  }
}
