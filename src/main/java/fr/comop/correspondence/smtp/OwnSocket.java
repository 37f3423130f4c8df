package fr.comop.correspondence.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the socket below a connection, TLS or not, and keeps hold of it: Angus Mail waits for each
 * answer with its transport locked, so that nobody could end it from outside. Thread-safe.
 */
final class OwnSocket extends SocketFactory {
  private @Nullable Socket socket;
  private boolean cut;

  /** The only one of its methods that Angus Mail uses: it connects by itself. */
  @Override
  public synchronized Socket createSocket() throws SocketException {
    if (cut) {
      throw new SocketException("no more connections are made");
    }
    Socket made = new Socket();
    socket = made;
    return made;
  }

  /** Waits for answers so long from now on. */
  synchronized void patience(Duration timeout) throws SocketException {
    if (socket != null) {
      socket.setSoTimeout((int) Math.max(1, timeout.toMillis()));
    }
  }

  /** Ends the connection at once, whoever waits for what. */
  synchronized void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // it is given up either way
      }
      socket = null;
    }
  }

  /** Ends the connection, and lets none be made any more. */
  synchronized void cut() {
    cut = true;
    close();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
