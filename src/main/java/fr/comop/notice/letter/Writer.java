package fr.comop.notice.letter;

import fr.comop.convention.Deliverable;
import fr.comop.convention.LegalPerson;
import fr.comop.correspondence.Letterhead;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.notice.Act;
import fr.comop.notice.Decision;
import fr.comop.notice.Notice;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.notice.tracking.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts all that a letter says into words. */
final class Writer {
  private final Letter letter;

  Writer(Letter letter) {
    this.letter = letter;
  }

  /**
   * What the text may name.
   *
   * @param watermark of a draft; "" for the letter itself
   * @param signature address of a picture of it; "" for a place to sign by hand
   */
  LetterView view(String watermark, String signature) {
    Long replaced = letter.draft().replaces();
    return new LetterView(
        letter.kind().word(),
        capitalised(letter.kind().french()),
        !watermark.isEmpty(),
        watermark,
        letter.reference(),
        letter.file().reference(),
        InWords.day(letter.day()),
        replaced == null ? "" : Notice.NUMBERING.reference(replaced),
        to(),
        new LetterView.Contract(
            letter.convention().title(), InWords.day(letter.convention().signed())),
        matter(),
        procedure(),
        hearing(),
        letter.file().decision().map(this::decided).orElse(null),
        paragraphs(letter.draft().asked()),
        reasons(),
        from(signature));
  }

  private LetterView.To to() {
    LegalPerson person = letter.to().legalPerson();
    LegalForm form = LegalForm.of(person);
    String structure = letter.to().name();
    return new LetterView.To(
        PostalAddress.of(person),
        LegalForm.salutation(person),
        person.name(),
        structure.equals(person.name()) ? "" : structure,
        form.itself(),
        form.ofIt(),
        person.isAssociation(),
        LegalForm.Court.of(person).word());
  }

  private LetterView.Matter matter() {
    BigDecimal promised = letter.money().promised();
    return new LetterView.Matter(
        String.valueOf(letter.file().key().year()),
        letter.file().key().cause().word(),
        letter.file().key().cause().french(),
        letter.told().stream().map(Writer::document).toList(),
        paragraphs(letter.facts()),
        French.list(letter.told().stream().map(DocumentFacts::title).toList()),
        promised == null ? "" : InWords.amount(promised),
        InWords.amount(letter.money().paid()));
  }

  private static LetterView.Document document(DocumentFacts one) {
    return new LetterView.Document(
        one.title(),
        one.article(),
        InWords.day(one.due()),
        one.received().stream().map(Writer::received).toList());
  }

  private static LetterView.Received received(DocumentFacts.Receipt one) {
    return new LetterView.Received(
        InWords.day(day(one.at())),
        one.version() > 0 ? one.form() + ", version " + one.version() : one.form(),
        one.outcome());
  }

  private LetterView.Procedure procedure() {
    Outcome measure = letter.draft().measure();
    Optional<Act.Heard> heard = letter.file().last(Act.Heard.class);
    return new LetterView.Procedure(
        acts(Act.Spoken.class).map(Writer::talk).toList(),
        measure == null ? "" : measure.word(),
        InWords.days(letter.rules().answer()),
        earlier(NoticeKind.OBSERVATIONS),
        acts(Act.Answered.class).map(one -> InWords.day(one.received())).distinct().toList(),
        letter.file().last(Act.Examined.class).map(one -> InWords.day(one.day())).orElse(""),
        heard.map(one -> one.how().word()).orElse(""),
        heard.map(one -> InWords.day(one.day())).orElse(""));
  }

  private <T extends Act> Stream<T> acts(Class<T> kind) {
    return letter.file().history().stream()
        .map(one -> one.act())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static String talk(Act.Spoken one) {
    return "le "
        + InWords.day(one.day())
        + " ("
        + one.manner().french()
        + (one.with().isBlank() ? "" : ", " + one.with().strip())
        + ")";
  }

  private LetterView.@Nullable Earlier earlier(NoticeKind kind) {
    return letter.file().live(kind).filter(Notice::isOut).map(Writer::earlier).orElse(null);
  }

  private static LetterView.Earlier earlier(Notice one) {
    return new LetterView.Earlier(
        one.reference(),
        one.tracking()
            .deposited()
            .or(() -> Optional.ofNullable(one.handedOver()).map(left -> day(left.at())))
            .map(InWords::day)
            .orElse(""),
        one.notified()
            .map(
                day ->
                    one.tracking()
                            .outcome()
                            .filter(end -> end == Report.Kind.NOT_CLAIMED)
                            .isPresent()
                        ? "présentée le " + InWords.day(day) + " et non réclamée"
                        : one.tracking().outcome().map(Report.Kind::french).orElse("")
                            + " le "
                            + InWords.day(day))
            .orElse(""));
  }

  private LetterView.@Nullable Hearing hearing() {
    Instant at = letter.draft().hearing();
    return at == null
        ? null
        : new LetterView.Hearing(FrenchInstant.of(at), letter.draft().place().strip());
  }

  private LetterView.Decided decided(Decision one) {
    BigDecimal overpaid = letter.overpaid(one);
    BigDecimal amount = one.amount();
    LocalDate until = one.until();
    return new LetterView.Decided(
        one.outcome().word(),
        one.outcome().french(),
        InWords.day(one.day()),
        amount == null ? "" : InWords.amount(amount),
        overpaid.signum() == 0 ? "" : InWords.amount(overpaid),
        until == null ? "" : InWords.day(until),
        paragraphs(one.reasons()),
        one.deliberation().reference().strip(),
        one.deliberation().notRequired().strip());
  }

  private LetterView.Reasons reasons() {
    return new LetterView.Reasons(
        letter
            .file()
            .last(Act.TerminationWithdrawn.class)
            .map(one -> paragraphs(one.reason()))
            .orElse(List.of()),
        letter.file().last(Act.Lifted.class).map(one -> paragraphs(one.reason())).orElse(List.of()),
        letter.file().last(Act.Settled.class).map(one -> paragraphs(one.terms())).orElse(List.of()),
        earlier(NoticeKind.TERMINATION),
        earlier(NoticeKind.DECISION));
  }

  private LetterView.From from(String signature) {
    Letterhead head = letter.from().letterhead();
    Signatory signatory = letter.from().signatory();
    return new LetterView.From(
        head.service(),
        head.address(),
        head.phone(),
        head.email(),
        head.agent(),
        signatory.name(),
        signatory.office(),
        signatory.delegation(),
        signature);
  }

  /** What somebody typed, in its paragraphs. */
  static List<String> paragraphs(String typed) {
    return typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Deliverable.ZONE);
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
  }
}
