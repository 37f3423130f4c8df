package fr.comop.ledger;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * Another user of the machine, who tries to get at a store; says of each try whether he got in.
 * Knows nothing of comop but how it is built, and stands on the JDK and H2 alone.
 */
public final class Intruder {
  private Intruder() {}

  private interface Try {
    void run() throws Exception;
  }

  /** The store's directory, its port, and the secrets of its run as far as he knows them. */
  public static void main(String[] arguments) {
    Path store = Path.of(arguments[0]);
    String server = "jdbc:h2:tcp://127.0.0.1:" + arguments[1] + "/";
    for (String name : new String[] {"comop.mv.db", "owner", "serving"}) {
      attempt("read " + name, () -> Files.readAllBytes(store.resolve(name)));
    }
    attempt("list the data", () -> list(store.resolveSibling("archive")));
    attempt("write to the data", () -> Files.writeString(store.resolveSibling("mine"), "mine"));
    String file = "jdbc:h2:file:" + store.resolve("comop") + ";TRACE_LEVEL_FILE=0";
    attempt("open the file", () -> read(file, "comop", ""));
    for (String name : new String[] {"comop", store.resolve("comop").toString(), "mem:mine", ""}) {
      attempt("connect to \"" + name + "\"", () -> read(server + name, "comop", ""));
      attempt("own \"" + name + "\"", () -> read(server + name, "comop_owner", ""));
    }
    String management = "mem:management_db_" + arguments[1];
    attempt("manage the server", () -> read(server + management, "", ""));
    attempt("stop the server", () -> stop(arguments[1]));
    attempt("come in by the key alone", () -> read(server + arguments[2], "comop", ""));
    attempt("own it by the key alone", () -> read(server + arguments[2], "comop_owner", ""));
    attempt("come in by all secrets", () -> read(server + arguments[2], "comop", arguments[3]));
  }

  private static void list(Path directory) throws Exception {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      entries.forEach(entry -> {});
    }
  }

  private static void stop(String port) throws Exception {
    org.h2.tools.Server.shutdownTcpServer("tcp://127.0.0.1:" + port, "", true, false);
  }

  private static void read(String url, String user, String password) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from audit")) {
      rows.next();
    }
  }

  private static void attempt(String what, Try attempt) {
    try {
      attempt.run();
      System.out.println(what + ": in");
    } catch (Exception e) {
      System.out.println(what + ": " + e.getClass().getSimpleName());
    }
  }
}
