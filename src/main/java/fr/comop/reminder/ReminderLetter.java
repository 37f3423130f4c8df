package fr.comop.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.comop.archive.Sha256;
import fr.comop.campaign.Campaign;
import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Campaigns;
import fr.comop.campaign.Decision;
import fr.comop.campaign.Standing;
import fr.comop.campaign.Step;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.form.Finding;
import fr.comop.form.Places;
import fr.comop.french.French;
import fr.comop.french.FrenchDays;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.reminder.ReminderView.DocumentView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the mails of the campaign: the opening, and the reminders of what is still owed. */
public final class ReminderLetter {
  private final Stationeries stationeries;
  private final Conventions conventions;
  private final CampaignCalendar calendar;
  private final Enclosures enclosures;
  private final Submissions submissions;

  /**
   * Writes in these texts.
   *
   * @throws IllegalStateException when a text of the campaign is missing or wrong; says its file
   *     and line
   */
  public ReminderLetter(
      Stationeries stationeries,
      Conventions conventions,
      Campaigns campaigns,
      CampaignCalendar calendar,
      Enclosures enclosures,
      Submissions submissions) {
    this.stationeries = stationeries;
    this.conventions = conventions;
    this.calendar = calendar;
    this.enclosures = enclosures;
    this.submissions = submissions;
    tryOut(stationeries, campaigns);
  }

  /**
   * Tries every text of every campaign out.
   *
   * @throws IllegalStateException when one is missing or wrong; says its file and line
   */
  public static void tryOut(Stationeries stationeries, Campaigns campaigns) {
    tryOut(stationeries.common(), campaigns.common());
    campaigns.own().forEach((id, campaign) -> tryOut(stationeries.of(id), campaign));
    stationeries.own().forEach((id, stationery) -> tryOut(stationery, campaigns.of(id)));
  }

  private static void tryOut(Stationery stationery, Campaign campaign) {
    campaign.steps().stream()
        .map(Step::text)
        .distinct()
        .forEach(
            text ->
                List.of(30, 1, 0, -1)
                    .forEach(
                        days -> {
                          Letterhead letterhead = stationery.letterhead();
                          stationery.texts().write(text, sample(days, true, letterhead));
                          stationery.texts().write(text, sample(days, false, letterhead));
                        }));
  }

  /** Something to try the texts on, so that a mistake in them is known at the start. */
  private static ReminderView sample(int days, boolean first, Letterhead letterhead) {
    DocumentView never =
        new DocumentView(
            "bilan annuel 2020", true, "", false, "…", "…", "", false, 0, 0, "", "", "", "");
    DocumentView toMend =
        new DocumentView(
            "compte rendu financier 2020",
            false,
            "vendredi 15 janvier 2021",
            true,
            "",
            "",
            "mercredi 9 décembre 2020 à 9 h 12",
            true,
            2,
            3,
            "où",
            "quoi",
            "attendu",
            "conseil");
    return new ReminderView(
        "Planétarium",
        2020,
        "mardi 15 décembre 2020",
        "15 décembre",
        days,
        FrenchDays.from(days),
        !first,
        first ? "" : "articles 4.1 et 4.2",
        !first,
        first ? "" : "lundi 7 décembre 2020",
        first,
        !first,
        first ? List.of() : List.of(never.title()),
        List.of(never, toMend),
        List.of(toMend),
        List.of("bilan.xlsx"),
        List.of("programme-a-corriger.xlsx"),
        letterhead);
  }

