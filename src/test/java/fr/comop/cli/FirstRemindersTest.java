package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.campaign.FirstReminders;
import fr.comop.config.Configuration;
import fr.comop.desk.Account;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Camille;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import fr.comop.wiring.store.Headstart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before the first reminder leaves by itself, somebody says yes to what they were shown. */
class FirstRemindersTest extends AtTheTerminal {
  private static final String WAITING =
      "Aucune relance ne part encore d’elle-même : la première fois, une personne doit dire oui, par"
          + " « comop reminders --confirm ».";
  private static final String TO_COME =
      """
      Puis, d’ici au lundi 21 décembre 2020 à 18 h 00, pour ce qui ne serait pas complet :
        mardi 15 décembre 2020 à 8 h 00 : 11 relances (J)
        mercredi 16 décembre 2020 à 8 h 00 : 11 relances (J+1)
      """;

  private final List<String> questions = new ArrayList<>();

  @BeforeEach
  void switchThemOn() {
    variables.put("COMOP_REMINDERS_ENABLED", "true");
  }

  private String started(Environment.@Nullable Person person) throws IOException {
    return started(person, Camille.ACCOUNT);
  }

  /** What "comop run" says of the reminders at its start. */
  private String started(Environment.@Nullable Person person, Account account) throws IOException {
    Clock clock = Clock.fixed(Stage.NOW, Clock.systemUTC().getZone());
    Caller caller =
        new Caller(new Environment(variables, clock, account, person), command(), Headstart.of());
    Configuration configuration = caller.configuration();
    StringWriter said = new StringWriter();
    try (House house = caller.house(configuration)) {
      new FirstReminders(caller, house, new PrintWriter(said, true)).ask();
    }
    return MadeByHand.plain(said.toString());
  }

  private static ComopCommand command() {
    ComopCommand command = new ComopCommand();
    command.config = Path.of("config");
    return command;
  }

  private Environment.Person answering(String answer) {
    return question -> {
      questions.add(MadeByHand.plain(question));
      return answer;
    };
  }

  private String said(String... args) {
    Terminal.Ended ended = comop(args);
    return MadeByHand.plain(ended.out() + ended.err());
  }

  @Test
  void who_starts_it_at_a_terminal_is_shown_what_would_leave_and_asked_once() throws Exception {
    assertThat(started(answering("oui")))
        .startsWith("Les relances sont en marche pour la première fois.\nRelances, lundi 14")
        .contains("Planétarium de Vaulx-en-Velin", "J-1", "partirait")
        .endsWith(TO_COME + "C’est noté : les relances partent d’elles-mêmes.\n");
    assertThat(questions).containsExactly("Envoyer ? [o/N] ");
    assertThat(started(answering("non"))).isEmpty();
    assertThat(questions).hasSize(1);
    assertThat(said("audit", "list", "--kind", "reminders"))
        .contains("compte ctest", "REMINDERS", "Accord donné : elles partent d’elles-mêmes.");
    assertThat(said("status")).doesNotContain(WAITING);
  }

  @Test
  void whatever_is_not_yes_lets_them_wait_until_the_next_start() throws Exception {
    for (String answer : List.of("", "n", "quoi ?")) {
      assertThat(started(answering(answer))).endsWith(TO_COME + WAITING + "\n");
    }
    assertThat(questions).hasSize(3);
    assertThat(said("status")).contains(WAITING);
  }

  @Test
  void without_a_terminal_they_wait_and_the_status_says_so_until_a_command_says_yes()
      throws Exception {
    assertThat(started(null)).isEqualTo(WAITING + "\n");
    assertThat(said("status")).contains("\n" + WAITING + "\n");
    assertThat(said("status", "--json")).contains("comop reminders --confirm");
    assertThat(said("reminders", "--confirm"))
        .contains("partirait")
        .endsWith(
            TO_COME
                + "C’est noté : les relances partent d’elles-mêmes, dès le prochain passage du"
                + " service.\n");
    assertThat(said("status")).doesNotContain(WAITING);
    assertThat(started(null)).isEmpty();
    assertThat(said("reminders", "--confirm")).contains("C’était noté déjà : ");
  }

  @Test
  void somebody_who_may_not_decide_cannot_say_yes() throws Exception {
    assertThat(started(answering("o"), new Account("autre", "ctest")))
        .contains("comop ne sait pas qui décide, et n’a rien changé.")
        .endsWith(WAITING + "\n");
  }

  @Test
  void nothing_is_asked_while_they_are_switched_off_though_yes_may_be_said_before()
      throws Exception {
    variables.put("COMOP_REMINDERS_ENABLED", "false");
    assertThat(started(answering("o"))).isEmpty();
    assertThat(said("status")).doesNotContain(WAITING);
    assertThat(said("reminders", "--confirm"))
        .endsWith(
            "C’est noté : les relances partent d’elles-mêmes, quand reminders.enabled sera"
                + " true.\n");
    variables.put("COMOP_REMINDERS_ENABLED", "true");
    assertThat(started(answering("n"))).isEmpty();
  }

  @Test
  void yes_is_not_said_while_something_else_is_asked_for() {
    Terminal.Ended ended = comop("reminders", "--confirm", "--dry-run");
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(ended.err()).isEqualTo("--confirm va seul.\n");
    assertThat(said("status")).contains(WAITING);
  }
}
