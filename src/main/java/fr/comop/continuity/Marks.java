package fr.comop.continuity;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.french.Plain;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What structures are known by, as a configuration has it: their own names, and the addresses that
 * they write from. Of a structure whose id stayed, at least one of these stays as well, unless it
 * was given another's id.
 */
final class Marks {
  private final Map<String, Map<Sha256, String>> byStructure = new LinkedHashMap<>();

  Marks(Collection<Beneficiary> structures) {
    structures.forEach(one -> byStructure.put(one.id(), of(one)));
  }

  private static Map<Sha256, String> of(Beneficiary one) {
    Map<Sha256, String> marks = new HashMap<>();
    Stream.of(
            Stream.of(one.name()),
            one.knownAs().stream(),
            one.contacts().stream().map(Contact::email))
        .flatMap(all -> all)
        .forEach(
            told -> marks.put(Sha256.of(Plain.of(told).getBytes(StandardCharsets.UTF_8)), told));
    return marks;
  }

  /** As they are kept: nobody's address stands there. */
  Map<String, Set<Sha256>> kept() {
    return byStructure.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> Set.copyOf(one.getValue().keySet())));
  }

  /**
   * Whose a structure's names and addresses have become.
   *
   * @param told one of them, as the configuration writes it
   */
  record Moved(String to, String told) {}

  /** Whether nothing is left of what a structure was known by, and another has some of it. */
  Optional<Moved> moved(String id, Set<Sha256> before) {
    Map<Sha256, String> now = byStructure.getOrDefault(id, Map.of());
    if (now.isEmpty() || before.stream().anyMatch(now::containsKey)) {
      return Optional.empty();
    }
    return byStructure.entrySet().stream()
        .flatMap(
            other ->
                told(other.getValue(), before).stream().map(one -> new Moved(other.getKey(), one)))
        .findFirst();
  }

  private static List<String> told(Map<Sha256, String> marks, Set<Sha256> before) {
    return before.stream().filter(marks::containsKey).map(marks::get).sorted().toList();
  }
}
