package fr.comop.notice.desk;

import fr.comop.archive.Sha256;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.NewFile;
import fr.comop.notice.Act;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.Notice;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.notice.Recorded;
import fr.comop.notice.World;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.channel.Way;
import fr.comop.notice.letter.SignatureImage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings registered letters from their draft to whoever posts them: prepared, approved, signed,
 * handed over, each by a person whose name is known. A letter is printed once, when it is approved;
 * what was archived then is what is signed and what leaves. Each step is one transaction, with its
 * line in the audit trail, taken down in a register. Safe for use by several threads.
 */
public final class LetterDesk {
  private final Desk desk;
  private final Cases cases;
  private final Worlds worlds;
  private final Proceedings proceedings;
  private final Press press;
  private final Signing signing;
  private final Register register;
  private final Predicate<Way> open;

  /**
   * Takes letters down in a register.
   *
   * @param open whether letters may leave this way here
   */
  public LetterDesk(
      Desk desk,
      Cases cases,
      Worlds worlds,
      Proceedings proceedings,
      Press press,
      Signing signing,
      Register register,
      Predicate<Way> open) {
    this.desk = desk;
    this.cases = cases;
    this.worlds = worlds;
    this.proceedings = proceedings;
    this.press = press;
    this.signing = signing;
    this.register = register;
    this.open = open;
  }

  /**
   * What a letter is to say besides what the store knows.
   *
   * @param hearing when the representatives may be heard, in France; null where none is proposed
   * @param place where; "" for none
   * @param measure contemplated, in observations; null for none
   * @param asked what the writer adds; "" for nothing
   * @param replaces reference of a letter that came to nothing; null for none
   */
  public record Draft(
      NoticeKind kind,
      @Nullable LocalDateTime hearing,
      String place,
      @Nullable Outcome measure,
      String asked,
      @Nullable String replaces) {

    Act.Prepared with(long notice) {
      Instant at = hearing == null ? null : hearing.atZone(Deliverable.ZONE).toInstant();
      return new Act.Prepared(
          notice,
          kind,
          at,
          place.isBlank() ? "" : Words.line("Le lieu de l’audition", place),
          measure,
          asked.isBlank() ? "" : Words.text("Ce qui est ajouté à la lettre", asked),
          replaces == null ? null : Notice.NUMBERING.number(replaces));
    }
  }

  /**
   * Prepares a letter in a case.
   *
   * @param file reference of the case
   * @throws Declined with all that is in the way, a line each
   */
  public Proceedings.Taken prepare(String file, Draft draft, Actor who) {
    named(who);
    return register.decide(
        () -> {
          DefaultCase held = proceedings.held(DefaultCase.NUMBERING.number(file));
          proceedings.require(held, draft.with(0), who);
          return proceedings.add(held, draft.with(register.letter(held, draft.kind())), null, who);
        });
  }

  /**
   * What a letter looks like: its draft, or what was approved, or signed by picture, as it was.
   *
   * @param reference "LR-0003"
   * @param signatory name of who would sign a draft; null where only one may
   * @param to the file that is written
   * @return the letter
   */
  public Notice preview(String reference, @Nullable String signatory, Path to) {
    long notice = Notice.NUMBERING.number(reference);
    Notice letter = desk.look(() -> letter(proceedings.found(caseOf(notice)), notice));
    byte[] pdf =
        signedPrint(letter)
            .or(() -> printed(letter))
            .map(proceedings::bytes)
            .orElseGet(() -> draft(letter, signatory));
    NewFile.write(to, stream -> stream.write(pdf));
    return letter;
  }

  private byte[] draft(Notice letter, @Nullable String signatory) {
    return desk.look(
        () -> {
          DefaultCase file = proceedings.found(caseOf(letter.id()));
          return press.draft(
              file,
              letter(file, letter.id()),
              worlds.ofAnybody(file),
              signing.chosen(signatory, desk.today(), letter.kind(), amount(file, letter)));
        });
  }

  /** What is posted: by a provider, who signs nothing, what was signed alone. */
  private static Sha256 leaving(Notice letter, Way way) {
    Optional<Sha256> signed = signedPrint(letter);
    if (signed.isPresent() || way != Way.PROVIDER) {
      return signed.or(() -> printed(letter)).orElseThrow();
    }
    return Optional.ofNullable(letter.signed())
        .map(Recorded::evidence)
        .filter(scan -> scan.name().toLowerCase(Locale.ROOT).endsWith(".pdf"))
        .map(Evidence::sha256)
        .orElseThrow(
            () ->
                new Declined(
                    letter.reference()
                        + " n’a pas d’exemplaire signé en PDF, et un prestataire ne signe pas :"
                        + " retirez-la, préparez-en une autre et signez-la avec --image ou --scan,"
                        + " ou confiez celle-ci au service courrier."));
  }

  /** The print of a letter that bears the picture of a signature. */
  public static Optional<Sha256> signedPrint(Notice letter) {
    return Optional.ofNullable(letter.signed())
        .filter(one -> ((Act.Signed) one.act()).pen() == Act.Pen.IMAGE)
        .map(Recorded::evidence)
        .map(Evidence::sha256);
  }

  /** The print of a letter that was approved. */
  public static Optional<Sha256> printed(Notice letter) {
    Recorded approved = letter.approved();
    return approved == null ? Optional.empty() : Optional.of(((Act.Approved) approved.act()).pdf());
  }

