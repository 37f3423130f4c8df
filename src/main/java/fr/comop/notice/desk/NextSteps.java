package fr.comop.notice.desk;

import fr.comop.archive.Sha256;
import fr.comop.convention.Deliverable;
import fr.comop.notice.Act;
import fr.comop.notice.Cause;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Guards;
import fr.comop.notice.Notice;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.NoticeStage;
import fr.comop.notice.Outcome;
import fr.comop.notice.Refusal;
import fr.comop.notice.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Asks the guards for each act that could be next, said as somebody would who says all that is
 * asked for: what is left in the way is not for them to say. Not safe for use by several threads.
 */
final class NextSteps {
  private static final String SOMETHING = "…";
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final DefaultCase file;
  private final World world;
  private final Guards guards;
  private final List<NextStep> steps = new ArrayList<>();

  /** Of a case, whoever would act. */
  NextSteps(DefaultCase file, World world) {
    this.file = file;
    this.world = world;
    this.guards = new Guards(file, "", world);
  }

  List<NextStep> all() {
    LocalDate today = world.today();
    add(
        "consigner un échange",
        "call",
        new Act.Spoken(today, Act.Manner.CALL, SOMETHING, SOMETHING));
    file.documents()
        .forEach(one -> add("retirer « " + title(one) + " »", "strike", new Act.Struck(one, "")));
    world.papers().values().stream()
        .filter(one -> file.key().cause().isAboutDocuments())
        .filter(one -> !file.documents().contains(one.id()))
        .forEach(one -> add("ajouter « " + one.title() + " »", "join", new Act.Joined(one.id())));
    letters();
    add("consigner la réponse", "answer", new Act.Answered(today, SOMETHING));
    add("consigner l’examen", "examine", new Act.Examined(today, SOMETHING));
    add(
        "consigner l’audition",
        "hear",
        new Act.Heard(today, Act.Hearing.HELD, SOMETHING, SOMETHING));
    decisions(today);
    ends(today);
    return List.copyOf(steps);
  }

  private String title(String document) {
    return world.papers().containsKey(document) ? world.papers().get(document).title() : document;
  }

  private void letters() {
    Instant hearing =
        world
            .today()
            .plusDays(world.rules().hearing() + 1L)
            .atTime(10, 0)
            .atZone(Deliverable.ZONE)
            .toInstant();
    for (NoticeKind kind : NoticeKind.values()) {
      steps.add(
          new NextStep(
              "préparer « " + kind.french() + " »",
              "comop notice prepare " + file.reference() + " --kind " + kind.word(),
              guards.against(
                  // of all measures the one that asks for nothing besides
                  new Act.Prepared(0, kind, hearing, SOMETHING, Outcome.SUSPENSION, "", null))));
    }
    file.notices().stream().filter(one -> one.stage().isInTheHouse()).forEach(this::inTheHouse);
  }

  private void inTheHouse(Notice letter) {
    if (letter.stage() == NoticeStage.PREPARED) {
      letter(
          letter,
          "approuver",
          "approve",
          new Act.Approved(letter.id(), Sha256.of(new byte[0]), ""));
    } else if (letter.stage() == NoticeStage.APPROVED) {
      letter(letter, "signer", "sign", signature(letter));
    } else {
      letter(letter, "remettre", "issue", new Act.HandedOver(letter.id(), SOMETHING));
    }
    letter(letter, "retirer", "withdraw", new Act.Withdrawn(letter.id(), SOMETHING));
  }

  /** Under the one of anybody's delegations that stands least in the way. */
  private Act signature(Notice letter) {
    return world.delegations().stream()
        .<Act>map(one -> new Act.Signed(letter.id(), one.reference()))
        .min(Comparator.comparingInt(one -> guards.against(one).size()))
        .orElseGet(() -> new Act.Signed(letter.id(), ""));
  }

  private void letter(Notice letter, String what, String command, Act act) {
    steps.add(
        new NextStep(
            what + " la lettre " + letter.reference(),
            "comop notice " + command + " " + letter.reference(),
            guards.against(act)));
  }

  private void decisions(LocalDate today) {
    for (Outcome one : Outcome.values()) {
      Decision decision =
          new Decision(
              one,
              today,
              one.hasAmount() ? CENT : null,
              one == Outcome.EXTENSION ? today.plusDays(1) : null,
              SOMETHING,
              new Decision.Deliberation(SOMETHING, "", today));
      steps.add(
          new NextStep(
              "décider : " + one.french(),
              "comop case decide " + file.reference() + " --outcome " + one.word(),
              guards.against(new Act.Decided(decision))));
    }
  }

  private void ends(LocalDate today) {
    BigDecimal taken =
        file.taken(Outcome.REPAYMENT).max(world.money().overpaid(file.taken(Outcome.REDUCTION)));
    add(
        "consigner le titre de recettes",
        "title",
        new Act.TitleIssued(SOMETHING, today, taken.signum() > 0 ? taken : CENT));
    add("consigner une somme reçue", "received", new Act.MoneyReceived(today, CENT));
    add("lever la suspension", "lift", new Act.Lifted(SOMETHING));
    add("retirer la résiliation", "withdraw-termination", new Act.TerminationWithdrawn(SOMETHING));
    if (file.key().cause() != Cause.ENDED_BY_STRUCTURE) {
      add("consigner un règlement amiable", "settle", new Act.Settled(today, SOMETHING));
    }
    add("clore le dossier", "close", new Act.Closed(SOMETHING));
  }

  private void add(String what, String command, Act act) {
    List<Refusal> against = guards.against(act);
    steps.add(new NextStep(what, "comop case " + command + " " + file.reference(), against));
  }
}
