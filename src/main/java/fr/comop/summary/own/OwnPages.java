package fr.comop.summary.own;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.french.French;
import fr.comop.meeting.Committee;
import fr.comop.summary.Audience;
import fr.comop.summary.Beside;
import fr.comop.summary.Comments;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.page.OwnPagePdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands structures their own pages, and links what they answer. What is sent, and what is linked,
 * is one transaction, on disk on return, with its line in the audit trail. Safe for use by several
 * threads.
 */
public final class OwnPages {
  private static final String PDF = "application/pdf";

  private final Desk desk;
  private final Archive archive;
  private final Outbox outbox;
  private final Comments comments;
  private final OwnPagePdf pdf;
  private final PageLetter letter;

  public OwnPages(
      Desk desk,
      Archive archive,
      Outbox outbox,
      Comments comments,
      OwnPagePdf pdf,
      PageLetter letter) {
    this.desk = desk;
    this.archive = archive;
    this.outbox = outbox;
    this.comments = comments;
    this.pdf = pdf;
    this.letter = letter;
  }

  /**
   * What a structure sees of its own year: its documents whole, and nothing of anybody else.
   *
   * @throws Declined when it owes nothing that year
   */
  public static Summary of(Summary region, Beneficiary whose) {
    Structure own =
        region.structures().stream()
            .filter(one -> one.beneficiary().equals(whose))
            .findFirst()
            .orElseThrow(
                () ->
                    new Declined(
                        "« " + whose.name() + " » ne doit rien en " + region.head().year() + "."));
    return new Summary(
        region.head().to(Audience.PARTNERS),
        region.outline(),
        List.of(
            new Structure(
                own.beneficiary(),
                own.account(),
                own.documents(),
                own.figures(),
                own.actions(),
                own.quotes(),
                own.history(),
                null,
                Beside.NOTHING)),
        Map.of(),
        Map.of(),
        Map.of(),
        Committee.NONE);
  }

  /** The page itself. */
  public byte[] page(Summary own) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      pdf.write(own, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("A page in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** "Page 2020 - La Ronde.pdf". */
  public static String name(Summary own) {
    return "Page %d - %s.pdf"
        .formatted(
            own.head().year(),
            own.structures().get(0).beneficiary().name().replaceAll("[\\\\/:*?\"<>|]", "-"));
  }

  /**
   * Sends a structure its page, at most once a day.
   *
   * @param until last day on which comments are awaited; null for none
   * @return to whom
   * @throws Declined when it was sent today, or that day is over
   */
  public String send(Summary own, @Nullable LocalDate until, Actor who) throws IOException {
    LocalDate today = desk.today();
    if (until != null && until.isBefore(today)) {
      throw new Declined("Le dernier jour pour répondre est passé : " + French.day(until) + ".");
    }
    Structure structure = own.structures().get(0);
    Beneficiary whose = structure.beneficiary();
    Sha256 kept = archive.keep(page(own));
    Mail mail =
        letter.mail(
            whose,
            own.head().year(),
            structure.documents().get(0).deliverable().convention(),
            until,
            new Mail.File(name(own), PDF, kept),
            today);
    desk.decide(
        () -> {
          if (!outbox.add(null, PageLetter.TEXT, mail, desk.now())) {
            throw new Declined(
                "La page "
                    + own.head().year()
                    + " de « "
                    + whose.name()
                    + " » lui a déjà été adressée aujourd’hui.");
          }
          desk.note(
              who,
              "PAGE_SENT",
              whose.id() + " " + own.head().year(),
              String.join(", ", mail.to()) + ", " + kept.hex());
        });
    return String.join(", ", mail.to());
  }

  /**
   * Says that a message is a structure's comment on its page of a year.
   *
   * @param reply its id
   * @param reference of it
   * @param source what it came in: "AR-000012"
   */
  public void link(long reply, String reference, String source, int year, Actor who) {
    desk.decide(
        () -> {
          comments.link(reply, year, who.named(), desk.now());
          desk.note(
              who, "COMMENT_LINKED", reference, source + " : observations sur la page " + year);
        });
  }
}
