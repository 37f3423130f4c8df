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
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers commands as a test wants, where GreenMail would accept everything. */
final class ScriptedSmtp implements AutoCloseable {
  private final ServerSocket listening;
  private final Map<String, String> answers;
  private final List<String> commands = new CopyOnWriteArrayList<>();

  /**
   * @param answers by the beginning of a command; END stands for the dot that ends a mail
   */
  ScriptedSmtp(Map<String, String> answers) throws IOException {
    this.answers = answers;
    this.listening = new ServerSocket(0, 10, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.getLocalPort();
  }

  List<String> commands(String start) {
    return commands.stream().filter(command -> command.startsWith(start)).toList();
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket client = listening.accept()) {
        talk(client);
      } catch (IOException e) {
        // the client hung up, or the test is over
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    say(client, "220 scripted");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add(line);
      String answer = answer(line, "250 ok");
      if (line.equals("DATA") && answer.startsWith("250")) {
        say(client, "354 go on");
        for (String part = in.readLine(); part != null && !part.equals("."); ) {
          part = in.readLine();
        }
        answer = answer("END", "250 taken");
      }
      say(client, answer);
      if (answer.startsWith("421")) {
        return;
      }
    }
  }

  private String answer(String command, String usual) {
    return answers.entrySet().stream()
        .filter(entry -> command.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(usual);
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
