package fr.comop.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person does about mails that comop does not send by itself any more. */
final class Staff {
  private static final Pattern STUCK =
      Pattern.compile(
          "\"reference\"\\s*:\\s*\"(?<reference>[^\"]*)\"[^}]*"
              + "\"state\"\\s*:\\s*\"(?<state>[^\"]*)\"[^}]*"
              + "\"messageId\"\\s*:\\s*\"(?<id>[^\"]*)\"");

  private final Ground ground;

  Staff(Ground ground) {
    this.ground = ground;
  }

  /**
   * Looks into the mail server for each mail that {@code mails list} shows, and has those sent
   * again that it never took. The service must not run.
   *
   * @return how many were shown
   */
  int decide() throws Exception {
    Map<String, String> settings = Settings.of(ground);
    Set<String> taken =
        ground.smtp.taken().stream().map(Taken::messageId).collect(Collectors.toSet());
    Matcher stuck =
        STUCK.matcher(ground.installed.says(settings, List.of("mails", "list", "--json")));
    int shown = 0;
    List<String> again = new ArrayList<>(List.of("mails", "resend"));
    while (stuck.find()) {
      if (stuck.group("state").equals("held")) {
        continue; // by a cap, and will leave by itself
      }
      shown++;
      if (!taken.contains(stuck.group("id"))) {
        again.add(stuck.group("reference"));
      }
    }
    if (again.size() > 2) {
      ground.installed.says(settings, again);
    }
    return shown;
  }
}
