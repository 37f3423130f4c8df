package fr.comop.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reading beside mere tokenising, by short turns in one process: a machine that changes its speed
 * from minute to minute changes it for both.
 */
public final class ReadByTurns {
  private static final int ROUNDS = 60;
  private static final int WARM = 25;
  private static final int TURN = 60;
  private static final double NANOS_A_MICRO = 1e3;

  private ReadByTurns() {}

  /** What is timed. */
  private interface Work {
    Object once() throws Exception;
  }

  /** Prints the medians of the rounds that follow the warm-up. */
  public static void run() throws Exception {
    ReadBenchmark benchmark = new ReadBenchmark();
    benchmark.prepare();
    List<Double> whole = new ArrayList<>();
    List<Double> cells = new ArrayList<>();
    List<Double> tokens = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double read = micros(benchmark::a_comopReadsAndChecks);
      double tokenised = micros(benchmark::c_inflateAndTokenise);
      double readCells = micros(benchmark::b_comopReadsCells);
      if (round >= WARM) {
        whole.add(read / tokenised);
        cells.add(readCells / tokenised);
        tokens.add(tokenised);
      }
    }
    benchmark.clean();
    System.out.printf(
        "by turns, medians of %d: read and checked %.2f times the tokens (%.2f to %.2f), its cells"
            + " %.2f; tokens %.0f µs%n",
        whole.size(),
        median(whole),
        Collections.min(whole),
        Collections.max(whole),
        median(cells),
        median(tokens));
  }

  private static double micros(Work work) throws Exception {
    long start = System.nanoTime();
    for (int count = 0; count < TURN; count++) {
      work.once();
    }
    return (System.nanoTime() - start) / NANOS_A_MICRO / TURN;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
