package fr.comop.intake.arrival;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Knows what is sent to be checked and answered, and to count for nothing. */
public final class Trial {
  private static final Pattern HEADED =
      Pattern.compile("(?is)\\W*((re|tr|fw|fwd|aw|rv)\\W*:\\W*)*essai(?!\\p{L}).*");

  private Trial() {}

  /** Whether a subject, or the name of a dropped file, begins with "Essai". */
  public static boolean headed(String subject) {
    String plain = Normalizer.normalize(subject, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return HEADED.matcher(plain).matches();
  }
}
