package fr.comop.notice.desk;

import fr.comop.convention.Beneficiary;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.notice.CaseKey;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.OwedPaper;
import fr.comop.notice.TimeLimit;
import fr.comop.notice.TimeLimits;
import fr.comop.notice.World;
import java.util.List;
import java.util.Map;

/** Looks cases up. Safe for use by several threads. */
public final class CaseShelf {
  private final Desk desk;
  private final Cases cases;
  private final Received received;
  private final Worlds worlds;

  public CaseShelf(Desk desk, Cases cases, Received received, Worlds worlds) {
    this.desk = desk;
    this.cases = cases;
    this.received = received;
    this.worlds = worlds;
  }

  /** All of them, in the order in which they were opened. */
  public List<DefaultCase> all() {
    return desk.look(cases::all);
  }

  /**
   * One of them, as it stands now.
   *
   * @param reference of the case, or of one of its letters
   * @throws Declined when there is none
   */
  public CasePage of(String reference) {
    return desk.look(() -> page(found(reference)));
  }

  private DefaultCase found(String reference) {
    boolean letter = reference.regionMatches(true, 0, Notice.NUMBERING.prefix(), 0, 2);
    return (letter
            ? cases.ofLetter(Notice.NUMBERING.number(reference)).flatMap(cases::find)
            : cases.find(DefaultCase.NUMBERING.number(reference)))
        .orElseThrow(() -> new Declined("Aucun dossier ne porte la référence " + reference + "."));
  }

  private CasePage page(DefaultCase file) {
    CaseKey key = file.key();
    Beneficiary whose = worlds.whose(key);
    World world = worlds.ofAnybody(file);
    return new CasePage(
        file,
        whose,
        world,
        received.states(whose, key.convention(), key.year()),
        limits(file, world),
        file.closed() ? List.of() : new NextSteps(file, world).all());
  }

  /** The time limits of a case. */
  static List<TimeLimit> limits(DefaultCase file, World world) {
    Map<String, OwedPaper> papers = world.papers();
    return new TimeLimits(world.rules(), world.texts().working())
        .of(
            file,
            papers.values().stream()
                .filter(one -> file.documents().contains(one.id()))
                .map(OwedPaper::due)
                .toList());
  }
}
