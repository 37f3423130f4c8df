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
import fr.comop.notice.channel.Dispatches;
import fr.comop.notice.channel.Way;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings registered letters from their draft to whoever posts them: prepared, approved, signed,
 * handed over, each by a person whose name is known. A letter is printed once, when it is approved;
 * what was archived then is what is signed and what leaves. Each step is one transaction, on disk
 * on return, with its line in the audit trail. Safe for use by several threads.
 */
public final class LetterDesk {
  /** What nothing printed has, for asking the guards before anything is. */
  private static final Sha256 NOT_PRINTED = Sha256.of(new byte[0]);

  private final Desk desk;
  private final Cases cases;
  private final Worlds worlds;
  private final Proceedings proceedings;
  private final Press press;
  private final Signing signing;
  private final Dispatches dispatches;

  public LetterDesk(
      Desk desk,
      Cases cases,
      Worlds worlds,
      Proceedings proceedings,
      Press press,
      Signing signing,
      Dispatches dispatches) {
    this.desk = desk;
    this.cases = cases;
    this.worlds = worlds;
    this.proceedings = proceedings;
    this.press = press;
    this.signing = signing;
    this.dispatches = dispatches;
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
    return desk.decide(
        () -> {
          DefaultCase held = proceedings.held(DefaultCase.NUMBERING.number(file));
          proceedings.require(held, draft.with(0), who);
          return proceedings.add(held, draft.with(cases.letter(held, draft.kind())), null, who);
        });
  }

  /** What preparing one would come to; throws as it would. */
  public Proceedings.Taken foreseen(String file, Draft draft, Actor who) {
    named(who);
    return proceedings.foreseen(
        new Step(DefaultCase.NUMBERING.number(file), any -> draft.with(0), null), who);
  }

  /**
   * What a letter looks like: its draft, or what was approved, as it was.
   *
   * @param reference "LR-0003"
   * @param signatory name of who would sign a draft; null where only one may
   * @param to the file that is written
   * @return the letter
   */
  public Notice preview(String reference, @Nullable String signatory, Path to) {
    long notice = Notice.NUMBERING.number(reference);
    Notice letter = desk.look(() -> letter(proceedings.found(caseOf(notice)), notice));
    byte[] pdf = printed(letter).map(proceedings::bytes).orElseGet(() -> draft(letter, signatory));
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

  /** What is posted: by a provider, who signs nothing, the scan of what was signed by hand. */
  private static Sha256 leaving(Notice letter, Way way) {
    if (way != Way.PROVIDER) {
      return printed(letter).orElseThrow();
    }
    Recorded signed = letter.signed();
    Evidence scan = signed == null ? null : signed.evidence();
    if (scan == null || !scan.name().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      throw new Declined(
          letter.reference()
              + " n’a pas d’exemplaire signé en PDF, et un prestataire ne signe pas : retirez-la et"
              + " signez-la avec --scan, ou confiez-la au service courrier.");
    }
    return scan.sha256();
  }

  /** The print of a letter that was approved. */
  public static Optional<Sha256> printed(Notice letter) {
    Recorded approved = letter.approved();
    return approved == null ? Optional.empty() : Optional.of(((Act.Approved) approved.act()).pdf());
  }

  /**
   * Approves a letter: it is printed, and archived.
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
          Proceedings.require(file, new Act.Approved(notice, NOT_PRINTED, ""), who, world);
          Notice letter = letter(file, notice);
          Signing.Signatory signs =
              signing.chosen(signatory, desk.today(), letter.kind(), amount(file, letter));
          Evidence print =
              proceedings.kept(letter.reference() + ".pdf", press.fair(file, letter, world, signs));
          return proceedings.add(
              file,
              new Act.Approved(
                  notice,
                  print.sha256(),
                  signs.signs(),
                  signs.delegation().reference(),
                  press.address(file)),
              null,
              who);
        });
  }

  /**
   * Signs a letter.
   *
   * @param scan of the print that was signed by hand; null where the print bears the signature
   * @throws Declined with all that is in the way, a line each
   */
  public Proceedings.Taken sign(String reference, @Nullable Path scan, Actor who) {
    named(who);
    return in(
        reference,
        (file, notice) -> {
          World world = worlds.of(file, who);
          Act act =
              new Act.Signed(
                  notice,
                  signing.reference(
                      who.signs(),
                      world.today(),
                      letter(file, notice).kind(),
                      amount(file, letter(file, notice))));
          Proceedings.require(file, act, who, world);
          return proceedings.add(file, act, proceedings.evidence(scan), who);
        });
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
    return in(
        reference,
        (file, notice) -> {
          Act act = new Act.HandedOver(notice, way.word());
          proceedings.require(file, act, who);
          Sha256 pdf = leaving(letter(file, notice), way);
          Proceedings.Taken taken = proceedings.add(file, act, null, who);
          dispatches.add(
              Dispatch.of(notice, file.id(), way, pdf, press.address(file), taken.act().at()));
          return taken;
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
    return desk.decide(() -> what.done(proceedings.held(caseOf(notice)), notice));
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
