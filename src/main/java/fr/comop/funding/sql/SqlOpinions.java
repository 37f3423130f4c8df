package fr.comop.funding.sql;

import fr.comop.funding.Opinion;
import fr.comop.funding.Opinions;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.util.List;

/** The table of opinions. */
public final class SqlOpinions implements Opinions {
  private static final String COLUMNS =
      """
      select id, beneficiary, campaign_year as "year", kind, words, follow_up, proposal, who,
             given_at as given
      from opinion
      """;

  private final Ledger ledger;

  public SqlOpinions(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Opinion add(Opinion opinion) {
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into opinion
                  (beneficiary, campaign_year, kind, words, follow_up, proposal, who, given_at)
                values
                  (:beneficiary, :year, :kind, :words, :followUp, :proposal, :who, :given)
                """)
            .bindMethods(opinion)
            .bind("words", Fit.text(opinion.words(), 5_000))
            .bind("followUp", Fit.text(opinion.followUp(), 5_000))
            .bind("who", Fit.text(opinion.who(), 200))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return ledger.handle().select(COLUMNS + "where id = ?", id).mapTo(Opinion.class).one();
  }

  @Override
  public List<Opinion> all() {
    return ledger.handle().createQuery(COLUMNS + "order by id").mapTo(Opinion.class).list();
  }
}
