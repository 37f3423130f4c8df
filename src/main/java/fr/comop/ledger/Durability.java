package fr.comop.ledger;

/** How a kind of database brings its commits to the disk. Safe for use by several threads. */
interface Durability {
  /**
   * Returns when everything committed before this call outlives the death of this process.
   *
   * @throws RuntimeException if that can't be promised; what was committed stays committed
   */
  void write();

  /**
   * Returns when everything committed before this call is on disk, and outlives a power cut.
   *
   * @throws RuntimeException if that can't be promised; what was committed stays committed
   */
  void force();
}