  /**
   * Approves a letter: it is printed, and archived with what it was printed from.
   *
   * @param signatory name of who will sign it; null where only one may
   * @throws Declined with all that is in the way, a line each
   */
  public Proceedings.Taken approve(String reference, @Nullable String signatory, Actor who) {
    named(who);
    return in(
        reference,
        (file, notice) -> {
          World world = worlds.of(file, who);
          Proceedings.require(file, new Act.Approved(notice, Register.NOT_PRINTED, ""), who, world);
          Notice letter = letter(file, notice);
          Signing.Signatory signs =
              signing.chosen(signatory, desk.today(), letter.kind(), amount(file, letter));
          Evidence print =
              register.printed(
                  letter.reference() + ".pdf", () -> press.fair(file, letter, world, signs));
          Evidence source =
              register.kept(
                  letter.reference() + ".html",
                  press.source(file, letter, world, signs).getBytes(StandardCharsets.UTF_8));
          return proceedings.add(
              file,
              new Act.Approved(
                  notice,
                  print.sha256(),
                  signs.signs(),
                  signs.delegation().reference(),
                  press.address(file)),
              source,
              who);
        });
  }

  /**
   * Signs a letter.
   *
   * @throws Declined with all that is in the way, a line each
   */
  public Proceedings.Taken sign(String reference, Signature how, Actor who) {
    named(who);
    return in(
        reference,
        (file, notice) -> {
          World world = worlds.of(file, who);
          Notice letter = letter(file, notice);
          String delegation =
              signing.reference(who.signs(), world.today(), letter.kind(), amount(file, letter));
          Proceedings.require(file, new Act.Signed(notice, delegation), who, world);
          return signed(file, letter, delegation, how, who);
        });
  }

  private Proceedings.Taken signed(
      DefaultCase file, Notice letter, String delegation, Signature how, Actor who) {
    if (how instanceof Signature.Unscanned unscanned) {
      return proceedings.add(
          file, new Act.Signed(letter.id(), delegation, Act.Pen.HAND, unscanned.why()), null, who);
    }
    if (how instanceof Signature.Scanned scanned) {
      Scan scan = scanned.read(printed(letter).orElseThrow());
      return proceedings.add(
          file,
          new Act.Signed(letter.id(), delegation),
          register.kept(scan.name(), scan.bytes()),
          who);
    }
    SignatureImage image = ((Signature.Drawn) how).read();
    return proceedings.add(
        file,
        new Act.Signed(letter.id(), delegation, Act.Pen.IMAGE, ""),
        register.printed(
            letter.reference() + "-signee.pdf", () -> press.signed(source(letter), image)),
        who);
  }

  /** What a letter was printed from when it was approved. */
  private String source(Notice letter) {
    return Optional.ofNullable(letter.approved())
        .map(Recorded::evidence)
        .map(one -> new String(proceedings.bytes(one.sha256()), StandardCharsets.UTF_8))
        .orElse("");
  }

  /** What a signature has to reach up to. */
  private static BigDecimal amount(DefaultCase file, Notice letter) {
    return file.decision()
        .filter(any -> letter.kind().hasRemedies())
        .flatMap(one -> Optional.ofNullable(one.amount()))
        .orElse(BigDecimal.ZERO);
  }

  /**
   * Hands a letter over, in the transaction in which it begins to leave.
   *
   * @throws Declined with all that is in the way, a line each
   */
  public Proceedings.Taken issue(String reference, Way way, Actor who) {
    named(who);
    if (!open.test(way)) {
      throw new Declined(
          "Aucun prestataire n’est réglé ici (letters.maileva.url) : remettez la lettre au service"
              + " courrier (--by mail-room).");
    }
    return in(
        reference,
        (file, notice) -> {
          Act act = new Act.HandedOver(notice, way.word());
          proceedings.require(file, act, who);
          Sha256 pdf = leaving(letter(file, notice), way);
          Proceedings.Taken taken = proceedings.add(file, act, null, who);
          Dispatch dispatch =
              Dispatch.of(notice, file.id(), way, pdf, press.address(file), taken.act().at());
          register.leave(dispatch);
          return new Proceedings.Taken(taken.file(), taken.act(), dispatch);
        });
  }

  /**
   * Withdraws a letter that has not left.
   *
   * @throws Declined with all that is in the way, a line each
   */
  public Proceedings.Taken withdraw(String reference, String reason, Actor who) {
    String why = Words.text("Le motif", reason);
    return in(
        reference,
        (file, notice) -> {
          Act act = new Act.Withdrawn(notice, why);
          proceedings.require(file, act, who);
          return proceedings.add(file, act, null, who);
        });
  }

  private interface InCase {
    Proceedings.Taken done(DefaultCase file, long notice);
  }

  private Proceedings.Taken in(String reference, InCase what) {
    long notice = Notice.NUMBERING.number(reference);
    return register.decide(() -> what.done(proceedings.held(caseOf(notice)), notice));
  }

  private long caseOf(long notice) {
    return cases
        .ofLetter(notice)
        .orElseThrow(
            () ->
                new Declined(
                    "Aucune lettre ne porte la référence "
                        + Notice.NUMBERING.reference(notice)
                        + "."));
  }

  private static Notice letter(DefaultCase file, long notice) {
    return file.notice(notice).orElseThrow();
  }

  /** A letter that nobody answers for by name would not hold. */
  private void named(Actor who) {
    if (who.signs().isEmpty()) {
      throw new Declined(
          "Une lettre recommandée porte le nom de qui la prépare, l’approuve et la signe, et "
              + signing.list()
              + " ne nomme encore personne : rien n’est fait. Écrivez-y chaque personne, par"
              + " exemple :\npeople:\n"
              + "  - {name: \"Prénom Nom\", role: \"fonction\", accounts: [\"compte\"]}");
    }
  }
}
