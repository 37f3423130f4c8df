package fr.comop.service;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.health.Signals.Flow;
import fr.comop.health.Trouble;
import java.util.ArrayList;
import java.util.List;

/** How often what runs by the settings goes round. */
public final class Rhythms {
  private Rhythms() {}

  /** Each that runs; those of the outbox as one. */
  public static List<Flow> of(Settings settings) {
    List<Flow> flows = new ArrayList<>();
    for (String name : new Flows(settings, List.of(Flows.OUTBOX)).all()) {
      Setting every =
          switch (name) {
            case Flows.MAILBOX -> Setting.MAILBOX_EVERY;
            case Flows.FOLDER -> Setting.FOLDER_EVERY;
            case Flows.INTAKE -> Setting.INTAKE_EVERY;
            case Flows.REMINDERS -> Setting.REMINDERS_EVERY;
            case Flows.SUMMARIES -> Setting.SUMMARIES_EVERY;
            case Flows.NOTICES, Flows.RETURNS -> Setting.LETTERS_EVERY;
            default -> Setting.OUTBOX_EVERY;
          };
      flows.add(new Flow(name, Trouble.of(name).orElseThrow(), settings.duration(every)));
    }
    return flows;
  }

  /** The name of a route among these. */
  static String nameOf(String route) {
    return route.startsWith(Flows.OUTBOX + "-") ? Flows.OUTBOX : route;
  }
}
