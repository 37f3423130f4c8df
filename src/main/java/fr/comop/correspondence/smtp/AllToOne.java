package fr.comop.correspondence.smtp;

import fr.comop.correspondence.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Has every mail go to one address instead of its own, for a rehearsal on the real mail server. The
 * mail says whom it would have gone to: in its subject, above its text and in a header.
 *
 * <p>May be used by several threads. No method takes or returns null.
 */
public final class AllToOne implements Composing {
  /** Holds the addresses that a mail would have gone to, with commas between. */
  public static final String HEADER = "X-Comop-Rehearsed-For";

  private static final int NAMED = 3;
  private static final Pattern BODY = Pattern.compile("(?i)<body[^>]*>");

  private final Composing composing;
  private final String address;

  /**
   * Has mails go elsewhere.
   *
   * @param composing writes them
   * @param address bare, the only one that gets any
   */
  public AllToOne(Composing composing, String address) {
    this.composing = composing;
    this.address = address;
  }

  @Override
  public MimeMessage compose(Mail mail) throws MessagingException {
    List<String> meant = Stream.concat(mail.to().stream(), mail.cc().stream()).toList();
    String all = String.join(", ", meant);
    String told =
        "RÉPÉTITION. Ce courriel n’a été envoyé qu’à "
            + address
            + "\u00a0; il serait parti à\u00a0: "
            + all
            + ".";
    MimeMessage message =
        composing.compose(
            new Mail(
                mail.messageId(),
                mail.inReplyTo(),
                mail.references(),
                mail.automatic(),
                List.of(address),
                List.of(),
                "[Répétition, pour " + brief(meant) + "] " + mail.subject(),
                told + "\n\n" + mail.text(),
                aboveHtml(mail.html(), told),
                mail.files(),
                mail.awaited()));
    message.setHeader(HEADER, MimeUtility.fold(HEADER.length() + 2, oneLine(all)));
    message.saveChanges();
    return message;
  }

  private static String brief(List<String> addresses) {
    int more = addresses.size() - NAMED;
    return addresses.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (more > 0 ? " et " + more + " de plus" : "");
  }

  private static String aboveHtml(String html, String told) {
    String paragraph = new Element("p").appendChild(new Element("strong").text(told)).outerHtml();
    Matcher body = BODY.matcher(html);
    int begin = body.find() ? body.end() : 0;
    return html.substring(0, begin) + paragraph + html.substring(begin);
  }

  private static String oneLine(String text) {
    return text.replaceAll("[^\\x20-\\x7e]+", "?");
  }
}
