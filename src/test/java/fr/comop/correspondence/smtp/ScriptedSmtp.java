package fr.comop.correspondence.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers commands as a test wants, where GreenMail would accept everything.
 * Each connection has a thread of its own.
 */
public final class ScriptedSmtp implements AutoCloseable {
  /** An answer that never comes, the connection staying open. */
  public static final String SILENCE = "";

  /** Instead of an answer the connection ends. */
  public static final String HANG_UP = "hang up";

  private final ServerSocket listening;
  private final Map<String, String> answers;
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> whole = new CopyOnWriteArrayList<>();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();

  /**
   * A server that listens.
   *
   * @param answers by the beginning of a command; GREETING stands for the first word of the server,
   *     TEXT for the lines of a mail, END for the dot that ends it
   */
  public ScriptedSmtp(Map<String, String> answers) throws IOException {
    this.answers = new ConcurrentHashMap<>(answers);
    this.listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    inBackground(this::serve);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** From now on a command is answered so. */
  public void answerFromNow(String command, String answer) {
    answers.put(command, answer);
  }

  /** From now on a command is answered as usual. */
  public void relent(String command) {
    answers.remove(command);
  }

  public List<String> commands(String start) {
    return commands.stream().filter(command -> command.startsWith(start)).toList();
  }

  /** The message ids of the mails that came whole, dot and all, whatever was answered. */
  public List<String> whole() {
    return List.copyOf(whole);
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        clients.add(client);
        inBackground(() -> talk(client));
      } catch (IOException e) {
        // the test is over
      }
    }
  }

  private void talk(Socket accepted) {
    try (Socket client = accepted;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      client.setTcpNoDelay(true);
      boolean goesOn = say(client, answer("GREETING", "220 scripted"));
      while (goesOn) {
        String line = in.readLine();
        if (line == null) {
          return;
        }
        commands.add(line);
        String answer = answer(line, "250 ok");
        if (line.equals("DATA") && answer.startsWith("250")) {
          say(client, "354 go on");
          if (HANG_UP.equals(answers.get("TEXT")) || !read(in)) {
            return;
          }
          answer = answer("END", "250 taken");
        }
        goesOn = say(client, answer);
      }
    } catch (IOException e) {
      // the client hung up
    }
  }

  /** Reads a mail; false when it broke off. */
  private boolean read(BufferedReader in) throws IOException {
    String id = "";
    for (String part = in.readLine(); part != null; part = in.readLine()) {
      if (part.equals(".")) {
        whole.add(id);
        return true;
      }
      if (part.startsWith("Message-ID: ")) {
        id = part.substring("Message-ID: ".length());
      }
    }
    return false;
  }

  private String answer(String command, String usual) {
    return answers.entrySet().stream()
        .filter(entry -> command.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(usual);
  }

  private static boolean say(Socket client, String line) throws IOException {
    if (line.equals(HANG_UP)) {
      return false;
    }
    if (!line.equals(SILENCE)) {
      client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
    return !line.startsWith("421");
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket client : clients) {
      client.close();
    }
  }
}
