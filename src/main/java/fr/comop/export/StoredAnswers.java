package fr.comop.export;

import java.io.IOException;

/** The answers of the store, as they pass by. Called inside a transaction. */
public interface StoredAnswers {
  /** Takes one answer after the other. */
  @FunctionalInterface
  interface Taking {
    void take(Stored answer) throws IOException;
  }

  /** All answers of a submission, by question, line and column. */
  void each(long submission, Taking taking) throws IOException;

  /** Those of them that stand in no line of a table. */
  void once(long submission, Taking taking) throws IOException;
}
