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
import fr.comop.summary.page.SummaryPdf;
import java.util.List;

/** What makes summaries, and exports. */
public final class SummaryRoom {
  private final Configuration configuration;
  private final StoreRoom store;
  private final AssessmentRoom assessment;
  private final FundingRoom funding;

  SummaryRoom(
      Configuration configuration,
      StoreRoom store,
      AssessmentRoom assessment,
      FundingRoom funding) {
    this.configuration = configuration;
    this.store = store;
    this.assessment = assessment;
    this.funding = funding;
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
        new Summaries.Entered(funding.payments, funding.opinions, new SqlMeetings(store.ledger)));
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

  public Handout handout() {
    return new Handout(List.of(new SummaryWorkbook(), pdf()));
  }

  /** A summary as pages to lay before people. */
  private Rendering pdf() {
    return new SummaryPdf(new Paper());
  }
}
