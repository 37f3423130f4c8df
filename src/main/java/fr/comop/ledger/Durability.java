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

        @Override
        public void tidy() {}
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

  /**
   * Lets some of the room be used again that was written over, where the database does not see to
   * that by itself.
   *
   * @throws RuntimeException if the database cannot be had
   */
  void tidy();
}
