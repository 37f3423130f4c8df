package fr.comop.notice.channel.maileva;

import fr.comop.notice.tracking.Report.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says became of a letter, in our words. A pure function of what it says of the
 * recipient, whatever the order of its events.
 */
final class Deliveries {
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  /** Codes that end a letter's way. */
  private static final Map<String, Kind> ENDS =
      Map.of(
          "LP15", Kind.DELIVERED,
          "LP16", Kind.DELIVERED,
          "LP28", Kind.DELIVERED,
          "LP29", Kind.DELIVERED,
          "LP19", Kind.NOT_CLAIMED,
          "LP25", Kind.NOT_CLAIMED,
          "LP20", Kind.UNKNOWN_ADDRESS,
          "LP21", Kind.UNKNOWN_ADDRESS,
          "LP22", Kind.REFUSED);

  /** Codes of a letter that came back, for whatever reason: LP17 is "delivered to the sender". */
  private static final Set<String> CAME_BACK = Set.of("LP17", "LP24", "LP27");

  /** Somebody rang, and left a notice. */
  private static final String NOTICE_LEFT = "LP09";

  private static final Map<String, Kind> RETURNED =
      Map.of(
          "N02", Kind.UNKNOWN_ADDRESS,
          "N03", Kind.NOT_CLAIMED,
          "N05", Kind.REFUSED,
          "N07", Kind.UNKNOWN_ADDRESS);

  private final Tree recipient;
  private final List<Event> events = new ArrayList<>();
  private final Map<Kind, Said> said = new EnumMap<>(Kind.class);
  private final Set<String> doubts = new LinkedHashSet<>();

  private Deliveries(Tree recipient) {
    this.recipient = recipient;
  }

  /** An event of the post office's. */
  private record Event(String code, String category, LocalDate day) {}

  /**
   * Something that happened.
   *
   * @param code its own word for it; "" for none
   * @param proof what will prove it; null for nothing
   * @param there whether the file of that is said to be there
   */
  record Said(Kind kind, LocalDate day, String code, @Nullable Proof proof, boolean there) {}

  /**
   * All that it says.
   *
   * @param number of the post office; "" while none is told
   * @param doubts French sentences for staff
   */
  record News(String number, List<Said> said, List<String> doubts) {}

  /** What the provider says of a recipient. */
  static News of(Tree recipient) {
    Deliveries deliveries = new Deliveries(recipient);
    deliveries.readEvents();
    deliveries.deposit();
    deliveries.presentation();
    deliveries.ends();
    String number = recipient.text("registered_number").replaceAll("\\s", "");
    boolean good = number.matches("[0-9A-Z]{0,30}");
    if (!good) {
      deliveries.doubts.add("Maileva donne un numéro de recommandé qui n’en est pas un.");
    }
    return new News(
        good ? number : "", List.copyOf(deliveries.said.values()), List.copyOf(deliveries.doubts));
  }

  private void readEvents() {
    Stream.of("delivery_statuses", "main_delivery_statuses")
        .flatMap(name -> recipient.list(name).stream())
        .forEach(this::readEvent);
    Tree last = recipient.get("last_main_delivery_status");
    if (!last.text("code").isEmpty()) {
      readEvent(last);
    }
  }

  private void readEvent(Tree one) {
    String code = one.text("code");
    if (!code.matches("LP(0[1-9]|1\\d|2\\d)")) {
      doubts.add(
          "Maileva annonce un événement inconnu de comop ("
              + (code.matches("[A-Z0-9]{1,10}") ? code : "sans code")
              + ") : lisez le suivi chez Maileva, et consignez ce qu’il dit.");
      return;
    }
    Optional<LocalDate> day = day(one.text("date"));
    if (day.isEmpty()) {
      doubts.add("Maileva annonce " + code + " sans date lisible : lisez le suivi chez Maileva.");
    } else {
      events.add(new Event(code, one.text("category"), day.get()));
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      Instant instant = text.isEmpty() ? Instant.MAX : OffsetDateTime.parse(text).toInstant();
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofInstant(instant, FRANCE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void deposit() {
    day(recipient.text("deposit_proof_date"))
        .ifPresent(day -> say(Kind.DEPOSITED, day, "", Proof.DEPOSIT));
  }

  private void presentation() {
    earliest(one -> one.category().equals("FIRST_PRESENTATION"))
        .or(() -> isBack() ? earliest(one -> one.code().equals(NOTICE_LEFT)) : Optional.empty())
        .ifPresent(one -> say(Kind.PRESENTED, one.day(), one.code(), null));
  }

  private boolean isBack() {
    return events.stream()
        .anyMatch(
            one -> CAME_BACK.contains(one.code()) || ENDS.get(one.code()) == Kind.NOT_CLAIMED);
  }

  private void ends() {
    ENDS.values().stream()
        .distinct()
        .forEach(
            kind ->
                earliest(one -> ENDS.get(one.code()) == kind)
                    .ifPresent(one -> say(kind, one.day(), one.code(), proof(kind))));
    boolean told = said.keySet().stream().anyMatch(Kind::ends);
    Optional<Event> back =
        earliest(one -> CAME_BACK.contains(one.code()))
            .or(() -> earliest(one -> one.category().equals("UNDELIVERED")));
    String reason = recipient.text("undelivered_mail_reason");
    if (told || (back.isEmpty() && reason.isEmpty())) {
      return;
    }
    Kind kind = RETURNED.get(reason);
    if (kind == null) {
      doubts.add(
          "Maileva dit le pli retourné, sans raison que comop connaisse"
              + (reason.matches("[A-Z0-9]{1,10}") ? " (" + reason + ")" : "")
              + " : lisez le suivi chez Maileva, et consignez ce qu’il dit.");
    } else if (back.isEmpty()) {
      doubts.add(
          "Maileva donne la raison d’un retour ("
              + reason
              + ") sans le jour de l’événement : lisez le suivi chez Maileva.");
    } else {
      say(kind, back.get().day(), back.get().code() + " " + reason, Proof.RETURN);
    }
  }

  private static Proof proof(Kind kind) {
    return kind == Kind.DELIVERED ? Proof.RECEIPT : Proof.RETURN;
  }

  private Optional<Event> earliest(Predicate<Event> which) {
    return events.stream()
        .filter(which)
        .min(Comparator.comparing(Event::day).thenComparing(Event::code));
  }

  private void say(Kind kind, LocalDate day, String code, @Nullable Proof proof) {
    said.put(
        kind,
        new Said(
            kind, day, code, proof, proof != null && !recipient.text(proof.field()).isEmpty()));
  }
}
