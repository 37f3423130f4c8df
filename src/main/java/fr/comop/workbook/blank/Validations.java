package fr.comop.workbook.blank;

import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.french.French;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Guides answers as they are typed into one sheet. Every rule only warns: a person may have a
 * reason, and what arrives is checked anyway.
 */
final class Validations {
  private static final String FIRST_DAY = "DATE(2000,1,1)";
  private static final String LAST_DAY = "DATE(2099,12,31)";

  private final XSSFSheet sheet;
  private final DataValidationHelper helper;
  private final MarkSheet marks;
  private final CellRangeAddressList confidential = new CellRangeAddressList();

  Validations(XSSFSheet sheet, MarkSheet marks) {
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
    this.marks = marks;
  }

  /**
   * Guides the answers in a range.
   *
   * @param help how to answer, its years replaced
   */
  void add(Asked asked, String help, CellRangeAddress where) {
    CellRangeAddressList range = new CellRangeAddressList();
    range.addCellRangeAddress(where);
    DataValidation validation = helper.createValidation(constraint(asked), range);
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.createErrorBox("À vérifier", French.typeset(Guidance.mistake(asked.type())));
    validation.setShowErrorBox(asked.type() != AnswerType.CHOICES);
    prompt(validation, Guidance.title(asked.type()), Guidance.prompt(asked, help));
    sheet.addValidationData(validation);
  }

  /** Guides the marks of confidentiality in a range. */
  void addConfidential(CellRangeAddress where) {
    confidential.addCellRangeAddress(where);
  }

  /** Writes what {@link #addConfidential} gathered, all in one. */
  void finish() {
    if (confidential.countRanges() == 0) {
      return;
    }
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(new String[] {"oui"}), confidential);
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.createErrorBox("À vérifier", French.typeset(Guidance.CONFIDENTIAL));
    validation.setShowErrorBox(true);
    prompt(validation, "Confidentiel", Guidance.CONFIDENTIAL);
    sheet.addValidationData(validation);
  }

  private static void prompt(DataValidation validation, String title, String text) {
    if (!text.isEmpty()) {
      validation.createPromptBox(title, French.typeset(text));
      validation.setShowPromptBox(true);
    }
  }

  private DataValidationConstraint constraint(Asked asked) {
    return switch (asked.type()) {
      case CHOICE, CHOICES -> list(Objects.requireNonNull(asked.choices()));
      case YES_NO -> helper.createExplicitListConstraint(new String[] {"oui", "non"});
      case AMOUNT, DECIMAL ->
          helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
      case PERCENT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
      case COUNT -> helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
      case DATE -> helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, null);
      case TEXT, CODE ->
          helper.createTextLengthConstraint(
              OperatorType.LESS_OR_EQUAL, String.valueOf(AnswerType.LONGEST_TEXT), null);
    };
  }

  // A list inside a validation is cut at commas, and has 255 characters at most.
  private DataValidationConstraint list(Choices choices) {
    List<String> offered = choices.offered();
    boolean fits =
        String.join(",", offered).length() <= Guidance.LONGEST
            && offered.stream().noneMatch(one -> one.contains(",") || one.contains("\""));
    return fits
        ? helper.createExplicitListConstraint(offered.toArray(String[]::new))
        : helper.createFormulaListConstraint(marks.list(choices));
  }
}
