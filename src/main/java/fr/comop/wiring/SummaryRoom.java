package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.export.Export;
import fr.comop.export.sql.SqlStoredAnswers;
import fr.comop.meeting.sql.SqlMeetings;
import fr.comop.paper.Paper;
import fr.comop.summary.Documents;
import fr.comop.summary.Handout;
import fr.comop.summary.Rendering;
import fr.comop.summary.Summaries;
import fr.comop.summary.book.SummaryWorkbook;
import fr.comop.summary.own.OwnPages;
import fr.comop.summary.own.PageLetter;
import fr.comop.summary.page.OwnPagePdf;
import fr.comop.summary.page.SummaryPdf;
import fr.comop.summary.picture.StoredAlbum;
import fr.comop.summary.sql.SqlComments;
import java.time.Instant;
import java.util.List;

/** What makes summaries, and exports. */
public final class SummaryRoom {
  private final Configuration configuration;
  private final StoreRoom store;
  private final AssessmentRoom assessment;
  private final FundingRoom funding;
  private final CorrespondenceRoom correspondence;

  SummaryRoom(
      Configuration configuration,
      StoreRoom store,
      AssessmentRoom assessment,
      FundingRoom funding,
      CorrespondenceRoom correspondence) {
    this.configuration = configuration;
    this.store = store;
    this.assessment = assessment;
    this.funding = funding;
    this.correspondence = correspondence;
  }

  public Summaries summaries() {
    return new Summaries(
        store.desk,
        configuration.conventions(),
        configuration.outline(),
        new Documents(
            configuration.conventions(),
            configuration.forms(),
            assessment.owing,
            store.submissions,
            assessment.plans,
            assessment.earlier),
        new Summaries.Entered(
            funding.payments,
            funding.opinions,
            new SqlMeetings(store.ledger),
            funding.consents,
            new SqlComments(store.ledger),
            this::held));
  }

  private int held(Instant asOf) {
    return (int)
        store.arrivals.quarantined().stream()
            .filter(one -> !one.receivedAt().isAfter(asOf))
            .count();
  }

  /** What hands out the answers themselves. */
  public Export export() {
    return new Export(
        store.desk,
        configuration.conventions(),
        configuration.forms(),
        store.submissions,
        new SqlStoredAnswers(store.ledger));
  }

  /** What hands structures their own pages. */
  public OwnPages ownPages() {
    return new OwnPages(
        store.desk,
        store.archive,
        store.outbox,
        new SqlComments(store.ledger),
        new OwnPagePdf(new Paper(), new StoredAlbum(store.archive)),
        ReminderRoom.tried(() -> new PageLetter(correspondence.stationeries())));
  }

  public Handout handout() {
    return new Handout(List.of(new SummaryWorkbook(), pdf()));
  }

  /** A summary as pages to lay before people. */
  private Rendering pdf() {
    return new SummaryPdf(new Paper(), new StoredAlbum(store.archive));
  }
}
