package fr.comop.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The mail server that comop sends through: it notes all it takes, and misbehaves. */
final class SmtpSink implements AutoCloseable {
  private final Mischief mischief;
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final ServerSocket listening;
  private final ExecutorService talks =
      Executors.newCachedThreadPool(
          talk -> {
            Thread thread = new Thread(talk, "smtp");
            thread.setDaemon(true);
            return thread;
          });

  SmtpSink(Mischief mischief) throws IOException {
    this.mischief = mischief;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    talks.execute(this::serve);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** What it took, in that order; a mail that was sent twice is there twice. */
  List<Taken> taken() {
    return List.copyOf(taken);
  }

  Mischief mischief() {
    return mischief;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        clients.add(client);
        talks.execute(() -> talk(client));
      } catch (IOException e) {
        // it was closed
      }
    }
  }

  private void talk(Socket client) {
    try (client) {
      new SmtpTalk(client, mischief, taken::add).held();
    } catch (IOException e) {
      // the client was killed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      clients.remove(client);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    talks.shutdownNow();
    for (Socket client : clients) {
      client.close();
    }
  }
}
