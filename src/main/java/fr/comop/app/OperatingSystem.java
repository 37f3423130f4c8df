package fr.comop.app;

import com.sun.security.auth.module.NTSystem;
import com.sun.security.auth.module.UnixSystem;
import fr.comop.desk.Account;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Tells under which account this process runs. Asked are the C library and the kernel, for {@code
 * user.name}, {@code USER} and {@code SUDO_USER} say what the caller wants them to, and {@code
 * /proc/self} belongs to root where the caller starts a Java that only they may not read.
 */
final class OperatingSystem {
  /** Written by who lets people in (sshd, login, cron …), and never again; inherited by all. */
  private static final Path LOGIN = Path.of("/proc/self/loginuid");

  private static final long UNSET = 0xFFFF_FFFFL;

  private OperatingSystem() {}

  /** The account of this process. */
  static Account account() {
    if (File.separatorChar == '\\') {
      return Account.of(new NTSystem().getName());
    }
    UnixSystem system = new UnixSystem();
    String running = named(system.getUsername(), system.getUid());
    long login = login(system.getUid());
    return new Account(running, login == system.getUid() ? running : named(name(login), login));
  }

  private static long login(long otherwise) {
    try {
      long login = Long.parseLong(Files.readString(LOGIN).strip());
      return login == UNSET ? otherwise : login;
    } catch (IOException e) {
      return otherwise; // not Linux, or a kernel that keeps no accounts
    }
  }

  /** By its number where the machine has no name for it. */
  private static String named(@Nullable String name, long number) {
    return name == null || name.isBlank() ? String.valueOf(number) : name;
  }

  /** As this machine names users, in whatever directory it keeps them; Java has no way to ask. */
  private static @Nullable String name(long number) {
    ProcessBuilder getent =
        new ProcessBuilder("/usr/bin/getent", "passwd", String.valueOf(number))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    getent.environment().clear();
    try {
      Process process = getent.start();
      process.getOutputStream().close();
      String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return line.split(":", 2)[0];
    } catch (IOException e) {
      return null;
    }
  }
}
