package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.convention.Conventions;
import fr.comop.convention.Endings;
import fr.comop.correspondence.Stationeries;
import fr.comop.desk.Names;
import fr.comop.intake.Baseline;
import fr.comop.intake.answer.BlankOrders;
import fr.comop.intake.answer.Blanks;
import fr.comop.intake.answer.MarkedCopies;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.Examinable;
import fr.comop.intake.assessment.Filing;
import fr.comop.intake.assessment.Owing;
import fr.comop.intake.assessment.Plans;
import fr.comop.intake.assessment.ReadingDesk;
import fr.comop.intake.assessment.Recheck;
import fr.comop.intake.assessment.Signing;
import fr.comop.intake.assessment.StoredKnowledge;
import fr.comop.intake.assessment.Submissions;
import fr.comop.intake.assessment.Waiving;
import fr.comop.intake.identification.Opener;
import fr.comop.intake.identification.PicturesBeside;
import fr.comop.intake.identification.PrintedCodes;
import fr.comop.intake.sql.SqlEarlierVersions;
import fr.comop.paper.scanned.Onlooker;
import fr.comop.signature.SeenCodes;
import fr.comop.workbook.find.Locator;
import java.time.Duration;

/** What says what a workbook is worth, and what is owed still. */
public final class AssessmentRoom {
  private static final Duration LOOKED_AT_ONE_FILE = Duration.ofSeconds(8);

  /** All of one arrival, while it is taken in. */
  private static final Duration LOOKED_AT_ALL = Duration.ofSeconds(20);

  /**
   * Of each hour, for what has no code: whoever sends such files without end holds intake so long.
   */
  private static final Duration LOOKED_AT_IN_VAIN = Duration.ofMinutes(5);

  private final Onlooker onlooker =
      new Onlooker(LOOKED_AT_ONE_FILE, LOOKED_AT_ALL, LOOKED_AT_IN_VAIN);

  public final Owing owing;
  public final Blanks blanks;
  final Plans plans;
  final Submissions.Earlier earlier;
  final Opener opener;
  final Filing filing;
  final Signing signing;
  final MarkedCopies copies;
  private final Names names;
  private final Conventions conventions;
  private final StoreRoom store;
  private final Assessor assessor;

  AssessmentRoom(
      Configuration configuration,
      StoreRoom store,
      Endings endings,
      Stationeries stationeries,
      Assessor.Judging judging) {
    this.store = store;
    conventions = configuration.conventions();
    names = new Names(conventions, configuration.forms());
    owing =
        new Owing(
            conventions,
            store.extensions,
            endings,
            store.submissions,
            store.exhibits,
            store.signedCopies);
    Locator locator = new Locator(configuration.forms());
    opener = new Opener(locator);
    earlier = new SqlEarlierVersions(store.ledger);
    plans = new Plans(conventions, configuration.forms(), earlier);
    assessor =
        new Assessor(
            conventions,
            locator,
            new StoredKnowledge(conventions, earlier, plans, store.waivers),
            judging);
    signing =
        new Signing(
            owing,
            store.submissions,
            store.signedCopies,
            configuration.forms(),
            seen(SeenCodes.TO_SIGN));
    filing =
        new Filing(
            conventions,
            assessor,
            store.submissions,
            earlier,
            owing,
            new PicturesBeside(store.archive),
            new Examinable(owing, store.exhibits),
            signing);
    blanks =
        new Blanks(
            store.archive,
            new BlankOrders(conventions, stationeries),
            configuration.forms(),
            plans,
            earlier,
            owing);
    copies = new MarkedCopies(store.archive, store.submissions, conventions, store.audit);
  }

  /** What sees codes of ours on what came. */
  PrintedCodes seen(String prefix) {
    return new SeenCodes(store.archive, onlooker, prefix);
  }

  /** What a workbook that a person has read is compared with. */
  public ReadingDesk.StoreSide stored() {
    return new ReadingDesk.StoreSide(store.desk, assessor, store.submissions, owing);
  }

  public Recheck recheck() {
    return new Recheck(
        store.desk, names, store.submissions, store.archive, opener, assessor, filing);
  }

  public Waiving waiving() {
    return new Waiving(store.desk, conventions, store.waivers, store.submissions);
  }

  public Baseline baseline() {
    return new Baseline(
        store.desk, names, store.archive, store.journal, store.arrivals, opener, assessor, filing);
  }
}
