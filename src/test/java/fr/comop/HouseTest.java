package fr.comop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.comop.archive.Sha256;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.ledger.audit.AuditHead;
import fr.comop.ledger.h2.InOrder;
import fr.comop.ledger.h2.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which room may know what (see docs/architecture.md). */
@AnalyzeClasses(packages = "fr.comop", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static final String CAMEL = "org.apache.camel..";
  private static final String POI = "org.apache.poi..";
  private static final String GREENMAIL = "com.icegreen..";
  private static final String[] SQL = {
    "java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..", "com.zaxxer.."
  };
  private static final String[] PDF = {
    "com.openhtmltopdf..",
    "org.apache.pdfbox..",
    "org.apache.fontbox..",
    "org.apache.batik..",
    "com.google.zxing.."
  };
  private static final String[] MAIL = {"jakarta.mail..", "org.eclipse.angus..", GREENMAIL};
  private static final String[] ASKING = {
    "fr.comop.app..",
    "fr.comop.cli..",
    "fr.comop.demo..",
    "fr.comop.doctor..",
    "fr.comop.rehearsal..",
    "fr.comop.service..",
    "fr.comop.wiring.."
  };
  private static final Set<String> TELLERS_OF_TIME =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  private static String[] any(Object... packages) {
    return Arrays.stream(packages)
        .flatMap(one -> one instanceof String[] some ? Arrays.stream(some) : Stream.of(one))
        .toArray(String[]::new);
  }

  /** Rooms of the house other than these. */
  private static DescribedPredicate<JavaClass> roomsBeside(String... rooms) {
    return describe(
        "rooms beside " + String.join(", ", rooms),
        one ->
            one.getPackageName().startsWith("fr.comop.")
                && Arrays.stream(rooms).noneMatch(room -> isIn(one, room)));
  }

  /** What is there knows these rooms alone, and nothing of ways in, workbooks and stores. */
  private static ArchRule knowsOnly(String where, String... rooms) {
    return noClasses()
        .that()
        .resideInAPackage("fr.comop." + where)
        .should()
        .dependOnClassesThat(roomsBeside(rooms))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(any(CAMEL, POI, SQL, MAIL));
  }

  private static boolean isIn(JavaClass one, String room) {
    String name = "fr.comop." + room;
    return one.getPackageName().equals(name) || one.getPackageName().startsWith(name + ".");
  }

  @ArchTest
  static final ArchRule french_knows_nothing_else_of_the_house = knowsOnly("french..", "french");

  @ArchTest
  static final ArchRule a_form_knows_only_itself_and_french = knowsOnly("form..", "form", "french");

  @ArchTest
  static final ArchRule a_convention_knows_only_forms_and_french =
      knowsOnly("convention..", "convention", "form", "french");

  @ArchTest
  static final ArchRule the_press_knows_nothing_of_what_it_prints = knowsOnly("paper..", "paper");

  @ArchTest
  static final ArchRule the_press_alone_knows_how_pdfs_are_made =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.comop.paper..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PDF);

  @ArchTest
  static final ArchRule a_registered_letter_is_written_without_store_or_mail =
      knowsOnly(
          "notice.letter..",
          "notice",
          "paper",
          "correspondence",
          "archive",
          "desk",
          "convention",
          "form",
          "french");

  @ArchTest
  static final ArchRule who_looks_at_scans_runs_without_the_rest_of_the_house =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.paper.scanned..")
          .should()
          .dependOnClassesThat(roomsBeside("paper.scanned"));

  @ArchTest
  static final ArchRule a_document_to_sign_is_made_of_what_was_received_without_sql_or_mail =
      knowsOnly(
          "signature..",
          "signature",
          "paper",
          "intake.arrival",
          "intake.identification",
          "intake.assessment",
          "correspondence",
          "workbook",
          "archive",
          "desk",
          "form",
          "convention",
          "french");

  @ArchTest
  static final ArchRule a_chart_is_drawn_from_what_it_is_given =
      knowsOnly("chart..", "chart", "french");

  @ArchTest
  static final ArchRule a_summarys_pages_are_written_from_the_summary_alone =
      knowsOnly(
          "summary.page..",
          "summary",
          "chart",
          "paper",
          "funding",
          "meeting",
          "intake.assessment",
          "form",
          "convention",
          "french");

  @ArchTest
  static final ArchRule a_summary_is_made_from_what_was_received_without_sql_or_mail =
      knowsOnly(
          "summary",
          "summary",
          "archive",
          "intake.assessment",
          "funding",
          "meeting",
          "consent",
          "desk",
          "form",
          "convention",
          "french");

  @ArchTest
  static final ArchRule what_was_paid_is_known_without_what_was_received =
      noClasses()
          .that()
          .resideInAnyPackage("fr.comop.funding", "fr.comop.funding.csv")
          .should()
          .dependOnClassesThat(roomsBeside("funding", "desk", "convention", "french"))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(any(CAMEL, POI, SQL, MAIL));

  @ArchTest
  static final ArchRule a_consent_knows_what_was_received_as_its_evidence_alone =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.consent")
          .should()
          .dependOnClassesThat(
              roomsBeside("consent", "intake.arrival", "desk", "convention", "french"))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(any(CAMEL, SQL, MAIL));

  @ArchTest
  static final ArchRule a_meeting_knows_its_mails_and_no_calendar_file =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.meeting")
          .should()
          .dependOnClassesThat(
              roomsBeside(
                  "meeting",
                  "intake.arrival",
                  "correspondence",
                  "archive",
                  "desk",
                  "convention",
                  "french"))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(any(CAMEL, POI, SQL, MAIL, "biweekly..", "fr.comop.meeting.*.."));

  @ArchTest
  static final ArchRule of_a_summary_the_sheets_of_its_workbook_alone_know_poi =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.summary..")
          .and()
          .resideOutsideOfPackage("fr.comop.summary.book.sheet..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(POI);

  @ArchTest
  static final ArchRule a_summary_knows_not_how_it_is_handed_out =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.summary")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("fr.comop.summary.*..");

  @ArchTest
  static final ArchRule what_is_given_out_is_kept_without_knowing_how_it_is_stored_or_sent =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.edition")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              any(
                  CAMEL,
                  POI,
                  SQL,
                  MAIL,
                  PDF,
                  "fr.comop.summary.*..",
                  "fr.comop.correspondence.*..",
                  "fr.comop.config.."));

  @ArchTest
  static final ArchRule an_export_hands_out_what_was_received_and_knows_no_way_in =
      knowsOnly(
          "export",
          "export",
          "summary",
          "intake.assessment",
          "desk",
          "form",
          "convention",
          "french");

  @ArchTest
  static final ArchRule a_workbook_knows_forms_conventions_and_french_but_no_way_in =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.workbook..")
          .should()
          .dependOnClassesThat(roomsBeside("workbook", "form", "convention", "french"))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(any(CAMEL, SQL, MAIL));

  // What is drawn in workbook's package-info: whoever is not named here knows no other room of it.
  @ArchTest
  static final ArchRule the_rooms_of_a_workbook_know_what_is_below_them_alone =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("fr.comop.workbook..")
          .layer("door")
          .definedBy("fr.comop.workbook")
          .layer("grid")
          .definedBy("fr.comop.workbook.grid")
          .layer("blank")
          .definedBy("fr.comop.workbook.blank")
          .layer("find")
          .definedBy("fr.comop.workbook.find")
          .layer("read")
          .definedBy("fr.comop.workbook.read")
          .layer("part")
          .definedBy("fr.comop.workbook.part")
          .layer("marked")
          .definedBy("fr.comop.workbook.marked")
          .layer("formats")
          .definedBy("fr.comop.workbook.xlsx", "fr.comop.workbook.ods", "fr.comop.workbook.xls")
          .whereLayer("grid")
          .mayNotAccessAnyLayer()
          .whereLayer("part")
          .mayOnlyAccessLayers("grid")
          .whereLayer("marked")
          .mayOnlyAccessLayers("grid")
          .whereLayer("formats")
          .mayOnlyAccessLayers("grid", "part", "marked")
          .whereLayer("door")
          .mayOnlyAccessLayers("grid", "part", "formats")
          .whereLayer("blank")
          .mayOnlyAccessLayers("grid")
          .whereLayer("find")
          .mayOnlyAccessLayers("grid", "blank")
          .whereLayer("read")
          .mayOnlyAccessLayers("grid", "find");

  // What is drawn in intake's package-info.
  @ArchTest
  static final ArchRule the_rooms_of_the_intake_know_what_comes_before_them_alone =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("fr.comop.intake..")
          .layer("arrival")
          .definedBy("fr.comop.intake.arrival")
          .layer("identification")
          .definedBy("fr.comop.intake.identification")
          .layer("assessment")
          .definedBy("fr.comop.intake.assessment")
          .layer("answer")
          .definedBy("fr.comop.intake.answer")
          .layer("line")
          .definedBy("fr.comop.intake")
          .layer("ways in")
          .definedBy(
              "fr.comop.intake.container",
              "fr.comop.intake.folder",
              "fr.comop.intake.mail",
              "fr.comop.intake.mailbox")
          .layer("store")
          .definedBy("fr.comop.intake.sql")
          .whereLayer("arrival")
          .mayNotAccessAnyLayer()
          .whereLayer("identification")
          .mayOnlyAccessLayers("arrival")
          .whereLayer("assessment")
          .mayOnlyAccessLayers("arrival", "identification")
          .whereLayer("answer")
          .mayOnlyAccessLayers("arrival", "identification", "assessment")
          .whereLayer("line")
          .mayOnlyAccessLayers("arrival", "identification", "assessment", "answer")
          .whereLayer("ways in")
          .mayOnlyAccessLayers("arrival", "identification", "answer");

  @ArchTest
  static final ArchRule the_formats_of_workbooks_know_not_one_another =
      slices().matching("fr.comop.workbook.(xlsx|ods|xls)..").should().notDependOnEachOther();

  /** Packages that are larger than others, and why. */
  private static final Map<String, Integer> LARGE =
      Map.of(
          "fr.comop.cli.json", 36, // a type a list
          "fr.comop.cli.text", 40, // a type a list
          "fr.comop.form.check", 38, // a type a rule
          "fr.comop.intake.assessment", 31);

  @ArchTest
  static void no_package_is_crowded(JavaClasses house) {
    Map<String, Long> types =
        house.stream()
            .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(types)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            (name, count) -> assertThat(count).isLessThanOrEqualTo(LARGE.getOrDefault(name, 30)));
  }

  @ArchTest
  static void nobody_takes_more_than_eight_things_at_once(JavaClasses house) {
    assertThat(
            house.stream()
                .filter(one -> !one.isRecord() && !one.isEnum())
                .flatMap(one -> one.getCodeUnits().stream())
                .filter(unit -> !unit.getName().startsWith("lambda$"))
                .filter(unit -> unit.getRawParameterTypes().size() > 8)
                .map(JavaCodeUnit::getFullName))
        .isEmpty();
  }

  @ArchTest
  static void a_room_of_wiring_is_read_at_a_glance(JavaClasses house) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/fr/comop/wiring"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(150);
      }
    }
    assertThat(house).isNotEmpty();
  }

  @ArchTest
  static final ArchRule the_core_of_the_intake_knows_not_how_things_arrive =
      noClasses()
          .that()
          .resideInAnyPackage(
              "fr.comop.intake",
              "fr.comop.intake.arrival",
              "fr.comop.intake.identification",
              "fr.comop.intake.assessment",
              "fr.comop.intake.answer")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(any(CAMEL, SQL, MAIL, "fr.comop.config.."));

  @ArchTest
  static final ArchRule the_edges_of_the_intake_know_not_one_another =
      slices()
          .matching("fr.comop.intake.(container|folder|mail|mailbox|sql)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule the_core_of_the_correspondence_knows_not_who_asked_nor_how_it_is_sent =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.correspondence")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              any(CAMEL, SQL, MAIL, "fr.comop.correspondence.*..", "fr.comop.intake.."));

  @ArchTest
  static final ArchRule no_edge_of_the_correspondence_knows_who_asked =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.correspondence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fr.comop.intake..", "fr.comop.convention..", "fr.comop.workbook..");

  @ArchTest
  static final ArchRule health_is_judged_without_knowing_how_it_is_kept_shown_or_sent =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.health")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              any(
                  CAMEL,
                  POI,
                  SQL,
                  MAIL,
                  "com.sun.net.httpserver..",
                  "io.prometheus..",
                  "fr.comop.health.*..",
                  "fr.comop.correspondence.*..",
                  "fr.comop.intake..",
                  "fr.comop.config.."));

  @ArchTest
  static final ArchRule a_log_knows_nothing_of_what_it_is_written_about =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.log..")
          .should()
          .dependOnClassesThat(roomsBeside("log"));

  @ArchTest
  static final ArchRule the_ledger_knows_no_rules =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.ledger..")
          .should()
          // A digest is a value that has a column of its own, as an instant has.
          .dependOnClassesThat(roomsBeside("ledger", "disk").and(not(type(Sha256.class))));

  @ArchTest
  static final ArchRule what_h2_runs_itself_is_called_by_nobody_else =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.comop.ledger.h2..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("fr.comop.ledger.h2..")
                  // who owns the tables; what H2 has to be told of before its first file
                  .and(not(belongToAnyOf(Owner.class, InOrder.class))));

  @ArchTest
  static final ArchRule what_keeps_a_store_knows_rows_and_bytes_and_not_what_they_mean =
      knowsOnly("keeping..", "keeping", "ledger", "archive", "desk", "disk");

  @ArchTest
  static final ArchRule what_is_destroyed_is_decided_without_sql =
      knowsOnly(
          "retention",
          "retention",
          "paper",
          "ledger",
          "archive",
          "desk",
          "convention",
          "form",
          "french");

  @ArchTest
  static final ArchRule the_archive_knows_nothing_but_bytes =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.archive..")
          .should()
          .dependOnClassesThat(roomsBeside("archive", "disk"));

  @ArchTest
  static final ArchRule the_disk_knows_nothing_at_all =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.disk..")
          .should()
          .dependOnClassesThat(roomsBeside("disk"));

  @ArchTest
  static final ArchRule the_service_alone_knows_camel =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.comop.service..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CAMEL);

  @ArchTest
  static final ArchRule the_demo_alone_has_a_mail_server =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.comop.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(GREENMAIL);

  @ArchTest
  static final ArchRule a_way_to_ask_opens_no_transaction_and_writes_no_audit_line =
      noClasses()
          .that()
          .resideInAPackage("fr.comop.cli..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(any(SQL, "fr.comop.ledger.."))
                  // what is read of the trail, to be shown
                  .and(not(belongToAnyOf(AuditEntry.class, AuditHead.class, AuditCheck.class))));

  @ArchTest
  static final ArchRule what_is_shown_is_rendered_without_asking_anybody =
      noClasses()
          .that()
          .resideInAnyPackage("fr.comop.cli.text", "fr.comop.cli.json")
          .should()
          .dependOnClassesThat(
              describe(
                  "commands, the wiring, the configuration, the service",
                  one ->
                      (isIn(one, "cli")
                              && Stream.of("text", "json", "usage")
                                  .noneMatch(room -> isIn(one, "cli." + room)))
                          || isIn(one, "wiring")
                          || isIn(one, "config")
                          || isIn(one, "service")))
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files");

  @ArchTest
  static final ArchRule what_is_looked_at_knows_not_what_else_is =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("fr.comop.doctor..")
          .layer("doctor")
          .definedBy("fr.comop.doctor")
          .layer("check")
          .definedBy("fr.comop.doctor.check")
          .layer("looked at")
          .definedBy("fr.comop.doctor.disk", "fr.comop.doctor.server")
          .whereLayer("check")
          .mayNotAccessAnyLayer()
          .whereLayer("looked at")
          .mayOnlyAccessLayers("check");

  @ArchTest
  static final ArchRule what_lies_on_disks_and_servers_are_looked_at_apart =
      slices().matching("fr.comop.doctor.(disk|server)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule people_programs_and_those_who_ask_for_help_are_told_apart =
      slices().matching("fr.comop.cli.(text|json|usage)").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule commands_of_one_room_know_not_those_of_another =
      slices()
          .matching("fr.comop.cli.(campaign|funding|it|meeting|notice|received|summary)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule adapters_to_the_database_are_known_to_the_wiring_alone =
      noClasses()
          .that()
          .resideOutsideOfPackages("fr.comop.wiring..", "fr.comop..sql..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("fr.comop..sql..");

  @ArchTest
  static final ArchRule capabilities_know_nobody_who_asks_them =
      noClasses()
          .that()
          .resideOutsideOfPackages(ASKING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ASKING);

  @ArchTest
  static final ArchRule nobody_needs_the_command_line_but_the_program =
      noClasses()
          .that()
          .resideOutsideOfPackages("fr.comop.app..", "fr.comop.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fr.comop.app..", "fr.comop.cli..");

  @ArchTest
  static final ArchRule everyone_asks_a_clock_for_the_time =
      noClasses()
          .should()
          .callCodeUnitWhere(
              describe("it tells the time by itself", call -> tells(call.getTarget())));

  private static boolean tells(AccessTarget.CodeUnitCallTarget target) {
    String owner = target.getOwner().getFullName();
    boolean bare =
        target.getRawParameterTypes().stream()
            .noneMatch(type -> type.getFullName().equals("java.time.Clock"));
    return (TELLERS_OF_TIME.contains(owner) && target.getName().equals("now") && bare)
        || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"))
        || (owner.equals("java.util.Date")
            && target.getName().equals("<init>")
            && target.getRawParameterTypes().isEmpty());
  }

  @ArchTest
  static final ArchRule only_app_winds_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.comop.app..")
          .should()
          .callMethodWhere(
              describe(
                  "it makes a clock of the system",
                  call ->
                      call.getTargetOwner().getFullName().equals("java.time.Clock")
                          && call.getName().startsWith("system")));

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      classes()
          .should()
          .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Processor|Dto|DTO)(\\$.*)?");

  @ArchTest
  static final ArchRule rooms_have_no_cycles =
      slices().matching("fr.comop.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void the_house_is_not_empty(JavaClasses house) {
    assertThat(house).hasSizeGreaterThan(150);
  }
}
