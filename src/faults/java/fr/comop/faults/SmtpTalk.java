package fr.comop.faults;

import fr.comop.faults.Trouble.Moment;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** One client's talk with the mail server. */
final class SmtpTalk {
  private static final Duration LONG = Duration.ofMinutes(15);
  private static final Session SESSION = Session.getInstance(new Properties());

  private final Socket client;
  private final InputStream in;
  private final Mischief mischief;
  private final Consumer<Taken> notes;
  private final List<String> recipients = new ArrayList<>();

  SmtpTalk(Socket client, Mischief mischief, Consumer<Taken> notes) throws IOException {
    this.client = client;
    this.in = new BufferedInputStream(client.getInputStream());
    this.mischief = mischief;
    this.notes = notes;
    client.setTcpNoDelay(true);
  }

  /** Talks until either hangs up. */
  void held() throws IOException, InterruptedException {
    Optional<Trouble> trouble = mischief.at(Moment.GREETING);
    if (trouble.isPresent()) {
      if (trouble.get() == Trouble.SILENT) {
        mischief.lasts(LONG);
      } else {
        say("421 come back later");
      }
      return;
    }
    say("220 127.0.0.1 ready");
    boolean goesOn = true;
    while (goesOn) {
      goesOn = answered(line());
    }
  }

  private boolean answered(String line) throws IOException, InterruptedException {
    String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
    switch (verb) {
      case "QUIT" -> {
        say("221 bye");
        return false;
      }
      case "MAIL", "RSET" -> {
        recipients.clear();
        say("250 ok");
      }
      case "RCPT" -> {
        if (mischief.at(Moment.RECIPIENT).isPresent()) {
          say("451 4.2.1 not now");
        } else {
          recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
          say("250 ok");
        }
      }
      case "DATA" -> {
        if (recipients.isEmpty()) {
          say("503 nobody to take it for");
        } else {
          say("354 go on");
          return took(data());
        }
      }
      default -> say("250 ok");
    }
    return true;
  }

  private boolean took(byte[] mail) throws IOException, InterruptedException {
    Trouble trouble = mischief.at(Moment.DOT).orElse(null);
    if (trouble == Trouble.DROPPED_BEFORE) {
      return false;
    }
    if (trouble == Trouble.FULL) {
      say("452 4.3.1 no room");
      return true;
    }
    notes.accept(noted(mail, trouble == Trouble.DROPPED_AFTER));
    if (trouble == Trouble.DROPPED_AFTER) {
      return false;
    }
    if (trouble == Trouble.SLOW) {
      mischief.lasts(mischief.slowness());
    }
    say("250 2.0.0 taken");
    return true;
  }

  private Taken noted(byte[] mail, boolean dropped) throws IOException {
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
      Object content = message.getContent();
      while (content instanceof Multipart parts) {
        content = parts.getBodyPart(0).getContent();
      }
      return new Taken(
          String.valueOf(message.getMessageID()),
          List.copyOf(recipients),
          content.toString(),
          dropped);
    } catch (MessagingException e) {
      throw new IOException("comop sent what is no mail", e);
    }
  }

  private byte[] data() throws IOException {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    for (String line = line(); !line.equals("."); line = line()) {
      String meant = line.startsWith(".") ? line.substring(1) : line;
      mail.write(meant.getBytes(StandardCharsets.ISO_8859_1));
      mail.write('\r');
      mail.write('\n');
    }
    return mail.toByteArray();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the client hung up");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private void say(String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
