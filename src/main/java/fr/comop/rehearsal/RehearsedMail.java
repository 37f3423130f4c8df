package fr.comop.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.comop.correspondence.Mail;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** A mail that a beneficiary sends in a rehearsal. */
final class RehearsedMail {
  private RehearsedMail() {}

  /**
   * The mail as it comes in.
   *
   * @param number of the sending
   * @param title of the document: "bilan annuel 2020"
   */
  static Delivery of(
      int number, Instant at, String from, String to, String title, Mail.File file, byte[] workbook)
      throws IOException {
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
      mail.setFrom(new InternetAddress(from, true));
      mail.setRecipients(Message.RecipientType.TO, to);
      mail.setSubject(Character.toUpperCase(title.charAt(0)) + title.substring(1), UTF_8.name());
      mail.setSentDate(Date.from(at));
      MimeBodyPart text = new MimeBodyPart();
      text.setText("Bonjour,\n\nVoici notre " + title + ".\n", UTF_8.name());
      MimeBodyPart attached = new MimeBodyPart();
      attached.setDataHandler(new DataHandler(new ByteArrayDataSource(workbook, file.mediaType())));
      attached.setFileName(file.name());
      mail.setContent(new MimeMultipart(text, attached));
      mail.saveChanges();
      mail.setHeader("Message-ID", "<repetition." + number + "@structure.example>");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      return new Delivery(
          Channel.MAILBOX,
          "repetition;" + number,
          at,
          null,
          null,
          () -> new ByteArrayInputStream(bytes.toByteArray()));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
