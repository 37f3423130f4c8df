package fr.comop.intake;

import fr.comop.convention.Beneficiary;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.intake.assessment.Waiver;
import fr.comop.intake.assessment.Waivers;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.ledger.audit.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the audit trail who did what. */
public final class Inquiry {
  private final Desk desk;
  private final AuditTrail trail;
  private final Register register;
  private final Waivers waivers;
  private final BiFunction<@Nullable Beneficiary, @Nullable Integer, Stream<String>> others;

  /**
   * Of this trail.
   *
   * @param others references of what others know to be about a beneficiary, or a year
   */
  public Inquiry(
      Desk desk,
      AuditTrail trail,
      Register register,
      Waivers waivers,
      BiFunction<@Nullable Beneficiary, @Nullable Integer, Stream<String>> others) {
    this.desk = desk;
    this.trail = trail;
    this.register = register;
    this.waivers = waivers;
    this.others = others;
  }

  /**
   * What is asked for; null for any.
   *
   * @param year the deadline's
   * @param kind of line, such as "ACCEPT"
   * @param most how many lines, the last ones
   */
  public record Asked(
      @Nullable Beneficiary whose,
      @Nullable Integer year,
      @Nullable String kind,
      @Nullable Instant since,
      int most) {}

  /**
   * The lines that are asked for, newest first.
   *
   * @throws Declined when the trail has no line of that kind at all
   */
  public List<AuditEntry> lines(Asked asked) {
    Beneficiary whose = asked.whose();
    Integer year = asked.year();
    Predicate<String> about = whose == null && year == null ? any -> true : about(whose, year);
    return desk.look(
        () -> {
          known(asked.kind());
          return trail.wanted(
              new AuditTrail.Wanted(asked.kind(), asked.since(), about, asked.most()));
        });
  }

  /** A slip of the pen must not read as if nobody had done such a thing. */
  private void known(@Nullable String kind) {
    List<String> kinds = trail.kinds();
    if (kind != null && !kinds.contains(kind)) {
      throw new Declined(
          "Le journal d’audit n’a aucune ligne de genre « "
              + kind
              + " » ; il y a : "
              + (kinds.isEmpty() ? "rien" : String.join(", ", kinds))
              + ".");
    }
  }

  private Predicate<String> about(@Nullable Beneficiary whose, @Nullable Integer year) {
    Set<String> known =
        Stream.of(
                register.references(whose, year),
                desk.look(waivers::all).stream()
                    .filter(one -> whose == null || one.beneficiary().equals(whose.id()))
                    .filter(one -> year == null || one.year() == year)
                    .map(Waiver::reference),
                others.apply(whose, year))
            .flatMap(one -> one)
            .collect(Collectors.toSet());
    Predicate<String> named = named(whose, year);
    return subject ->
        known.contains(subject)
            || named.test(subject)
            || (whose != null && year == null && whose.writesFrom(subject));
  }

  /** Subjects that say it themselves: "BILAN-2020-RONDE", "ronde 2020", "bilan 2020 de ronde". */
  private static Predicate<String> named(@Nullable Beneficiary whose, @Nullable Integer year) {
    String id = whose == null ? "[A-Z0-9-]+" : Pattern.quote(whose.id().toUpperCase(Locale.ROOT));
    String in = Objects.requireNonNullElse(year, "\\d{4}").toString();
    Pattern pattern =
        Pattern.compile(
            "[A-Z0-9-]+-%2$s-%1$s(-V\\d+)?|%1$s %2$s|[A-Z0-9-]+ %2$s DE %1$s".formatted(id, in));
    return subject -> pattern.matcher(subject.toUpperCase(Locale.ROOT)).matches();
  }
}
