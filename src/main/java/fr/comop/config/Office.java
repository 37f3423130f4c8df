package fr.comop.config;

import java.util.Set;

/**
 * The service in charge of one convention, where it is another than that of the others.
 *
 * @param agent name and function of the agent in charge; "" for nobody named
 */
public record Office(String service, String address, String phone, String email, String agent) {
  private static final int LONGEST = 300;

  static Office read(Yaml yaml) {
    yaml.only(Set.of("service", "address", "phone", "email", "agent"));
    return new Office(
        yaml.get("service").text(LONGEST),
        yaml.get("address").text(LONGEST),
        yaml.get("phone").text(LONGEST),
        Shapes.address(yaml.get("email")),
        yaml.textOr("agent", ""));
  }
}
