package fr.comop.notice.desk;

import fr.comop.convention.Conventions;
import fr.comop.french.French;
import fr.comop.notice.Act;
import fr.comop.notice.Cause;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.NoticeStage;
import fr.comop.notice.Recorded;
import fr.comop.notice.TimeLimit;
import fr.comop.notice.World;
import fr.comop.notice.channel.Following;
import fr.comop.notice.channel.Unclaimed;
import fr.comop.reminder.digest.Duties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells staff what happened in cases by itself, what waits for them, and what ends soon. */
public final class Alerts implements Duties {
  private static final int SOON = 7;

  /** Half a year: a letter takes months from its draft to its title. */
  private static final int PRESCRIPTION_SOON = 183;

  private static final Map<NoticeStage, String> WAITING =
      Map.of(
          NoticeStage.PREPARED, "attend une approbation",
          NoticeStage.APPROVED, "attend une signature",
          NoticeStage.SIGNED, "attend sa remise pour envoi",
          NoticeStage.LOST, "est perdue : une nouvelle lettre est à préparer",
          NoticeStage.UNKNOWN_ADDRESS,
              "revient d’une adresse inconnue : une nouvelle lettre est à préparer");

  private final Conventions conventions;
  private final Cases cases;
  private final Worlds worlds;
  private final Following following;
  private final Unclaimed unclaimed;

  public Alerts(
      Conventions conventions,
      Cases cases,
      Worlds worlds,
      Following following,
      Unclaimed unclaimed) {
    this.unclaimed = unclaimed;
    this.conventions = conventions;
    this.cases = cases;
    this.worlds = worlds;
    this.following = following;
  }

  private Stream<DefaultCase> open() {
    return cases.all().stream()
        .filter(one -> !one.closed())
        .filter(one -> conventions.beneficiary(one.key().beneficiary()).isPresent());
  }

  @Override
  public List<String> lines(Instant since, LocalDate today) {
    return Stream.concat(
            open()
                .flatMap(
                    file ->
                        Stream.concat(byItself(file, since), waiting(file, today))
                            .map(
                                line ->
                                    named(file) + " : " + line + " (" + file.reference() + ")")),
            ofLetters(today))
        .toList();
  }

  private Stream<String> ofLetters(LocalDate today) {
    return Stream.concat(
        following.tasks(today).stream().map(Following.Task::french),
        unclaimed.lines(today).stream());
  }

  private String named(DefaultCase file) {
    String id = file.key().beneficiary();
    return conventions.nameOf(id);
  }

  private Stream<String> byItself(DefaultCase file, Instant since) {
    return file.history().stream()
        .filter(one -> one.at().isAfter(since) && one.who().equals("comop"))
        .map(Recorded::act)
        .map(act -> byItself(file, act));
  }

  private String byItself(DefaultCase file, Act act) {
    if (act instanceof Act.Opened opened) {
      return "dossier ouvert, jamais reçu malgré le délai de grâce : "
          + opened.documents().stream()
              .map(one -> title(file, one))
              .collect(Collectors.joining(", "));
    }
    if (act instanceof Act.Joined joined) {
      return "jamais reçu non plus : " + title(file, joined.document());
    }
    if (act instanceof Act.Struck struck) {
      return "reçu, donc retiré du dossier : " + title(file, struck.document());
    }
    throw new IllegalStateException(file.reference() + ": not by itself: " + act);
  }

  private String title(DefaultCase file, String document) {
    return conventions.title(file.key().beneficiary(), document, file.key().year());
  }

  private Stream<String> waiting(DefaultCase file, LocalDate today) {
    List<String> lines = new ArrayList<>();
    file.notices().stream()
        .filter(one -> WAITING.containsKey(one.stage()))
        .filter(one -> one.isLive() || !isReplaced(file, one))
        .map(one -> one.kind().french() + " " + one.reference() + " " + WAITING.get(one.stage()))
        .forEach(lines::add);
    if (file.key().cause() == Cause.REPUBLICAN_COMMITMENT
        && file.notices().stream().anyMatch(one -> one.kind().hasRemedies() && one.isOut())) {
      lines.add(
          "adressez copie de la décision au préfet du département du siège (loi 2000-321, article"
              + " 10-1), puis consignez-le à la clôture");
    }
    World world = worlds.ofAnybody(file);
    CaseShelf.limits(file, world).stream()
        .flatMap(limit -> ending(file, limit, today))
        .forEach(lines::add);
    if (file.key().cause().isAboutDocuments()
        && file.documents().isEmpty()
        && file.decision().isEmpty()) {
      lines.add("plus aucun document ne manque, la clôture est proposée");
    }
    return lines.stream();
  }

  private static boolean isReplaced(DefaultCase file, Notice letter) {
    return file.live(letter.kind()).isPresent();
  }

  private static Stream<String> ending(DefaultCase file, TimeLimit limit, LocalDate today) {
    int soon = limit.kind() == TimeLimit.Kind.PRESCRIPTION ? PRESCRIPTION_SOON : SOON;
    if (isMoot(file, limit) || limit.last().minusDays(soon).isAfter(today)) {
      return Stream.of();
    }
    return Stream.of(
        limit.kind().french().toLowerCase(Locale.FRENCH)
            + (limit.isOver(today) ? ", délai échu le " : ", dernier jour le ")
            + French.longDay(limit.last())
            + (limit.provisional() ? ", sous réserve de la preuve" : ""));
  }

  /** Whether nobody waits for it any more. */
  private static boolean isMoot(DefaultCase file, TimeLimit limit) {
    return switch (limit.kind()) {
      case ANSWER -> file.has(Act.Answered.class) || file.has(Act.Examined.class);
      case TERMINATION -> file.has(Act.TerminationWithdrawn.class);
      case APPEAL, PRESCRIPTION -> false;
    };
  }

  @Override
  public List<String> inBrief(LocalDate today) {
    List<DefaultCase> open = open().toList();
    if (open.isEmpty()) {
      return List.of();
    }
    List<String> waiting =
        Stream.concat(open.stream().flatMap(one -> waiting(one, today)), ofLetters(today)).toList();
    return List.of(
        (open.size() == 1
                ? "1 dossier de manquement est ouvert"
                : open.size() + " dossiers de manquement sont ouverts")
            + (waiting.isEmpty()
                ? ""
                : waiting.size() == 1
                    ? ", 1 point y attend une personne"
                    : ", " + waiting.size() + " points y attendent une personne")
            + " : « comop case list ».");
  }
}
