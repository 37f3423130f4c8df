package fr.comop.form;

/**
 * The year N that a form speaks of, and how its neighbours are written.
 *
 * @param n the deadline's year
 * @param following how {@code {N+1}} reads: the year after, or "2020 à 2022" for the three-year
 *     programme voted with the convention
 */
public record Years(int n, String following) {

  /** Year N, followed by the year after it. */
  public static Years of(int n) {
    return new Years(n, String.valueOf(n + 1));
  }

  /** A wording with {@code {N-1}}, {@code {N}} and {@code {N+1}} replaced. */
  public String in(String wording) {
    if (wording.indexOf('{') < 0) {
      return wording;
    }
    return wording
        .replace("{N-1}", String.valueOf(n - 1))
        .replace("{N}", String.valueOf(n))
        .replace("{N+1}", following);
  }
}
