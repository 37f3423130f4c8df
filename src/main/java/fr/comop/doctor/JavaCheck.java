package fr.comop.doctor;

import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.util.List;

/**
 * Java, and the memory that it may take.
 *
 * @param heap the most bytes it may take
 */
record JavaCheck(long heap) implements Check {
  private static final long ENOUGH = 200L << 20;

  @Override
  public String about() {
    return "Java";
  }

  @Override
  public List<Finding> look() {
    String what =
        System.getProperty("java.version", "?")
            + " ("
            + System.getProperty("java.vendor", "?")
            + "), "
            + (heap >> 20)
            + " Mo de mémoire au plus";
    return List.of(
        heap < ENOUGH
            ? Finding.watch(
                about(),
                what + " ; il en faut 200",
                "ôtez -Xmx de JAVA_OPTS, ou donnez-lui -Xmx256m.")
            : Finding.ok(about(), what));
  }
}
