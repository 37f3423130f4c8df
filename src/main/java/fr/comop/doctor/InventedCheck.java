package fr.comop.doctor;

import fr.comop.config.PartByPart;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Addresses that nobody can have, as the configuration is shipped with: what comop wrote there
 * would come back.
 */
record InventedCheck(PartByPart configuration) implements Check {
  /** Domains that are nobody’s for good (RFC 2606). */
  private static final Set<String> NOBODYS = Set.of("example", "test", "invalid");

  @Override
  public String about() {
    return "adresses";
  }

  @Override
  public List<Finding> look() {
    List<String> where = new ArrayList<>();
    Settings settings = configuration.settings();
    for (Setting one :
        List.of(
            Setting.SENDER_ADDRESS,
            Setting.SERVICE_EMAIL,
            Setting.DIGEST_TO,
            Setting.OPERATOR_TO)) {
      if (isInvented(Stream.of(settings.text(one).split(",")))) {
        where.add(one.key());
      }
    }
    long structures =
        configuration.structures().stream()
            .filter(one -> isInvented(one.contacts().stream().map(contact -> contact.email())))
            .count();
    if (structures > 0) {
      where.add(
          Finding.counted(structures, "structure", "structures") + " de config/structures.yaml");
    }
    return where.isEmpty()
        ? List.of()
        : List.of(
            Finding.watch(
                about(),
                "inventées, de celles que personne ne peut avoir (.example) : "
                    + String.join(", ", where),
                "mettez les vraies ; « comop contacts import » lit celles des structures dans un"
                    + " tableau."));
  }

  private static boolean isInvented(Stream<String> addresses) {
    return addresses
        .map(one -> one.strip().toLowerCase(Locale.ROOT))
        .anyMatch(one -> NOBODYS.contains(one.substring(one.lastIndexOf('.') + 1)));
  }
}
