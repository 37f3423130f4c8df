package fr.comop.ledger.audit;

import fr.comop.archive.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is stored, and the text beside it.
 *
 * @param subject "" where it is an address, which stands beside
 * @param words hash of the text beside
 * @param chain hash of this line and the one before
 * @param salt random, so that nobody finds an erased text by trying; null where it was erased
 * @param who null where it was erased, as what follows
 */
record AuditLine(
    long id,
    Instant happenedAt,
    String what,
    String subject,
    Sha256 words,
    Sha256 chain,
    @Nullable String salt,
    @Nullable String who,
    @Nullable String address,
    @Nullable String details) {

  /** What the chain has to say here, after a line of this hash. */
  Sha256 chained(Sha256 before) {
    return chained(before, id, happenedAt, what, subject, words);
  }

  static Sha256 chained(
      Sha256 before, long id, Instant happenedAt, String what, String subject, Sha256 words) {
    return digest(
        before.hex(), String.valueOf(id), happenedAt.toString(), what, subject, words.hex());
  }

  /** Whether nothing stands beside any more. */
  boolean erased() {
    return salt == null;
  }

  /** Whether what stands beside is what was written. */
  boolean wordsHold() {
    return salt == null
        || who == null
        || address == null
        || details == null
        || words(salt, who, address, details).equals(words);
  }

  static Sha256 words(String salt, String who, String address, String details) {
    return digest(salt, who, address, details);
  }

  /** Of texts with their lengths, so that none runs into the next. */
  private static Sha256 digest(String... parts) {
    return Sha256.of(
        Stream.of(parts)
            .map(part -> part.length() + ":" + part)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }
}
