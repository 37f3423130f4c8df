package fr.comop.notice.dossier;

import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.desk.NewFile;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.notice.desk.CasePage;
import fr.comop.notice.desk.CaseShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Hands out a case as one file; that it was is on the audit trail. Safe for use by several threads.
 */
public final class DossierDesk {
  private final Desk desk;
  private final Conventions conventions;
  private final CaseShelf shelf;
  private final Gathering gathering;
  private final AuditCheck check;
  private final DossierZip zip;

  public DossierDesk(
      Desk desk,
      Conventions conventions,
      CaseShelf shelf,
      Gathering gathering,
      AuditCheck check,
      DossierZip zip) {
    this.desk = desk;
    this.conventions = conventions;
    this.shelf = shelf;
    this.gathering = gathering;
    this.check = check;
    this.zip = zip;
  }

  /**
   * Writes a case into a file.
   *
   * @param reference of the case, or of one of its letters
   * @return what is in it
   * @throws fr.comop.desk.Declined when there is no such case, or the file can't be written
   * @throws IOException when the audit trail's chain can't be looked at
   */
  public Dossier write(String reference, Path file, Actor who) throws IOException {
    CasePage page = shelf.of(reference);
    desk.decide(
        () -> desk.note(who, "CASE_DOSSIER", page.file().reference(), "Remis dans un fichier."));
    Dossier dossier = gathered(page);
    NewFile.write(file, stream -> zip.write(dossier, stream));
    return dossier;
  }

  /**
   * What would be in one.
   *
   * @throws fr.comop.desk.Declined when there is no such case
   * @throws IOException when the audit trail's chain can't be looked at
   */
  public Dossier foreseen(String reference) throws IOException {
    return gathered(shelf.of(reference));
  }

  private Dossier gathered(CasePage page) throws IOException {
    AuditCheck.Result chain = check.check(Optional.empty());
    String convention =
        conventions.all().stream()
            .filter(one -> one.id().equals(page.file().key().convention()))
            .map(Convention::title)
            .findFirst()
            .orElse(page.file().key().convention());
    return desk.look(() -> gathering.of(page, convention, chain, desk.now()));
  }
}
