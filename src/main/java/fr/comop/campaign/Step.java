package fr.comop.campaign;

import fr.comop.convention.Contact;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;

/**
 * A mail that the campaign provides for.
 *
 * @param id stable: what was sent is remembered under it ("ouverture", "j-30")
 * @param text name of its text in {@code config/texts}
 * @param to roles of those it is addressed to
 * @param cc roles of those who get a copy
 */
public record Step(
    String id, When when, String text, List<Contact.Role> to, List<Contact.Role> cc) {

  /** On which day it leaves, weekends and holidays aside. */
  public sealed interface When {
    /** What is made of it, whichever it is; another kind asks for another answer. */
    <T> T match(Function<OnDay, T> onDay, Function<FromDue, T> fromDue);
  }

  /** A day of the deadline's own year: the opening. */
  public record OnDay(MonthDay day) implements When {
    @Override
    public <T> T match(Function<OnDay, T> onDay, Function<FromDue, T> fromDue) {
      return onDay.apply(this);
    }
  }

  /**
   * So many days from the due day.
   *
   * @param days negative before it, 0 for the day itself
   */
  public record FromDue(int days) implements When {
    @Override
    public <T> T match(Function<OnDay, T> onDay, Function<FromDue, T> fromDue) {
      return fromDue.apply(this);
    }
  }
}
