package fr.comop.intake.arrival;

/** Standstills for tests of what meets them. */
public final class StandstillNow {
  private StandstillNow() {}

  public static Standstill because(String why) {
    return new Standstill(why);
  }
}
