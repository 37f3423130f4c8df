package fr.comop.doctor.server;

import fr.comop.correspondence.Security;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A server that is to be reached by TLS, seen without a login.
 *
 * @param timeout for each answer
 */
record TlsServer(String host, int port, Security security, Greeting greeting, Duration timeout) {
  private static final int MOST_LINES = 100;
  private static final int LONGEST_LINE = 2_000;

  /**
   * What is said before TLS begins: a step is what we say, and how the last line of the answer
   * looks.
   */
  record Greeting(List<Step> steps) {
    static final Greeting IMAP =
        new Greeting(List.of(new Step("", "\\* .*"), new Step("a STARTTLS", "a OK.*")));
    static final Greeting SMTP =
        new Greeting(
            List.of(
                new Step("", "220 .*|220"),
                new Step("EHLO localhost", "250 .*|250"),
                new Step("STARTTLS", "220 .*|220")));
    static final Greeting NONE = new Greeting(List.of());
  }

  record Step(String said, Pattern answer) {
    Step(String said, String answer) {
      this(said, Pattern.compile(answer));
    }
  }

  /**
   * What was seen.
   *
   * @param certificate the server's own; null where it showed none
   * @param refusal why it is not believed; null where it is
   */
  record Seen(@Nullable X509Certificate certificate, @Nullable SSLException refusal) {}

  /**
   * Shakes hands.
   *
   * @param trust who is believed
   * @throws IOException when there is no server, or it has no TLS
   */
  Seen look(X509TrustManager trust) throws IOException {
    Recorder recorder = new Recorder(trust);
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
      plain.setSoTimeout((int) timeout.toMillis());
      if (security == Security.STARTTLS) {
        greet(plain);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {recorder}, null);
      try (SSLSocket tls =
          (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return new Seen(recorder.shown, null);
      } catch (SSLException e) {
        return new Seen(recorder.shown, e);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private void greet(Socket plain) throws IOException {
    InputStream in = plain.getInputStream();
    for (Step step : greeting.steps()) {
      if (!step.said().isEmpty()) {
        plain.getOutputStream().write((step.said() + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
      String last = last(in, step.answer());
      if (!step.answer().matcher(last).matches()) {
        throw new NoStartTls(last);
      }
    }
  }

  /** The line that was waited for, or the one after which there is nothing to wait for. */
  private static String last(InputStream in, Pattern answer) throws IOException {
    String line = "";
    for (int lines = 0; lines < MOST_LINES; lines++) {
      line = line(in);
      if (answer.matcher(line).matches() || line.matches("[45]\\d\\d .*|a (NO|BAD).*")) {
        break;
      }
    }
    return line;
  }

  /** Byte by byte: what follows belongs to TLS. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
      if (line.length() < LONGEST_LINE && one != '\r') {
        line.append((char) one);
      }
    }
    return line.toString();
  }

  /** The server does not begin TLS. */
  static final class NoStartTls extends IOException {
    private static final long serialVersionUID = 1L;

    NoStartTls(String answer) {
      super(answer);
    }
  }

  /** Keeps what is shown, believed or not. */
  private static final class Recorder implements X509TrustManager {
    private final X509TrustManager trust;
    private @Nullable X509Certificate shown;

    Recorder(X509TrustManager trust) {
      this.trust = trust;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      trust.checkClientTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      shown = chain[0];
      trust.checkServerTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return trust.getAcceptedIssuers();
    }
  }
}
