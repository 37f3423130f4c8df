package fr.comop.cli.text;

import fr.comop.convention.Beneficiary;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Money;
import fr.comop.notice.Notice;
import fr.comop.notice.Outcome;
import fr.comop.notice.Recorded;
import fr.comop.notice.TimeLimit;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.WaitingSlip;
import fr.comop.notice.desk.CasePage;
import fr.comop.notice.desk.NextStep;
import fr.comop.notice.desk.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole story of a case, for people. */
public final class CasePageText {
  /** Acts that are named of those that one fact keeps from being done. */
  private static final int MOST_NAMED = 4;

  private CasePageText() {}

  /** All of it on one page, with what was reported of its letters, and the slips that wait. */
  public static String of(CasePage page, List<Reported> reported, List<WaitingSlip> waiting) {
    DefaultCase file = page.file();
    List<String> parts = new ArrayList<>();
    parts.add(
        file.reference()
            + ", "
            + page.whose().name()
            + legalPerson(page.whose())
            + "\n"
            + file.key().cause().french()
            + ", "
            + file.key().convention()
            + ", année "
            + file.key().year()
            + "\nÉtape : "
            + file.stage().french());
    parts.add("Documents\n" + documents(page));
    parts.add("Argent\n" + money(page.money()) + taken(file));
    if (!page.world().unjudged().isEmpty()) {
      parts.add("À juger d’abord\n" + lines(page.world().unjudged()));
    }
    parts.add("Histoire\n" + lines(file.history().stream().map(one -> told(file, one)).toList()));
    if (!file.notices().isEmpty()) {
      parts.add("Lettres\n" + lines(file.notices().stream().map(CasePageText::letter).toList()));
    }
    if (!reported.isEmpty()) {
      parts.add("Nouvelles des lettres\n" + lines(NoticeReportsText.lines(reported)));
    }
    if (!waiting.isEmpty()) {
      parts.add("Volets sans date\n" + lines(NoticeReportsText.waiting(waiting)));
    }
    if (!page.limits().isEmpty()) {
      parts.add(
          "Délais\n"
              + lines(
                  page.limits().stream().map(one -> limit(one, page.world().today())).toList()));
    }
    parts.addAll(next(page.next()));
    return Printable.of(String.join("\n\n", parts));
  }

  private static String legalPerson(Beneficiary whose) {
    String name = whose.legalPerson().name();
    return name.equals(whose.name()) ? "" : " (" + name + ")";
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(one -> "- " + one).collect(Collectors.joining("\n"));
  }

  private static String documents(CasePage page) {
    return lines(
        page.states().stream()
            .map(
                one ->
                    one.deliverable().title()
                        + (page.file().documents().contains(one.deliverable().form())
                            ? " (en cause)"
                            : "")
                        + ", échéance du "
                        + French.day(one.deliverable().due())
                        + (one.deliverable().extension() == null ? "" : " (délai accordé)")
                        + " : "
                        + received(one))
            .toList());
  }

  private static String received(DeliverableState state) {
    return state
        .counting()
        .map(
            one ->
                "reçu le "
                    + FrenchInstant.of(one.receivedAt())
                    + ", version "
                    + one.version()
                    + ", "
                    + one.outcome().french())
        .or(
            () ->
                state
                    .toExamine()
                    .map(
                        one ->
                            one.received().replaceFirst(",$", "")
                                + " le "
                                + FrenchInstant.of(one.receivedAt())
                                + ", à examiner ("
                                + one.reference()
                                + ")"))
        .or(
            () ->
                state
                    .setAside()
                    .map(
                        at -> "ce qui est arrivé le " + FrenchInstant.of(at) + " n’est pas retenu"))
        .orElse("jamais reçu");
  }

  private static String money(Money money) {
    BigDecimal promised = money.promised();
    return lines(
        List.of(
            promised == null
                ? "Subvention promise : inconnue"
                : "Subvention promise : " + French.euros(promised),
            "Versée : " + French.euros(money.paid()),
            "Peut encore être réclamée : " + French.euros(money.repayable()),
            "Peut encore être diminuée de : "
                + money.reducible().map(French::euros).orElse("inconnu")));
  }

  /** What this case itself takes; the lines above count it. */
  private static String taken(DefaultCase file) {
    return file.decision()
        .filter(one -> one.outcome().hasAmount())
        .map(
            one ->
                "\n- Ce dossier en retient : "
                    + French.euros(file.taken(one.outcome()))
                    + " ("
                    + one.outcome().french()
                    + ")"
                    + (one.outcome() == Outcome.REPAYMENT
                        ? ", dont reçu : " + French.euros(file.moneyReceived())
                        : ""))
        .orElse("");
  }

  private static String told(DefaultCase file, Recorded one) {
    return FrenchInstant.of(one.at()) + ", " + one.who() + " : " + Told.of(file, one);
  }

  private static String letter(Notice one) {
    return one.reference()
        + ", "
        + one.kind().french()
        + " : "
        + one.stage().french()
        + one.tracking().ended().map(day -> " le " + French.day(day)).orElse("")
        + (one.tracking().numbers().isEmpty()
            ? ""
            : ", recommandé " + String.join(", ", one.tracking().numbers()));
  }

  private static String limit(TimeLimit one, LocalDate today) {
    return one.kind().french()
        + " : "
        + (one.isOver(today) ? "échu le " : "jusqu’au ")
        + French.longDay(one.last())
        + (one.provisional() ? ", provisoire (preuve attendue)" : "")
        + " ("
        + one.kind().basis()
        + ")";
  }

  private static String joined(List<String> what) {
    return what.size() <= MOST_NAMED
        ? String.join(", ", what)
        : String.join(", ", what.subList(0, MOST_NAMED))
            + " et "
            + (what.size() - MOST_NAMED)
            + (what.size() - MOST_NAMED == 1 ? " autre" : " autres");
  }

  private static List<String> next(List<NextStep> next) {
    List<String> may =
        next.stream().filter(NextStep::may).map(one -> one.what() + " : " + one.command()).toList();
    Map<String, List<String>> why = new LinkedHashMap<>();
    next.stream()
        .filter(one -> !one.may())
        .forEach(
            one ->
                one.against()
                    .forEach(
                        refusal ->
                            why.computeIfAbsent(refusal.says(), any -> new ArrayList<>())
                                .add(one.what())));
    List<String> parts = new ArrayList<>();
    if (!may.isEmpty()) {
      parts.add("Peut être fait\n" + lines(may));
    }
    if (!why.isEmpty()) {
      parts.add(
          "Pas encore\n"
              + lines(
                  why.entrySet().stream()
                      .map(one -> one.getKey() + " Empêche : " + joined(one.getValue()) + ".")
                      .toList()));
    }
    return parts;
  }
}
