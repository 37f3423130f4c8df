package fr.comop.config;

import fr.comop.convention.Beneficiary;
import fr.comop.desk.Person;
import fr.comop.edition.Mailing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whom the configuration has comop write to, or believe. */
public record Addressees(Configuration configuration) {
  private static final Set<Setting.Kind> ADDRESSES =
      EnumSet.of(Setting.Kind.ADDRESS, Setting.Kind.ADDRESS_OR_NONE, Setting.Kind.ADDRESSES);

  /** Where an address stands, in French words; nowhere for none. */
  public List<String> places(String address) {
    String its = address.strip().toLowerCase(Locale.ROOT);
    List<String> places = new ArrayList<>();
    for (Beneficiary one : configuration.conventions().beneficiaries()) {
      if (one.writesFrom(its)) {
        places.add("config/structures.yaml, un contact de « " + one.name() + " »");
      }
    }
    for (Person one : configuration.people().named()) {
      if (one.mails().contains(its)) {
        places.add("config/people.yaml, " + one.name());
      }
    }
    for (Setting one : Setting.values()) {
      if (ADDRESSES.contains(one.kind()) && configuration.settings().addresses(one).contains(its)) {
        places.add("réglage " + one.key());
      }
    }
    for (Mailing one : configuration.mailings().all()) {
      if (one.to().contains(its)) {
        places.add("config/summaries.yaml, synthèses pour « " + one.audience().word() + " »");
      }
    }
    for (Map.Entry<String, Office> one : configuration.offices().entrySet()) {
      if (one.getValue().email().equals(its)) {
        places.add("config/conventions, le service de « " + one.getKey() + " »");
      }
    }
    return List.copyOf(places);
  }
}
