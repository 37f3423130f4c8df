package fr.comop.intake.answer;

import fr.comop.archive.Archive;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.form.AnswerType;
import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.form.Table;
import fr.comop.french.Plain;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.assessment.Owing;
import fr.comop.intake.assessment.Plans;
import fr.comop.intake.assessment.Submissions;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.blank.BlankWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the blank workbooks of beneficiaries. Called inside a transaction. */
public final class Blanks {
  private static final Set<UnreadableWorkbook.Why> WANT_A_BLANK_ONE =
      Set.of(
          UnreadableWorkbook.Why.NOT_A_WORKBOOK,
          UnreadableWorkbook.Why.TOO_LARGE,
          UnreadableWorkbook.Why.TOO_SLOW);
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Set<String> WANT_A_FRESH_ONE = Set.of("year", "form-version");

  private final Archive archive;
  private final BlankOrders orders;
  private final Forms forms;
  private final Plans plans;
  private final Submissions.Earlier earlier;
  private final Owing owing;

  public Blanks(
      Archive archive,
      BlankOrders orders,
      Forms forms,
      Plans plans,
      Submissions.Earlier earlier,
      Owing owing) {
    this.archive = archive;
    this.orders = orders;
    this.forms = forms;
    this.plans = plans;
    this.earlier = earlier;
    this.owing = owing;
  }

  /**
   * The bytes of a blank workbook, with the planned actions of the complete programme in it, and
   * what seldom changes from last year's complete document. It tells the day on which it is due,
   * extensions counted in.
   */
  public byte[] blank(Beneficiary beneficiary, Form form, int year) {
    return blank(
        beneficiary,
        form,
        year,
        owing.deliverable(beneficiary, form.id(), year).map(Deliverable::due).orElse(null));
  }

  private byte[] blank(Deliverable deliverable) {
    Form form = forms.find(deliverable.form(), deliverable.version()).orElseThrow();
    return blank(deliverable.beneficiary(), form, deliverable.year(), deliverable.due());
  }

  private byte[] blank(Beneficiary beneficiary, Form form, int year, @Nullable LocalDate due) {
    BlankOrder bare = orders.bare(beneficiary, form, year, due);
    return BlankWorkbook.of(
        new BlankOrder(
            bare.form(),
            bare.years(),
            bare.beneficiary(),
            planned(beneficiary, form, year),
            lastYear(beneficiary, form, year),
            bare.back()));
  }

  /** A name for a blank workbook: "programme-d-actions-2021-planetarium.xlsx". */
  private static String name(Deliverable deliverable) {
    return Plain.of(deliverable.title()).replace(' ', '-')
        + "-"
        + deliverable.beneficiary().id()
        + ".xlsx";
  }

  /** The blank workbooks that go with an answer, when a file was of no use. */
  List<Acknowledgement.Blank> wanted(
      Beneficiary beneficiary, List<Item> items, List<DeliverableState> states) throws IOException {
    List<Acknowledgement.Blank> blanks = new ArrayList<>();
    for (DeliverableState state : states) {
      if (!state.deliverable().hasForm()) {
        continue;
      }
      String id = state.deliverable().form();
      if (items.stream().anyMatch(item -> wanted(item, id, state))) {
        byte[] bytes = blank(state.deliverable());
        blanks.add(
            new Acknowledgement.Blank(
                name(state.deliverable()), archive.keep(new ByteArrayInputStream(bytes))));
      }
    }
    return List.copyOf(blanks);
  }

  /**
   * The blank workbook of a document that is owed and has a form, kept in the archive.
   *
   * @throws UncheckedIOException when the archive cannot keep it
   */
  public Mail.File file(Deliverable deliverable) {
    byte[] bytes = blank(deliverable);
    try {
      return new Mail.File(name(deliverable), XLSX, archive.keep(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // What the answer speaks of goes along, also to who owes nothing: a workbook of another year.
  private static boolean wanted(Item item, String form, DeliverableState state) {
    return item.match(
        checked -> checked.form().equals(form) && wantsFreshOne(checked),
        uncounted ->
            uncounted instanceof Item.OtherYear
                && uncounted.assessment().filled().form().id().equals(form),
        repeated -> false,
        unreadable -> !state.complete() && WANT_A_BLANK_ONE.contains(unreadable.why()),
        tooLarge -> false,
        noWorkbook -> !state.complete(),
        kept -> false);
  }

  /** Whether a workbook is of no use any more, so that another one has to be filled in. */
  static boolean wantsFreshOne(Item.Checked item) {
    return item.findings().stream().anyMatch(finding -> WANT_A_FRESH_ONE.contains(finding.check()));
  }

  private List<BlankOrder.PlannedAction> planned(Beneficiary beneficiary, Form form, int year) {
    if (form.planned(Table.Plan.Role.REPORTS).isEmpty()) {
      return List.of();
    }
    return plans.of(beneficiary.id(), form.id(), year).actions(year).stream()
        .map(action -> new BlankOrder.PlannedAction(action.code(), action.title()))
        .toList();
  }

  private Map<String, BlankOrder.Earlier> lastYear(Beneficiary beneficiary, Form form, int year) {
    return earlier.texts(beneficiary.id(), form.id(), year - 1).entrySet().stream()
        .filter(answer -> answer.getValue().text().length() <= AnswerType.LONGEST_TEXT)
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                answer ->
                    new BlankOrder.Earlier(
                        answer.getValue().text(), answer.getValue().confidential())));
  }
}
