package fr.comop.intake.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the bare address in a header such as From. */
final class Addresses {
  private static final int LONGEST = 254;
  private static final int LONGEST_HEADER = 8_000;
  private static final Pattern BARE =
      Pattern.compile(
          "[^\\s\\p{Cntrl}<>@\",;:()\\[\\]\\\\]{1,64}+@[^\\s\\p{Cntrl}<>@\",;:()\\[\\]\\\\]+");

  private Addresses() {}

  /**
   * The first address of a header, in lower case; null when there is none that can be read.
   *
   * @param raw null when the header is missing
   */
  static @Nullable String first(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String line = raw.replaceAll("\\s+", " ");
    String bounded = line.substring(0, Math.min(LONGEST_HEADER, line.length()));
    try {
      for (InternetAddress address : InternetAddress.parseHeader(bounded, false)) {
        String bare = address.getAddress();
        if (bare != null && bare.length() <= LONGEST && BARE.matcher(bare).matches()) {
          return bare.toLowerCase(Locale.ROOT);
        }
      }
    } catch (AddressException e) {
      // not by the rules, but perhaps readable all the same
    }
    return somewhere(bounded);
  }

  /**
   * Whether headers name more than one address.
   *
   * @param raw null when there is none
   */
  static boolean several(String @Nullable [] raw) {
    return raw != null
        && Stream.of(raw)
                .flatMap(one -> Stream.of(unnamed(one).split("[,;]", -1)))
                .flatMap(one -> Stream.ofNullable(somewhere(one)))
                .distinct()
                .count()
            > 1;
  }

  /** Without what is quoted, or said in brackets that are for people: both may hold anything. */
  private static String unnamed(String header) {
    return header
        .substring(0, Math.min(LONGEST_HEADER, header.length()))
        .replaceAll("\\\\.", "")
        .replaceAll("\"[^\"]*+\"", " ")
        .replaceAll("\\([^()]*+\\)", " ");
  }

  /** In brackets if possible: before them, a name may hold anything. */
  private static @Nullable String somewhere(String line) {
    Matcher address = BARE.matcher(line.substring(line.lastIndexOf('<') + 1));
    return address.find() && address.group().length() <= LONGEST
        ? address.group().toLowerCase(Locale.ROOT)
        : null;
  }
}
