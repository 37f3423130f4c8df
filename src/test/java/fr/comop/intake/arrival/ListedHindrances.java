package fr.comop.intake.arrival;

import java.util.ArrayList;
import java.util.List;

/** What stands in the way, kept in a list. */
public final class ListedHindrances implements HindranceList {
  private final List<Hindrance> standing = new ArrayList<>();

  /** How often it was written. */
  public int writes;

  @Override
  public List<Hindrance> all() {
    return List.copyOf(standing);
  }

  @Override
  public void replace(String way, List<Hindrance> hindrances) {
    writes++;
    standing.removeIf(one -> one.way().equals(way));
    standing.addAll(hindrances);
  }
}
