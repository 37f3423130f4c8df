package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.Postman;
import fr.comop.intake.Intake;
import fr.comop.intake.arrival.Readiness;
import fr.comop.intake.arrival.Reception;
import fr.comop.intake.folder.SharedFolder;
import fr.comop.intake.mailbox.Mailbox;
import fr.comop.ledger.ClockWatch;
import fr.comop.notice.channel.Dispatching;
import fr.comop.notice.channel.mailroom.Returns;
import fr.comop.signature.Press;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Stand-ins answer to the names of the real ones, else the routes would be tried on a dream. */
class StandInsTest {
  static List<Arguments> pairs() {
    return List.of(
        Arguments.of(StandIns.OfReadiness.class, Readiness.class),
        Arguments.of(StandIns.OfClockWatch.class, ClockWatch.class),
        Arguments.of(StandIns.OfMailbox.class, Mailbox.class),
        Arguments.of(StandIns.OfFolder.class, SharedFolder.class),
        Arguments.of(StandIns.OfReception.class, Reception.class),
        Arguments.of(StandIns.OfIntake.class, Intake.class),
        Arguments.of(StandIns.OfPostman.class, Postman.class),
        Arguments.of(StandIns.OfPress.class, Press.class),
        Arguments.of(StandIns.OfReminders.class, ReminderRound.class),
        Arguments.of(StandIns.OfDispatching.class, Dispatching.class),
        Arguments.of(StandIns.OfReturns.class, Returns.class));
  }

  private static List<Method> steps(Class<?> standIn) {
    List<String> ofRecords = List.of("steps", "received", "name", "equals", "hashCode", "toString");
    return Arrays.stream(standIn.getDeclaredMethods())
        .filter(method -> !ofRecords.contains(method.getName()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void each_step_is_one_of_the_real_one(Class<?> standIn, Class<?> real) throws Exception {
    assertThat(steps(standIn)).isNotEmpty();
    for (Method step : steps(standIn)) {
      Method itself = real.getMethod(step.getName(), step.getParameterTypes());
      assertThat(itself.getGenericReturnType()).isEqualTo(step.getGenericReturnType());
    }
  }
}
