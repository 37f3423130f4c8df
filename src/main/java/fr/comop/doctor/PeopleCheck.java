package fr.comop.doctor;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Declined;
import fr.comop.desk.Owners;
import fr.comop.desk.People;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may decide. */
record PeopleCheck(Patient patient) implements Check {
  @Override
  public String about() {
    return "personnes";
  }

  @Override
  public List<Finding> look() {
    return patient
        .configuration()
        .people()
        .map(people -> Stream.concat(Stream.of(found(people)), unguarded(people).stream()).toList())
        .orElse(List.of());
  }

  /** Whose mails are believed, and nothing tells a forged one. */
  private Optional<Finding> unguarded(People people) {
    Settings settings = patient.configuration().settings();
    boolean believed =
        !settings.addresses(Setting.LETTERS_MAIL_ROOM_MAILS).isEmpty()
            || people.named().stream().anyMatch(one -> !one.mails().isEmpty());
    return believed && settings.text(Setting.MAILBOX_AUTH_SERVER).isEmpty()
        ? Optional.of(
            Finding.watch(
                about(),
                "des volets de lettres sont crus par courriel, et rien ne dit si leur expéditeur est"
                    + " contrefait",
                "réglez mailbox.auth-server (docs/operations.md)."))
        : Optional.empty();
  }

  private Finding found(People people) {
    if (people.named().isEmpty()) {
      return Finding.watch(
          about(),
          "personne n’est nommé : quiconque atteint les données décide, et aucune lettre ne se signe",
          "nommez-les dans config/people.yaml (docs/operations.md, « Who acts »).");
    }
    Set<String> owners =
        Owners.of(patient.configuration().settings().path(Setting.DATA_DIR), patient.account());
    if (!owners.contains(people.keeper())) {
      return Finding.mend(
          about(),
          people.list()
              + " appartient au compte « "
              + people.keeper()
              + " », qui pourrait y prendre le nom d’un autre : personne ne peut décider",
          "donnez ce fichier à root, ou au compte à qui appartiennent les données (chown).");
    }
    return Finding.ok(
        about(),
        Finding.counted(people.named().size(), "nommée", "nommées") + " ; " + you(people, owners));
  }

  private String you(People people, Set<String> owners) {
    try {
      return "vous décidez sous : " + people.who(patient.account(), owners).named();
    } catch (Declined declined) {
      return "votre compte, « " + patient.account() + " », n’y est pas : vous regardez seulement";
    }
  }
}
