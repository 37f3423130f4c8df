package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.paper.Paper;
import fr.comop.summary.Documents;
import fr.comop.summary.Rendering;
import fr.comop.summary.Summaries;
import fr.comop.summary.page.SummaryPdf;
import java.util.List;

/** What makes summaries. */
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
        new Summaries.Entered(funding.payments, funding.opinions));
  }

  /** In which forms summaries are handed out. */
  public List<Rendering> renderings() {
    return List.of(new SummaryPdf(new Paper()));
  }
}
