package fr.comop.workbook.marked;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our colours in one workbook, each with the fill that it took the place of. Each fill has a tone
 * of its own, so that whatever program saves the copy, the colour still tells which fill to give
 * back.
 *
 * @param <F> what tells a fill in this kind of workbook
 */
public final class Tones<F> {
  private static final String ERROR = "F9C9";
  private static final String REMARK = "FCE9";
  private static final int FIRST = 0xB4;
  private static final int MOST = 0x40;

  private final Map<String, F> originals = new LinkedHashMap<>();
  private final Map<String, F> used = new LinkedHashMap<>();
  private final Set<String> taken;

  /**
   * The tones of a workbook.
   *
   * @param taken colours that it has of its own, such as "F9C9B4"
   */
  public Tones(Set<String> taken) {
    this.taken = taken;
  }

  /** One of the tones of a severity, from 0, as "F9C9B4"; there are 64. */
  public static String tone(boolean error, int number) {
    return (error ? ERROR : REMARK) + "%02X".formatted(FIRST + number % MOST);
  }

  /** Whether a tone of this number is another than those before. */
  public static boolean exists(int number) {
    return number < MOST;
  }

  /** Whether a colour such as "F9C9B4" is one of ours. */
  public static boolean isOne(String colour) {
    return colour.length() == 6 && (colour.startsWith(ERROR) || colour.startsWith(REMARK));
  }

  /** Whether one of our colours means an error; else a remark. */
  public static boolean isError(String colour) {
    return colour.startsWith(ERROR);
  }

  /** Says what one of our colours of an earlier marking took the place of. */
  public void remember(String colour, F original) {
    originals.putIfAbsent(colour, original);
  }

  /** The fill that a colour of an earlier marking took the place of; null when it is not ours. */
  public @Nullable F below(String colour) {
    return originals.get(colour);
  }

  /** The colour of a severity over a fill. */
  public String over(F original, boolean error) {
    int number = 0;
    String tone = tone(error, number);
    while (!free(tone, original) && exists(number + 1)) {
      number++;
      tone = tone(error, number);
    }
    used.putIfAbsent(tone, original);
    return tone;
  }

  private boolean free(String tone, F original) {
    F held = used.get(tone);
    return held == null
        ? originals.containsKey(tone) || !taken.contains(tone)
        : Objects.equals(held, original);
  }

  /** The colours in use after this marking, with the fills below them. */
  public Map<String, F> inUse() {
    return used;
  }
}
