package fr.comop.intake.arrival;

import java.util.List;

/** Where hindrances are kept for staff commands to read. Opens its own transactions. */
public interface HindranceList {
  /** All that stand, by way and place. */
  List<Hindrance> all();

  /** Says that these stand in one way, and no others. */
  void replace(String way, List<Hindrance> hindrances);
}
