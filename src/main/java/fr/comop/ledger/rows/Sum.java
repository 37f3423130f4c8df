package fr.comop.ledger.rows;

import fr.comop.archive.Sha256;
import java.math.BigInteger;

/**
 * How many rows of a table there are, and a number that is another one when any of them is: their
 * digests added up, for two databases have them in orders of their own.
 *
 * @param digests below 2 to the power of 256
 */
public record Sum(long rows, BigInteger digests) {
  /** Of no row. */
  public static final Sum NONE = new Sum(0, BigInteger.ZERO);

  private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

  /** The same with one more. */
  public Sum with(Table table, Row row) {
    Sha256 digest = row.digest(table);
    return new Sum(rows + 1, digests.add(new BigInteger(digest.hex(), 16)).mod(MODULUS));
  }
}
