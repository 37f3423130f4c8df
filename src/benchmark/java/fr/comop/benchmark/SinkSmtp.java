package fr.comop.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes every mail and keeps none. */
final class SinkSmtp implements AutoCloseable {
  private final ServerSocket listening;
  private final AtomicInteger taken = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "sink");
            thread.setDaemon(true);
            return thread;
          });

  SinkSmtp() throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    threads.execute(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** How many mails it took. */
  int taken() {
    return taken.get();
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // it was closed
      }
    }
  }

  private void serve(Socket socket) {
    try (Socket client = socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      client.setTcpNoDelay(true);
      say(client, "220 sink");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("DATA")) {
          say(client, "354 go on");
          String part = in.readLine();
          while (part != null && !part.equals(".")) {
            part = in.readLine();
          }
          taken.incrementAndGet();
        }
        say(client, "250 ok");
      }
    } catch (IOException e) {
      // the client hung up
    }
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
