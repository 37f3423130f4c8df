package fr.comop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A new kind of a sealed type falls through nowhere: either the type has a {@code match} that asks
 * for one more answer wherever kinds are told apart, so that the build fails, or its kinds stand
 * here, so that this test does.
 */
@AnalyzeClasses(packages = "fr.comop", importOptions = ImportOption.DoNotIncludeTests.class)
class SealedTypesTest {
  /**
   * Types without a {@code match}, for most who ask know one kind of them and answer the same of
   * all others. Whoever adds a kind looks at every {@code instanceof} of the type, then enters it
   * here.
   */
  private static final Map<String, String> WATCHED =
      Map.of(
          "correspondence.SendingFailed",
          "[PerhapsSent, PermanentRefusal, PolicyRefusal, TemporaryFailure]",
          "correspondence.TemporaryFailure",
          "[OutOfService]",
          "form.Asked",
          "[Column, Field]",
          "form.typed.RawAnswer",
          "[Broken, Clock, Day, Figure, NotComputed, Tick, Typed]",
          "ledger.LedgerSettings",
          "[At, Own]",
          "notice.Act",
          "[Answered, Approved, Closed, Decided, Examined, HandedOver, Heard, Joined, Lifted,"
              + " MoneyReceived, Opened, Prepared, Settled, Signed, Spoken, Struck,"
              + " TerminationReceived, TerminationWithdrawn, TitleIssued, Withdrawn]",
          "notice.desk.Signature",
          "[Drawn, Scanned, Unscanned]",
          "summary.book.sheet.Tab",
          "[Cover, Gallery, Page]",
          "workbook.part.Fragment$Child",
          "[Inner, Text]");

  @ArchTest
  static void a_new_kind_falls_through_nowhere(JavaClasses house) {
    Map<String, String> unmatched = new TreeMap<>();
    for (JavaClass one : house) {
      Class<?> type = one.reflect();
      boolean sealed = type.isSealed() && !type.isEnum();
      if (sealed && Arrays.stream(type.getMethods()).noneMatch(SealedTypesTest::matches)) {
        unmatched.put(type.getName().replace("fr.comop.", ""), kinds(type));
      }
    }
    assertThat(unmatched).isEqualTo(new TreeMap<>(WATCHED));
  }

  private static boolean matches(java.lang.reflect.Method method) {
    return method.getName().equals("match");
  }

  private static String kinds(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .map(Class::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }
}
