package fr.comop.intake.sql;

import fr.comop.intake.assessment.SignedCopies;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.util.List;

/** The table of signed copies. */
public final class SqlSignedCopies implements SignedCopies {
  private final Ledger ledger;

  public SqlSignedCopies(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(SignedCopies.Copy copy) {
    if (of(copy.submission()).stream().anyMatch(one -> one.sha256().equals(copy.sha256()))) {
      return;
    }
    ledger
        .handle()
        .createUpdate(
            """
            insert into signed_copy (submission_id, arrival_id, file_name, sha256, received_at)
            values (:submission, :arrival, :fileName, :sha256, :receivedAt)
            """)
        .bindMethods(copy)
        .bind("fileName", Fit.text(copy.fileName(), 500))
        .execute();
  }

  @Override
  public List<SignedCopies.Copy> of(long submission) {
    return ledger
        .handle()
        .select(
            """
            select submission_id as submission, arrival_id as arrival, file_name, sha256,
                   received_at
            from signed_copy where submission_id = ? and withdrawn_at is null
            order by received_at, id
            """,
            submission)
        .mapTo(SignedCopies.Copy.class)
        .list();
  }
}
