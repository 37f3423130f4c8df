package fr.comop.export;

import fr.comop.convention.Beneficiary;
import fr.comop.form.Form;
import fr.comop.intake.assessment.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that counts.
 *
 * @param convention id of the one that it is about
 * @param whose null where the configuration does not know the structure any more
 * @param form null where it does not know that version of the form any more
 */
record Document(
    Submission submission,
    String convention,
    @Nullable Beneficiary whose,
    @Nullable Form form,
    Labels labels) {
  /** What is told of a document. */
  static final List<Column<Document>> COLUMNS =
      List.of(
          Column.text("reference", one -> one.submission().reference()),
          Column.text("convention", Document::convention),
          Column.text("beneficiary", one -> one.submission().beneficiary()),
          Column.text("beneficiary_name", Document::name),
          Column.text("department", Document::department),
          Column.text("form", one -> one.submission().form()),
          Column.of(
              "form_version", Kind.COUNT, (one, pen) -> pen.count(one.submission().formVersion())),
          Column.of("year", Kind.COUNT, (one, pen) -> pen.count(one.submission().year())),
          Column.of("version", Kind.COUNT, (one, pen) -> pen.count(one.submission().version())),
          Column.of(
              "received", Kind.INSTANT, (one, pen) -> pen.instant(one.submission().receivedAt())),
          Column.text("outcome", one -> one.submission().outcome().word()));

  private @Nullable String name() {
    return whose == null ? null : whose.name();
  }

  private @Nullable String department() {
    return whose == null ? null : whose.department();
  }
}
