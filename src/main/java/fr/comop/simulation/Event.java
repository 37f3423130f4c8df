package fr.comop.simulation;

import fr.comop.convention.Contact;
import fr.comop.convention.Extension;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that a story makes happen to one beneficiary. */
public sealed interface Event {
  /** What is made of it, whichever it is; another kind asks for another answer. */
  <T> T match(
      Function<Sends, T> sends,
      Function<Quarantined, T> quarantined,
      Function<Bounces, T> bounces,
      Function<Extends, T> extend);

  /** When. */
  Instant at();

  /** Id of the beneficiary. */
  String beneficiary();

  /** The same, for another beneficiary. */
  Event of(String other);

  /**
   * A workbook comes in.
   *
   * @param year the deadline's year
   * @param errors that comop finds; 0 for a complete one
   */
  record Sends(Instant at, String beneficiary, String form, int year, int errors) implements Event {
    @Override
    public <T> T match(
        Function<Sends, T> sends,
        Function<Quarantined, T> quarantined,
        Function<Bounces, T> bounces,
        Function<Extends, T> extend) {
      return sends.apply(this);
    }

    @Override
    public Sends of(String other) {
      return new Sends(at, other, form, year, errors);
    }
  }

  /**
   * A workbook comes in and is put aside.
   *
   * @param until when staff accept it; null for never
   */
  record Quarantined(
      Instant at, String beneficiary, String form, int year, int errors, @Nullable Instant until)
      implements Event {
    @Override
    public <T> T match(
        Function<Sends, T> sends,
        Function<Quarantined, T> quarantined,
        Function<Bounces, T> bounces,
        Function<Extends, T> extend) {
      return quarantined.apply(this);
    }

    @Override
    public Quarantined of(String other) {
      return new Quarantined(at, other, form, year, errors, until);
    }
  }

  /** A mail to the person of that role comes back for good. */
  record Bounces(Instant at, String beneficiary, Contact.Role role) implements Event {
    @Override
    public <T> T match(
        Function<Sends, T> sends,
        Function<Quarantined, T> quarantined,
        Function<Bounces, T> bounces,
        Function<Extends, T> extend) {
      return bounces.apply(this);
    }

    @Override
    public Bounces of(String other) {
      return new Bounces(at, other, role);
    }
  }

  /** Staff enter an extension. */
  record Extends(Extension extension) implements Event {
    @Override
    public <T> T match(
        Function<Sends, T> sends,
        Function<Quarantined, T> quarantined,
        Function<Bounces, T> bounces,
        Function<Extends, T> extend) {
      return extend.apply(this);
    }

    @Override
    public Instant at() {
      return extension.granted();
    }

    @Override
    public String beneficiary() {
      return extension.beneficiary();
    }

    @Override
    public Extends of(String other) {
      return new Extends(
          new Extension(
              other,
              extension.form(),
              extension.year(),
              extension.due(),
              extension.agreement(),
              extension.granted()));
    }
  }
}
