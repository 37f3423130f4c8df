package fr.comop.ledger;

/** How a kind of database brings its commits to the disk. Safe for use by several threads. */
interface Durability {
  /** Where nothing is ever written. */
  Durability NOTHING_TO_KEEP =
      new Durability() {
        @Override
        public void write() {}

        @Override
        public void force() {}
      };

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
