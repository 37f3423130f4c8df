package fr.comop.access;

import org.jspecify.annotations.Nullable;

/** A secret that stays what it is. */
final class Password implements Secret {
  private final String password;

  Password(String password) {
    this.password = password;
  }

  @Override
  public String now() {
    return password;
  }

  @Override
  public @Nullable String mechanism() {
    return null;
  }

  @Override
  public boolean refused() {
    return false;
  }

  @Override
  public String hiddenIn(String text) {
    return password.isEmpty() ? text : text.replace(password, "…");
  }
}
