package fr.comop.config;

import java.util.Set;

/** The service in charge of one convention, where it is another than that of the others. */
public record Office(String service, String address, String phone, String email) {
  static Office read(Yaml yaml) {
    yaml.only(Set.of("service", "address", "phone", "email"));
    return new Office(
        yaml.get("service").text(),
        yaml.get("address").text(),
        yaml.get("phone").text(),
        Shapes.address(yaml.get("email")));
  }
}