  /**
   * The mail of a step.
   *
   * @param round from 1
   * @param situation of what is owed the mail tells what matters now
   * @param thread message id of the year's first mail; null when this is the first
   */
  public Mail write(
      FullStanding situation, Decision.Send send, int round, @Nullable String thread, Instant now) {
    Standing standing = situation.standing();
    Asked asked = Asked.by(send.departure(), situation.owed(), calendar, now);
    boolean first = standing.sent().isEmpty();
    boolean moved = situation.movedSinceTold(asked.all());
    List<DeliverableState> fresh =
        asked.all().stream().filter(state -> isFresh(state, standing)).toList();
    Enclosures.Enclosed enclosed =
        enclosures
            .of(
                asked.all().stream()
                    .filter(state -> asked.documents().contains(state) || fresh.contains(state))
                    .toList())
            .with(
                moved || !fresh.isEmpty()
                    ? Optional.of(enclosures.calendar(asked.all(), situation, now))
                    : Optional.empty());
    LocalDate today = LocalDate.ofInstant(now, Deliverable.ZONE);
    LocalDate due = asked.due();
    int days = (int) ChronoUnit.DAYS.between(today, due);
    Stationery stationery = stationeries.of(send.departure().convention());
    Texts.Written written =
        stationery
            .texts()
            .write(
                send.departure().step().text(),
                new ReminderView(
                    standing.beneficiary().name(),
                    standing.year(),
                    French.longDay(due),
                    French.dayAndMonth(due),
                    days,
                    FrenchDays.from(days),
                    asked.extended(),
                    conventions.articles(headed(asked)),
                    asked.documents().stream().allMatch(one -> one.presented().isPresent()),
                    situation.timeAsked().map(ReminderLetter::day).orElse(""),
                    first,
                    moved,
                    first || opens(send)
                        ? List.of()
                        : fresh.stream().map(one -> one.deliverable().title()).toList(),
                    asked.documents().stream().map(state -> document(state, due, today)).toList(),
                    asked.later().stream().map(state -> document(state, due, today)).toList(),
                    names(enclosed.blanks()),
                    names(enclosed.marked()),
                    stationery.letterhead()));
    List<String> to = send.to().stream().map(Contact::email).toList();
    return new Mail(
        messageId(standing, send, round, to, written),
        thread,
        Stream.ofNullable(thread).toList(),
        false,
        to,
        send.cc().stream().map(Contact::email).toList(),
        written,
        enclosed.all());
  }

  /** The documents in the headline: those due that day, of them rather what was never received. */
  private static List<Deliverable> headed(Asked asked) {
    List<DeliverableState> due =
        asked.documents().stream()
            .filter(one -> one.deliverable().due().equals(asked.due()))
            .toList();
    List<DeliverableState> missing = due.stream().filter(one -> one.presented().isEmpty()).toList();
    return (missing.isEmpty() ? due : missing).stream().map(DeliverableState::deliverable).toList();
  }

  /**
   * Whether no mail before this one spoke of a document. With two conventions the opening of one
   * may meet a step of the other, whose due day is nearer, and which goes in its place.
   */
  private boolean isFresh(DeliverableState state, Standing standing) {
    LocalDate opening = calendar.opening(state.deliverable()).orElse(LocalDate.MIN);
    return standing.sent().stream().allMatch(sent -> sent.day().isBefore(opening));
  }

  private static boolean opens(Decision.Send send) {
    return send.departure().step().when() instanceof Step.OnDay;
  }

  private static List<String> names(List<Mail.File> files) {
    return files.stream().map(Mail.File::name).toList();
  }

  private DocumentView document(DeliverableState state, LocalDate due, LocalDate today) {
    Deliverable deliverable = state.deliverable();
    String elsewhen = deliverable.due().equals(due) ? "" : French.longDay(deliverable.due());
    boolean late = deliverable.due().isBefore(today);
    Optional<Submission> counting = state.counting();
    if (counting.isEmpty()) {
      String other = state.toExamine().map(one -> FrenchInstant.of(one.receivedAt())).orElse("");
      return new DocumentView(
          deliverable.title(),
          deliverable.hasForm(),
          elsewhen,
          late,
          other,
          state.setAside().map(FrenchInstant::of).orElse(""),
          "",
          false,
          0,
          0,
          "",
          "",
          "",
          "");
    }
    Submission submission = counting.get();
    Optional<Finding> first =
        submissions.findings(submission.id()).stream().filter(Finding::error).findFirst();
    return new DocumentView(
        deliverable.title(),
        deliverable.hasForm(),
        elsewhen,
        late,
        "",
        "",
        FrenchInstant.of(submission.receivedAt()),
        state.isInTime(),
        submission.version(),
        submission.errors(),
        first.map(one -> Places.french(one.places())).orElse(""),
        first.map(Finding::label).orElse(""),
        first.map(Finding::expected).orElse(""),
        first.map(Finding::advice).orElse(""));
  }

  private static String day(Instant at) {
    return French.longDay(LocalDate.ofInstant(at, Deliverable.ZONE));
  }

  /** Derived from what the mail says: a repeat has it again, and a stranger cannot guess it. */
  private String messageId(
      Standing standing, Decision.Send send, int round, List<String> to, Texts.Written written) {
    String digest = Sha256.of((to + written.text()).getBytes(UTF_8)).brief();
    return stationeries
        .common()
        .letterhead()
        .messageId(
            send.departure().step().text(),
            standing.beneficiary().id(),
            send.departure().day(),
            round,
            digest);
  }
}
