package fr.comop.notice.letter;

import fr.comop.convention.LegalPerson;
import fr.comop.desk.Declined;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Refusal;
import fr.comop.paper.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes and prints registered letters. Safe for use by several threads. */
public final class Letters {
  private final Function<String, LetterTexts> texts;
  private final Paper paper;

  /**
   * Letters in these texts.
   *
   * @param texts by the id of the convention
   */
  public Letters(Function<String, LetterTexts> texts, Paper paper) {
    this.texts = texts;
    this.paper = paper;
  }

  /** The texts of letters about a convention. */
  public LetterTexts texts(String convention) {
    return texts.apply(convention);
  }

  /** Kinds whose text the legal service has approved as it stands, for a convention. */
  public Set<NoticeKind> approved(String convention) {
    return texts(convention).approved();
  }

  /** The address that a letter to somebody shows in its window, the town last (NF Z10-011). */
  public static List<String> address(LegalPerson to) {
    return PostalAddress.of(to);
  }

  /**
   * What keeps a letter from being approved: an address that no window shows, what has to be said
   * and is not, what must not be said and is. Nothing where it may be.
   *
   * @throws IllegalStateException when its text is missing or wrong; says its line
   */
  public List<Refusal> against(Letter letter) {
    return Stream.concat(
            PostalAddress.against(letter.to().legalPerson()).stream(),
            new MustSay(letter).against(html(letter, "", "")).stream())
        .distinct()
        .toList();
  }

  /**
   * A PDF to be looked at, which says on each page that it is a draft.
   *
   * @throws IllegalStateException when its text is missing or wrong; says its line
   */
  public byte[] draft(Letter letter) throws IOException {
    return printed(html(letter, Watermark.address(), ""));
  }

  /**
   * The PDF that leaves. Other bytes each time: print once, and keep them.
   *
   * @throws IllegalArgumentException when something is against it
   * @throws IllegalStateException when its text is missing or wrong; says its line
   */
  public byte[] print(Letter letter) throws IOException {
    List<Refusal> refusals = against(letter);
    if (!refusals.isEmpty()) {
      throw new IllegalArgumentException(
          letter.reference() + " cannot leave: " + refusals.get(0).says());
    }
    return printed(html(letter, "", ""));
  }

  /**
   * What a print was made from, with a place for the picture of a signature: all that {@link
   * #signed} needs, whatever becomes of the texts until then.
   *
   * @return HTML
   * @throws IllegalStateException when its text is missing or wrong; says its line
   */
  public String source(Letter letter) {
    return html(letter, "", SignatureImage.PLACE);
  }

  /**
   * The same PDF, which bears a signature. Other bytes each time: print once, and keep them.
   *
   * @param source of the print
   * @throws Declined when it leaves no place for one
   */
  public byte[] signed(String source, SignatureImage image) throws IOException {
    if (!source.contains(SignatureImage.PLACE)) {
      throw new Declined(
          "Le texte de cette lettre ne laisse pas de place à l’image d’une signature"
              + " (from.signature, dans config/texts/letters/parts.ftlh) : signez-la à la main, ou"
              + " retirez-la et préparez-en une autre quand le texte en laisse une.");
    }
    return printed(source.replace(SignatureImage.PLACE, image.address()));
  }

  private String html(Letter letter, String watermark, String signature) {
    return texts(letter.convention().id()).write(new Writer(letter).view(watermark, signature));
  }

  private byte[] printed(String html) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper.print(html, out);
    return out.toByteArray();
  }
}
