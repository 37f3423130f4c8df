package fr.comop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Under which name somebody acts, and when comop would rather not say. */
class PeopleTest {
  private static final Set<String> OWNERS = Set.of("root", "comop");
  private static final List<Person> TWO =
      List.of(
          new Person("Camille Martin", "chargée de mission", Set.of("cmartin", "adm-cmartin")),
          new Person("Jérôme Astier", "chef du service", Set.of("jastier")));

  private final People nobody = new People("config/people.yaml", "root", List.of());
  private final People two = new People("config/people.yaml", "root", TWO);

  private static String named(People people, String running, String login) {
    return people.who(new Account(running, login), OWNERS).named();
  }

  private static void assertDeclined(People people, String running, String login, String why) {
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> named(people, running, login))
        .withMessage(why);
  }

  @Test
  void whoever_is_named_acts_under_their_name_with_the_account_beside_it() {
    assertThat(named(two, "cmartin", "cmartin"))
        .isEqualTo("Camille Martin, chargée de mission (cmartin)");
    assertThat(named(two, "adm-cmartin", "adm-cmartin"))
        .isEqualTo("Camille Martin, chargée de mission (adm-cmartin)");
  }

  @Test
  void through_the_account_of_the_service_everybody_stays_who_they_are() {
    assertThat(named(two, "comop", "cmartin"))
        .isEqualTo("Camille Martin, chargée de mission (cmartin, par comop)");
    assertThat(named(two, "root", "jastier"))
        .isEqualTo("Jérôme Astier, chef du service (jastier, par root)");
  }

  @Test
  void nobody_acts_through_the_account_of_another() {
    String why =
        "Vous êtes connecté sous le compte « cmartin », mais la commande tourne sous « jastier » :"
            + " comop ne sait pas qui décide, et n’a rien changé. Lancez-la sous votre propre"
            + " compte, ou sous celui du service.";
    assertDeclined(two, "jastier", "cmartin", why);
    assertDeclined(nobody, "jastier", "cmartin", why);
  }

  @Test
  void while_nobody_is_named_the_account_stands_for_who_acts() {
    assertThat(named(nobody, "cmartin", "cmartin")).isEqualTo("compte cmartin");
    assertThat(named(nobody, "comop", "cmartin")).isEqualTo("compte cmartin, par comop");
  }

  @Test
  void once_somebody_is_named_an_account_of_nobody_decides_nothing_and_is_told_how_to() {
    String why =
        "Le compte « comop » n’est celui de personne dans config/people.yaml : rien n’est changé.\n"
            + "Si c’est le vôtre, ajoutez-y cette ligne, qui compte dès la commande suivante :\n"
            + "  - {name: \"Prénom Nom\", role: \"fonction\", accounts: [\"comop\"]}\n"
            + "S’il sert à plusieurs personnes, connectez-vous d’abord sous le vôtre : chaque"
            + " décision porte le nom de qui la prend.";
    assertDeclined(two, "comop", "comop", why);
    assertDeclined(two, "comop", "inconnu", why.replace("comop", "inconnu"));
  }

  @Test
  void a_list_that_somebody_brings_along_makes_nobody_of_them() {
    People own =
        new People(
            "/tmp/config/people.yaml",
            "jastier",
            List.of(new Person("Camille Martin", "chargée de mission", Set.of("jastier"))));
    assertDeclined(
        own,
        "jastier",
        "jastier",
        "/tmp/config/people.yaml appartient au compte « jastier », qui pourrait y prendre le nom"
            + " d’un autre : rien n’est changé. Donnez ce fichier à root, ou au compte à qui"
            + " appartiennent les données (chown).");
    assertThat(own.who(Account.of("jastier"), Set.of("root", "jastier")).named())
        .as("the data are theirs, so nothing could keep them from it")
        .isEqualTo("Camille Martin, chargée de mission (jastier)");
  }

  @Test
  void what_the_service_does_by_itself_is_told_from_what_its_account_is_used_for() {
    assertThat(Actor.COMOP.named()).isEqualTo("comop");
    assertThat(named(nobody, "comop", "comop")).isEqualTo("compte comop");
  }
}
