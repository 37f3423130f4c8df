package fr.comop.cli.campaign;

import fr.comop.campaign.ical.CampaignIcs;
import fr.comop.cli.Caller;
import fr.comop.cli.CampaignYear;
import fr.comop.cli.Exit;
import fr.comop.cli.json.CalendarJson;
import fr.comop.cli.text.CalendarText;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.desk.Output;
import fr.comop.edition.Publishing;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.reminder.CampaignPlan;
import fr.comop.reminder.Planning;
import fr.comop.summary.Audience;
import fr.comop.wiring.House;
import fr.comop.wiring.ReminderRoom;
import fr.comop.wiring.StoreRoom;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every date of a campaign, and which mails would leave. */
@Command(
    name = "calendar",
    description =
        "Donne toutes les dates d’une campagne : les échéances de chaque bénéficiaire, les courriels"
            + " déjà partis et ceux qui partiraient pour ce qui n’est pas complet.")
public final class CalendarCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin CampaignYear year = new CampaignYear();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--beneficiary",
      paramLabel = "ID",
      description = "Un seul bénéficiaire (par défaut : tous).")
  @Nullable String beneficiary;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  @Option(
      names = "--ical",
      paramLabel = "FICHIER",
      description = "Écrit le calendrier en iCalendar dans ce fichier ; « - » : sur la sortie.")
  @Nullable String ical;

  public CalendarCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    List<Beneficiary> whose =
        beneficiary == null
            ? configuration.conventions().beneficiaries()
            : List.of(caller.names(configuration).beneficiary(beneficiary));
    NavigableSet<Integer> asked = year.asked(configuration, caller);
    Seen seen = seen(configuration, whose, asked);
    List<CampaignPlan> plans = seen.plans();
    PrintWriter out = spec.commandLine().getOut();
    boolean on = configuration.settings().on(Setting.SUMMARIES_ENABLED);
    if (ical != null) {
      ical(seen, ical, out);
    } else {
      out.println(
          json
              ? CalendarJson.of(asked, plans, seen.summaries(), on)
              : CalendarText.of(asked, plans) + CalendarText.summaries(seen.summaries(), on));
    }
    return Exit.DONE;
  }

  /**
   * What is to come.
   *
   * @param summaries none where one beneficiary is asked about, or there is no store
   */
  private record Seen(List<CampaignPlan> plans, List<Publishing.Foreseen> summaries) {}

  private Seen seen(
      Configuration configuration, List<Beneficiary> whose, NavigableSet<Integer> asked)
      throws IOException {
    if (!StoreRoom.exists(configuration.settings())) {
      return new Seen(
          Planning.bare(
              configuration.conventions(),
              whose,
              asked,
              ReminderRoom.calendar(configuration),
              caller.clock().instant()),
          List.of());
    }
    try (House house = caller.looking(configuration)) {
      return new Seen(
          house.reminder.planning().of(whose, asked),
          beneficiary == null
              ? asked.stream()
                  .flatMap(one -> house.edition.publishing().foreseen(one).stream())
                  .toList()
              : List.of());
    }
  }

  private void ical(Seen seen, String where, PrintWriter out) throws IOException {
    CampaignIcs calendar = new CampaignIcs(caller.clock().instant());
    for (CampaignPlan plan : seen.plans()) {
      calendar.add(
          plan.states().stream().map(DeliverableState::deliverable).toList(), plan.departures());
    }
    for (Publishing.Foreseen one : seen.summaries()) {
      if (one.left().isEmpty()) {
        Audience whom = one.mailing().audience();
        calendar.summary(
            Stream.concat(Stream.of(whom.word()), one.mailing().conventions().stream())
                .collect(Collectors.joining("-")),
            one.year(),
            whom.french(),
            one.at());
      }
    }
    if (where.equals("-")) {
      out.print(new String(calendar.bytes(), StandardCharsets.UTF_8));
      out.flush();
    } else {
      Output.write(Path.of(where), calendar.bytes());
      out.println("Calendrier écrit\u00a0: " + where);
    }
  }
}
