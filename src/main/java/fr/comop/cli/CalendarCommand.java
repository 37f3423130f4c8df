package fr.comop.cli;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.ical.CampaignIcs;
import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.desk.Output;
import fr.comop.intake.Owing;
import fr.comop.reminder.CalendarMail;
import fr.comop.reminder.CampaignPlan;
import fr.comop.wiring.House;
import fr.comop.wiring.ReminderRoom;
import fr.comop.wiring.StoreRoom;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
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
final class CalendarCommand implements Callable<Integer> {
  private final Environment environment;
  @Mixin Common common = new Common();
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

  CalendarCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    List<Beneficiary> whose =
        beneficiary == null
            ? configuration.convention().beneficiaries()
            : List.of(environment.names(configuration).beneficiary(beneficiary));
    int asked = year.asked(configuration, environment);
    List<CampaignPlan> plans = plans(configuration, whose, asked);
    PrintWriter out = spec.commandLine().getOut();
    if (ical != null) {
      ical(plans, ical, out);
    } else {
      out.println(json ? CalendarJson.of(asked, plans) : CalendarText.of(asked, plans));
    }
    return Exit.DONE;
  }

  private List<CampaignPlan> plans(Configuration configuration, List<Beneficiary> whose, int asked)
      throws IOException {
    CampaignCalendar calendar = ReminderRoom.calendar(configuration);
    Instant now = environment.clock().instant();
    if (!StoreRoom.exists(configuration.settings())) {
      return whose.stream()
          .map(one -> configuration.convention().deliverables(one, asked))
          .map(owed -> owed.stream().map(one -> Owing.State.of(one, List.of())).toList())
          .map(states -> CampaignPlan.of(states, List.of(), calendar, now))
          .toList();
    }
    try (House house = environment.house(configuration)) {
      return house.store.ledger.inTransaction(
          () ->
              whose.stream()
                  .map(
                      one ->
                          CampaignPlan.of(
                              house.assessment.owing.states(one, asked),
                              decided(house, one, asked),
                              calendar,
                              now))
                  .toList());
    }
  }

  private static List<CalendarMail> decided(House house, Beneficiary whose, int asked) {
    return house.store.sentReminders.of(whose.id(), asked).stream()
        .map(
            one ->
                CalendarMail.of(
                    one,
                    house.store.outbox.find(one.messageId()).orElseThrow(),
                    house.store.outbox.sentAt(one.messageId())))
        .toList();
  }

  private void ical(List<CampaignPlan> plans, String where, PrintWriter out) throws IOException {
    CampaignIcs calendar = new CampaignIcs(environment.clock().instant());
    for (CampaignPlan plan : plans) {
      calendar.add(
          plan.states().stream().map(Owing.State::deliverable).toList(), plan.departures());
    }
    if (where.equals("-")) {
      out.print(new String(calendar.bytes(), StandardCharsets.UTF_8));
      out.flush();
    } else {
      Output.write(Path.of(where), calendar.bytes());
      out.println("Calendrier écrit : " + where);
    }
  }
}
