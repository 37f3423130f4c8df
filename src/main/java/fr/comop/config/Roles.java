package fr.comop.config;

import fr.comop.convention.Contact;
import java.util.Map;
import java.util.Objects;

/** The words for people's roles. */
final class Roles {
  private static final Map<String, Contact.Role> ROLES =
      Map.of(
          "contact", Contact.Role.CONTACT,
          "director", Contact.Role.DIRECTOR,
          "legal-representative", Contact.Role.LEGAL_REPRESENTATIVE);

  private Roles() {}

  /** The word for a role. */
  static String word(Contact.Role role) {
    return ROLES.entrySet().stream()
        .filter(one -> one.getValue() == role)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  static Contact.Role read(Yaml yaml) {
    return Objects.requireNonNull(ROLES.get(yaml.oneOf(yaml.said("role"), ROLES.keySet())));
  }
}
