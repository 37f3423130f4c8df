package fr.comop.desk;

import java.util.regex.Pattern;

/**
 * How things of one kind are referred to: a prefix and the store's number, "AR-000012".
 *
 * @param prefix letters, in capitals
 * @param digits that a small number is filled up to with zeros
 */
public record Numbering(String prefix, int digits) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final long EXAMPLE = 12;

  /** How people call a number. */
  public String reference(long number) {
    return prefix + "-" + ("%0" + digits + "d").formatted(number);
  }

  /** Whether it looks as a reference of this kind does, or a number alone. */
  public boolean fits(String reference) {
    return NUMBER.matcher(bare(reference)).matches();
  }

  private String bare(String reference) {
    return reference.replaceFirst("^(?i)" + prefix + "-0*", "");
  }

  /**
   * The number that a person refers to; the prefix may be small or left out.
   *
   * @throws Declined when it is no reference of this kind
   */
  public long number(String reference) {
    if (!fits(reference)) {
      throw new Declined(
          "« " + reference + " » n’est pas une référence ; exemple : " + reference(EXAMPLE) + ".");
    }
    return Long.parseLong(bare(reference));
  }
}
