package fr.comop.doctor.check;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.stage.Stage;
import java.util.List;
import java.util.Map;

/** What a check says, a line a finding, with plain spaces. */
public final class Looked {
  private Looked() {}

  public static List<String> at(Check check) throws Exception {
    return check.look().stream().map(Looked::line).toList();
  }

  public static String line(Finding one) {
    return (one.grade().french()
            + " | "
            + one.about()
            + " | "
            + one.what()
            + (one.remedy().isEmpty() ? "" : " | " + one.remedy()))
        .replace('\u00a0', ' ');
  }

  /** The shipped settings with these. */
  public static Settings settings(Map<Setting, String> changes) {
    return Stage.project().settings().with(changes);
  }
}
