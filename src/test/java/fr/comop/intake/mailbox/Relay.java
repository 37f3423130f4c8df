package fr.comop.intake.mailbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Stands between the mailbox and the IMAP server: hides capabilities from the client, notes its
 * commands, hangs up on those that a test does not like, or refuses them, and passes the folder off
 * as a new one.
 */
public final class Relay implements AutoCloseable {
  private final ServerSocket listening;
  private final int serverPort;
  private final List<String> hidden;
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile Predicate<String> hangUpOn = command -> false;
  private volatile Predicate<String> refused = command -> false;
  private volatile String refusal = "not allowed";
  private volatile boolean madeAnew;
  private volatile boolean lookOnly;

  /** Before the server on this port, which listens on loopback. */
  public Relay(int serverPort, String... hidden) throws IOException {
    this.serverPort = serverPort;
    this.hidden = List.of(hidden);
    this.listening = new ServerSocket(0, 10, local());
    start(this::accept);
  }

  private static InetAddress local() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** Where it listens itself. */
  public int port() {
    return listening.getLocalPort();
  }

  List<String> commands(String part) {
    return commands.stream().filter(command -> command.contains(part)).toList();
  }

  void hangUpOn(Predicate<String> command) {
    hangUpOn = command;
  }

  /** From now on answers these commands "NO not allowed" itself. */
  public void refuse(Predicate<String> command) {
    refused = command;
  }

  /** The same in other words. */
  void refuse(Predicate<String> command, String words) {
    refusal = words;
    refused = command;
  }

  /** From now on a folder that is opened may only be looked at. */
  public void lookOnly() {
    lookOnly = true;
  }

  /** Breaks every connection; from now on the folder has another UIDVALIDITY. */
  void makeFolderAnew() throws IOException {
    madeAnew = true;
    hangUp();
  }

  private void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() throws IOException {
    while (!listening.isClosed()) {
      Socket client = listening.accept();
      Socket server = new Socket(local(), serverPort);
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      sockets.addAll(List.of(client, server));
      start(() -> fromClient(client, server));
      start(() -> fromServer(server, client));
    }
  }

  private void fromClient(Socket client, Socket server) throws IOException {
    try (client;
        server) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      for (byte[] line = line(in); line.length > 0; line = line(in)) {
        String command = new String(line, StandardCharsets.US_ASCII).strip();
        commands.add(command);
        if (hangUpOn.test(command)) {
          return;
        }
        if (refused.test(command)) {
          String tag = command.substring(0, command.indexOf(' '));
          String answer = tag + " NO " + refusal + "\r\n";
          client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          continue;
        }
        server.getOutputStream().write(line);
      }
    }
  }

  private void fromServer(Socket server, Socket client) throws IOException {
    try (client;
        server) {
      InputStream in = new BufferedInputStream(server.getInputStream());
      OutputStream out = client.getOutputStream();
      for (byte[] line = line(in); line.length > 0; line = line(in)) {
        out.write(changed(line));
      }
    }
  }

  private byte[] changed(byte[] line) {
    String text = new String(line, StandardCharsets.ISO_8859_1);
    if (text.startsWith("* CAPABILITY")) {
      for (String capability : hidden) {
        text = text.replace(" " + capability, "");
      }
    }
    if (lookOnly) {
      text = text.replace("OK [READ-WRITE]", "OK [READ-ONLY]");
    }
    if (madeAnew && text.startsWith("* OK [UIDVALIDITY")) {
      text = text.replaceFirst("[0-9]+", "7");
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      line.write(c);
      if (c == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // one of the two hung up
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    hangUp();
  }
}
