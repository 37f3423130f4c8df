package fr.comop.cli.it;

import fr.comop.cli.Caller;
import fr.comop.cli.Environment;
import fr.comop.config.Configuration;
import fr.comop.config.Settings;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.keeping.RestoredStore;
import fr.comop.keeping.Resumption;
import fr.comop.service.Standby;
import fr.comop.wiring.House;
import fr.comop.wiring.KeepingRoom;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Shows what a service would do on data that came out of a backup, and takes down that it may. */
public record Resuming(Caller caller, Configuration configuration, PrintWriter out) {
  private static final Set<String> YES = Set.of("o", "oui");

  /**
   * At the service's start: asks who started it. Where nobody is there to answer, it waits until
   * the command of its own says yes.
   *
   * @throws Declined when the answer is not yes
   */
  public void askOrWait() throws IOException, InterruptedException {
    if (store().told().isEmpty() || saidYes()) {
      return;
    }
    out.println(ResumptionText.WAITING);
    out.flush();
    new Standby(settings(), store(), caller.clock()).await();
  }

  /**
   * The same for a single round, which does not wait.
   *
   * @throws Declined when nobody is there to answer, or the answer is not yes
   */
  public void ask() throws IOException {
    if (store().told().isPresent() && !saidYes()) {
      throw new Declined(ResumptionText.WAITING);
    }
  }

  private boolean saidYes() throws IOException {
    Environment.Person person = caller.person();
    if (person == null) {
      return false;
    }
    try (House house = caller.house(configuration)) {
      Resumption resumption = KeepingRoom.resumption(house);
      Optional<Resumption.Awaited> awaited = resumption.awaited();
      if (awaited.isPresent()) {
        out.println(ResumptionText.of(awaited.get(), settings(), caller.clock().instant()));
        String answer = person.asked("Reprendre ? [o/N] ");
        if (!YES.contains(answer.strip().toLowerCase(Locale.ROOT))) {
          throw new Declined(ResumptionText.WAITING);
        }
        give(resumption, awaited.get());
      }
      return true;
    }
  }

  /** By a command of its own. */
  void confirm() throws IOException {
    try (House house = caller.house(configuration)) {
      Resumption resumption = KeepingRoom.resumption(house);
      Optional<Resumption.Awaited> awaited = resumption.awaited();
      if (awaited.isEmpty()) {
        throw new Declined(
            "Rien n’attend d’accord : ces données ne viennent pas d’une sauvegarde, ou une personne"
                + " a déjà dit oui.");
      }
      out.println(ResumptionText.of(awaited.get(), settings(), caller.clock().instant()));
      give(resumption, awaited.get());
    }
  }

  private void give(Resumption resumption, Resumption.Awaited awaited) {
    Actor who = caller.who(configuration);
    resumption.give(awaited, who);
    out.println(ResumptionText.GIVEN);
  }

  private RestoredStore store() {
    return KeepingRoom.restored(settings());
  }

  private Settings settings() {
    return configuration.settings();
  }
}
