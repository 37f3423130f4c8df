package fr.comop.demo;

import fr.comop.consent.Consent;
import fr.comop.consent.Consenting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.desk.Account;
import fr.comop.desk.Actor;
import fr.comop.desk.People;
import fr.comop.desk.Person;
import fr.comop.french.French;
import fr.comop.funding.Advising;
import fr.comop.funding.Opinion;
import fr.comop.funding.Paying;
import fr.comop.funding.Payment;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Attending;
import fr.comop.meeting.Meeting;
import fr.comop.summary.own.OwnPages;
import fr.comop.wiring.House;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What staff know beside what structures send, as they would have entered it by mid-December: what
 * was paid, opinions, an agreement to show pictures, last autumn's meeting; and the next one's
 * invitations, and a page submitted to its structure, which leave by mail.
 */
final class StaffWork {
  /** The structure whose page is submitted to it. */
  static final String SUBMITTED = "planetarium";

  private static final int YEAR = 2020;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final LocalDate PAID = LocalDate.of(YEAR, 7, 15);
  private static final LocalDate LAST = LocalDate.of(YEAR, 10, 13);
  private static final LocalDate NEXT = LocalDate.of(YEAR + 1, 1, 12);

  private final House house;
  private final Conventions conventions;
  private final Actor who;

  private StaffWork(House house) {
    this.house = house;
    conventions = house.configuration.conventions();
    Account account = Account.of("demo");
    who =
        new People(
                "",
                account.running(),
                List.of(
                    new Person(
                        "Camille Bertin",
                        "chargée de mission culture scientifique",
                        Set.of(account.login()))))
            .who(account, Set.of(account.running()));
  }

  static void in(House house) throws IOException {
    StaffWork work = new StaffWork(house);
    work.pay();
    work.advise();
    work.consent();
    work.meet();
    work.submit();
  }

  private Beneficiary structure(String id) {
    return conventions.beneficiary(id).orElseThrow();
  }

  /** Half of each grant; one is not paid yet. */
  private void pay() {
    List<Paying.Line> lines = new ArrayList<>();
    for (Convention convention : conventions.all()) {
      for (var party : convention.parties()) {
        Beneficiary whose = party.beneficiary();
        if (!whose.id().equals("clevos") && party.grant(YEAR).isPresent()) {
          int number = lines.size() + 1;
          lines.add(
              new Paying.Line(
                  number,
                  new Paying.Told(
                      whose,
                      convention.id(),
                      YEAR,
                      Payment.Kind.ADVANCE,
                      party.grant(YEAR).get().multiply(HALF).setScale(2, RoundingMode.HALF_UP),
                      PAID,
                      "MDT-%d-%03d".formatted(YEAR, 100 + number))));
        }
      }
    }
    house.funding.paying().enter(lines, "mandats-2020.csv", who);
  }

  private void advise() {
    advise(
        "planetarium",
        Opinion.Kind.FAVOURABLE,
        "Programme tenu malgré 105 jours de fermeture ; les reports sont justifiés et datés.",
        "",
        new BigDecimal("90000"));
    advise(
        "hexagone",
        Opinion.Kind.RESERVED,
        "Cinq actions sur huit sont réalisées ; le bilan ne dit rien de l’École du spectateur curieux.",
        "Demander ce que cette action est devenue avant la commission permanente.",
        null);
  }

  private void advise(
      String structure,
      Opinion.Kind kind,
      String words,
      String followUp,
      @Nullable BigDecimal proposal) {
    house
        .funding
        .advising()
        .give(
            new Advising.Told(
                structure(structure),
                YEAR,
                kind,
                French.typeset(words),
                French.typeset(followUp),
                proposal),
            who);
  }

  private void consent() {
    house
        .funding
        .consenting()
        .give(
            new Consenting.Told(
                structure("eureka"),
                null,
                Consent.Scope.PICTURES,
                Consent.Reach.COMMITTEE,
                "Courrier du 9 décembre 2020",
                LocalDate.of(YEAR, 12, 9)),
            who);
  }

  private void meet() {
    Meeting last = plan(LAST, "Hôtel de Région, salle 12", "1. Mise en œuvre de la convention");
    house
        .meeting
        .attending()
        .enter(
            last.reference(),
            conventions.beneficiaries().stream().map(StaffWork::tookPart).toList(),
            who);
    Meeting next =
        plan(
            NEXT,
            "Hôtel de Région, salle 12",
            "1. Bilans de l’année 2020\n2. Programmes d’actions 2021\n3. Questions diverses");
    house.meeting.convening().invite(next.reference(), null, false, who);
  }

  private Meeting plan(LocalDate day, String place, String agenda) {
    return house
        .meeting
        .convening()
        .plan(
            new Meeting.Terms(
                conventions.all().stream().map(Convention::id).toList(),
                Meeting.Terms.at(day, LocalTime.of(14, 0)),
                Duration.ofHours(2),
                place,
                "",
                agenda),
            who);
  }

  private static Attending.Said tookPart(Beneficiary whose) {
    return switch (whose.id()) {
      case "ronde" -> new Attending.Said(whose, Attendance.Kind.EXCUSED, "");
      case "clevos" -> new Attending.Said(whose, Attendance.Kind.ABSENT, "");
      case "planetarium" ->
          new Attending.Said(whose, Attendance.Kind.REPRESENTED, "Bastien Corvaisier");
      default -> new Attending.Said(whose, Attendance.Kind.PRESENT, "");
    };
  }

  private void submit() throws IOException {
    house
        .summary
        .ownPages()
        .send(
            OwnPages.of(
                house
                    .summary
                    .summaries()
                    .of(
                        YEAR,
                        house.store.desk.now(),
                        conventions.all().stream()
                            .map(Convention::id)
                            .collect(Collectors.toUnmodifiableSet())),
                structure(SUBMITTED)),
            NEXT.minusDays(4),
            who);
  }
}
