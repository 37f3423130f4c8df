package fr.comop.workbook.blank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Pictures;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.form.Years;
import fr.comop.french.French;
import fr.comop.workbook.Orders;
import fr.comop.workbook.grid.Marks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlankWorkbookTest {
  private static final Configuration CONFIGURATION =
      Configuration.read(Path.of("config"), Map.of());

  static Stream<BlankOrder> everyOrder() {
    return CONFIGURATION.conventions().beneficiaries().stream()
        .flatMap(
            beneficiary ->
                Stream.of(order("bilan", beneficiary, 2), order("programme", beneficiary, 0)));
  }

  static Stream<BlankOrder> oneOrderAForm() {
    return Stream.of(order("bilan", 2), order("programme", 0));
  }

  private static BlankOrder order(String form, int planned) {
    return order(form, CONFIGURATION.conventions().beneficiaries().get(0), planned);
  }

  private static BlankOrder order(String form, Beneficiary beneficiary, int planned) {
    return new BlankOrder(
        CONFIGURATION.forms().latest(form).orElseThrow(),
        Years.of(2020),
        beneficiary,
        IntStream.rangeClosed(1, planned)
            .mapToObj(
                number ->
                    new BlankOrder.PlannedAction(
                        "P2020-%03d".formatted(number), "=Action \"" + number + "\""))
            .toList(),
        Map.of(),
        Orders.back(LocalDate.parse("2020-12-15")));
  }

  private static XSSFWorkbook open(BlankOrder order) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(BlankWorkbook.of(order)));
    } catch (IOException e) {
      throw new AssertionError("the workbook cannot be opened", e);
    }
  }

  private static XSSFCell named(XSSFWorkbook workbook, String name) {
    XSSFName found = workbook.getName(name);
    assertThat(found).as(name).isNotNull();
    CellReference at = new CellReference(found.getRefersToFormula());
    return workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
  }

  private static List<String> names(Question question) {
    List<String> names = new ArrayList<>(List.of(Marks.title(question.id())));
    if (!(question instanceof Pictures)) {
      names.add(Marks.confidential(question.id()));
    }
    if (question instanceof Field) {
      names.add(Marks.answer(question.id()));
    }
    if (question instanceof Table table) {
      table.columns().forEach(column -> names.add(Marks.header(table.id(), column.id())));
    }
    return names;
  }

  /** Where one answer is typed: the box of a question, the first line of a column. */
  private record Input(Asked asked, XSSFCell cell) {}

  private static List<Input> inputs(XSSFWorkbook workbook, Form form) {
    List<Input> inputs = new ArrayList<>();
    for (Question question : form.questions()) {
      if (question instanceof Field field) {
        inputs.add(new Input(field, named(workbook, Marks.answer(field.id()))));
      } else if (question instanceof Table table) {
        for (Column column : table.columns()) {
          inputs.add(
              new Input(column, below(named(workbook, Marks.header(table.id(), column.id())), 1)));
        }
      }
    }
    return inputs;
  }

  private static XSSFCell below(XSSFCell cell, int rows) {
    return cell.getSheet().getRow(cell.getRowIndex() + rows).getCell(cell.getColumnIndex());
  }

  private static XSSFDataValidation validation(XSSFCell cell) {
    return cell.getSheet().getDataValidations().stream()
        .filter(
            one ->
                Arrays.stream(one.getRegions().getCellRangeAddresses())
                    .anyMatch(range -> range.isInRange(cell)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no validation at " + cell.getReference()));
  }

  @Nested
  class Names {
    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#everyOrder")
    void everyQuestionsNamesPointIntoItsSectionsSheet(BlankOrder order) {
      XSSFWorkbook workbook = open(order);
      for (Section section : order.form().sections()) {
        for (Question question : section.questions()) {
          assertThat(names(question))
              .allSatisfy(
                  name ->
                      assertThat(named(workbook, name).getSheet().getSheetName())
                          .isEqualTo(section.sheet()));
        }
      }
    }

    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void titlesAndHeadersHoldTheirWordings(BlankOrder order) {
      XSSFWorkbook workbook = open(order);
      for (Question question : order.form().questions()) {
        assertThat(named(workbook, Marks.title(question.id())).getStringCellValue())
            .startsWith(French.typeset(order.years().in(question.wording())));
        if (question instanceof Table table) {
          for (Column column : table.columns()) {
            assertThat(named(workbook, Marks.header(table.id(), column.id())).getStringCellValue())
                .isEqualTo(French.typeset(column.title()) + (column.required() ? "\u00a0*" : ""));
          }
          assertThat(named(workbook, Marks.confidential(table.id())).getStringCellValue())
              .isEqualTo("Confidentiel");
        }
      }
    }

    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void nothingStandsBetweenATablesLastLineAndTheNextTitle(BlankOrder order) {
      XSSFWorkbook workbook = open(order);
      for (Section section : order.form().sections()) {
        for (int index = 0; index + 1 < section.questions().size(); index++) {
          if (section.questions().get(index) instanceof Table table) {
            XSSFCell header = named(workbook, Marks.confidential(table.id()));
            int next =
                named(workbook, Marks.title(section.questions().get(index + 1).id())).getRowIndex();
            int blank = header.getRowIndex() + 1 + Prefill.lines(table, order).size();
            for (int row = blank; row < next; row++) {
              assertThat(header.getSheet().getRow(row).cellIterator())
                  .toIterable()
                  .allSatisfy(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.BLANK));
            }
          }
        }
      }
    }

    @Test
    void answersBeginInColumnCAndTablesInColumnA() {
      XSSFWorkbook workbook = open(order("bilan", 0));
      assertThat(named(workbook, Marks.answer("1.budget-actual")).getColumnIndex()).isEqualTo(2);
      assertThat(named(workbook, Marks.header("2.actions", "action")).getColumnIndex()).isZero();
    }
  }

  @Nested
  class Identity {
    @Test
    void theHiddenSheetIsTheLastAndSaysWhatTheWorkbookIs() {
      XSSFWorkbook workbook = open(order("bilan", 0));
      int last = workbook.getNumberOfSheets() - 1;
      XSSFSheet marks = workbook.getSheetAt(last);
      assertThat(marks.getSheetName()).isEqualTo(Marks.SHEET);
      assertThat(workbook.getSheetVisibility(last)).isEqualTo(SheetVisibility.HIDDEN);
      assertThat(IntStream.range(0, 4).mapToObj(row -> pair(marks, row)))
          .containsExactly("form=bilan", "version=1", "year=2020", "beneficiary=planetarium");
    }

    private static String pair(XSSFSheet sheet, int row) {
      return sheet.getRow(row).getCell(0) + "=" + sheet.getRow(row).getCell(1);
    }

    @Test
    void thePropertiesSayItToo() {
      var properties = open(order("programme", 0)).getProperties();
      assertThat(
              Stream.of("form", "version", "year", "beneficiary")
                  .map(
                      key ->
                          properties.getCustomProperties().getProperty("comop." + key).getLpwstr()))
          .containsExactly("programme", "1", "2020", "planetarium");
      assertThat(properties.getCoreProperties().getTitle())
          .isEqualTo("Programme d’actions 2021 – Planétarium de Vaulx-en-Velin");
    }

    @Test
    void tabsAreTheGuideThenTheSectionsThenTheMarks() {
      XSSFWorkbook workbook = open(order("programme", 0));
      assertThat(workbook.sheetIterator())
          .toIterable()
          .extracting(sheet -> sheet.getSheetName())
          .containsExactly(
              "Mode d’emploi",
              "Identification",
              "Programme",
              "Autres attendus du bilan",
              "Budget et signature",
              "_comop");
    }

    @Test
    void theSameOrderGivesTheSameBytes() {
      BlankOrder order = order("bilan", 2);
      byte[] first = BlankWorkbook.of(order);
      assertThat(BlankWorkbook.of(order)).isEqualTo(first);
    }
  }

  @Nested
  class Locks {
    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void labelsAreLockedAndAnswersAreNot(BlankOrder order) {
      XSSFWorkbook workbook = open(order);
      for (Question question : order.form().questions()) {
        assertThat(locked(named(workbook, Marks.title(question.id())))).isTrue();
        if (question instanceof Field) {
          assertThat(locked(named(workbook, Marks.confidential(question.id())))).isFalse();
        }
        if (question instanceof Table) {
          XSSFCell header = named(workbook, Marks.confidential(question.id()));
          assertThat(locked(header)).isTrue();
          assertThat(locked(below(header, 1))).isFalse();
        }
      }
      assertThat(inputs(workbook, order.form()))
          .filteredOn(input -> input.cell().getStringCellValue().isEmpty())
          .allSatisfy(input -> assertThat(locked(input.cell())).as(input.asked().id()).isFalse());
    }

    @Test
    void onlyTheCodesThatTheServiceGaveAreLockedInTheirColumn() {
      XSSFCell header = named(open(order("bilan", 2)), Marks.header("2.actions", "planned-code"));
      assertThat(locked(below(header, 1))).isTrue();
      assertThat(locked(below(header, 2))).isTrue();
      assertThat(locked(below(header, 3))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void protectionLetsPeopleFormatSortAndAddRowsAndPictures(BlankOrder order) {
      XSSFWorkbook workbook = open(order);
      for (Section section : order.form().sections()) {
        XSSFSheet sheet = workbook.getSheet(section.sheet());
        assertThat(sheet.getProtect()).isTrue();
        assertThat(
                List.of(
                    sheet.isFormatCellsLocked(),
                    sheet.isFormatColumnsLocked(),
                    sheet.isFormatRowsLocked(),
                    sheet.isInsertRowsLocked(),
                    sheet.isDeleteRowsLocked(),
                    sheet.isSortLocked(),
                    sheet.isAutoFilterLocked(),
                    sheet.isInsertHyperlinksLocked(),
                    sheet.isObjectsLocked()))
            .containsOnly(false);
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
      }
    }

    @Test
    void rowsCanBeDeletedSinceWhatIsOutsideTheLayoutIsNotLocked() {
      XSSFSheet sheet = open(order("bilan", 0)).getSheet("3 Compétences");
      assertThat(sheet.getColumnStyle(0).getLocked()).isFalse();
      assertThat(sheet.getColumnStyle(5_000).getLocked()).isFalse();
    }

    private static boolean locked(XSSFCell cell) {
      return cell.getCellStyle().getLocked();
    }
  }

  @Nested
  class Guided {
    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void everyAnswerIsValidatedByItsType(BlankOrder order) {
      assertThat(inputs(open(order), order.form()))
          .allSatisfy(
              input ->
                  assertThat(validation(input.cell()).getValidationConstraint().getValidationType())
                      .as(input.asked().id())
                      .isEqualTo(expected(input.asked().type())));
    }

    private static int expected(AnswerType type) {
      return switch (type) {
        case CHOICE, CHOICES, YES_NO -> ValidationType.LIST;
        case AMOUNT, DECIMAL, PERCENT -> ValidationType.DECIMAL;
        case COUNT -> ValidationType.INTEGER;
        case DATE -> ValidationType.DATE;
        case TEXT, CODE -> ValidationType.TEXT_LENGTH;
      };
    }

    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void everyMarkOfConfidentialityOffersOui(BlankOrder order) {
      XSSFWorkbook workbook = open(order);
      for (Question question : order.form().questions()) {
        if (!(question instanceof Pictures)) {
          XSSFCell mark = named(workbook, Marks.confidential(question.id()));
          XSSFCell cell = question instanceof Table ? below(mark, 1) : mark;
          assertThat(offered(workbook, validation(cell))).containsExactly("oui");
        }
      }
    }

    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void everyDropDownOffersTheWholeList(BlankOrder order) {
      XSSFWorkbook workbook = open(order);
      for (Input input : inputs(workbook, order.form())) {
        Choices choices = input.asked().choices();
        if (choices != null) {
          XSSFDataValidation validation = validation(input.cell());
          assertThat(offered(workbook, validation)).isEqualTo(choices.offered());
          assertThat(validation.getSuppressDropDownArrow()).isTrue();
        }
      }
    }

    // In this library, "suppress" being true means that the arrow is shown.
    private static List<String> offered(XSSFWorkbook workbook, XSSFDataValidation validation) {
      String[] explicit = validation.getValidationConstraint().getExplicitListValues();
      if (explicit != null) {
        return List.of(explicit);
      }
      AreaReference area =
          new AreaReference(
              validation.getValidationConstraint().getFormula1(), workbook.getSpreadsheetVersion());
      return Arrays.stream(area.getAllReferencedCells())
          .map(
              at ->
                  workbook
                      .getSheet(at.getSheetName())
                      .getRow(at.getRow())
                      .getCell(at.getCol())
                      .getStringCellValue())
          .toList();
    }

    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void severalChoicesAreNeverRefused(BlankOrder order) {
      assertThat(inputs(open(order), order.form()))
          .filteredOn(input -> input.asked().type() == AnswerType.CHOICES)
          .allSatisfy(input -> assertThat(validation(input.cell()).getShowErrorBox()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void validationsOnlyWarnAndTheirPromptsFit(BlankOrder order) {
      XSSFWorkbook workbook = open(order);
      for (Section section : order.form().sections()) {
        assertThat(workbook.getSheet(section.sheet()).getDataValidations())
            .isNotEmpty()
            .allSatisfy(
                one -> {
                  assertThat(one.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
                  assertThat(Objects.requireNonNullElse(one.getPromptBoxText(), ""))
                      .hasSizeLessThanOrEqualTo(255)
                      .doesNotContain("{N");
                });
      }
    }

    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#oneOrderAForm")
    void choicesAndTextsStayTextAndPercentagesStayAsTyped(BlankOrder order) {
      assertThat(inputs(open(order), order.form()))
          .allSatisfy(
              input ->
                  assertThat(input.cell().getCellStyle().getDataFormatString())
                      .as(input.asked().id())
                      .isEqualTo(
                          switch (input.asked().type()) {
                            case AMOUNT -> "#,##0.00\\ \"€\"";
                            case COUNT -> "#,##0";
                            case DECIMAL, PERCENT -> "General";
                            case DATE -> "dd/mm/yyyy";
                            case TEXT, CHOICE, CHOICES, YES_NO, CODE -> "@";
                          }));
    }
  }

  @Nested
  class FilledInBeforehand {
    @ParameterizedTest
    @MethodSource("fr.comop.workbook.blank.BlankWorkbookTest#everyOrder")
    void theStructuresNameStandsInItsBox(BlankOrder order) {
      assertThat(named(open(order), Marks.answer("structure")).getStringCellValue())
          .isEqualTo(order.beneficiary().name());
    }

    @Test
    void plannedActionsStandInTheReportWithTheirCodes() {
      XSSFWorkbook workbook = open(order("bilan", 2));
      XSSFCell action = named(workbook, Marks.header("2.actions", "action"));
      XSSFCell code = named(workbook, Marks.header("2.actions", "planned-code"));
      assertThat(below(action, 2).getStringCellValue()).isEqualTo("=Action \"2\"");
      assertThat(below(code, 2).getStringCellValue()).isEqualTo("P2020-002");
      assertThat(below(action, 3).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void thereIsRoomBelowThem() {
      XSSFCell header = named(open(order("bilan", 40)), Marks.header("2.actions", "action"));
      assertThat(below(header, 50).getCellStyle().getLocked()).isFalse();
      assertThat(validation(below(header, 50))).isNotNull();
    }

    @Test
    void aTitleThatLooksLikeAFormulaStaysText() {
      XSSFWorkbook workbook = open(order("bilan", 1));
      XSSFCell title = below(named(workbook, Marks.header("2.actions", "action")), 1);
      assertThat(title.getCellType()).isEqualTo(CellType.STRING);
      assertThat(title.getCellStyle().getDataFormatString()).isEqualTo("@");
    }
  }
}
