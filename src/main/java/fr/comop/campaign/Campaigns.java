package fr.comop.campaign;

import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The campaign of each convention: its own, else the common one. Immutable.
 *
 * @param own by the id of the convention
 */
public record Campaigns(Campaign common, Map<String, Campaign> own) {
  /** One campaign for all conventions. */
  public static Campaigns of(Campaign common) {
    return new Campaigns(common, Map.of());
  }

  /** The campaign of a convention. */
  public Campaign of(String convention) {
    return own.getOrDefault(convention, common);
  }

  /** Every campaign that there is. */
  public List<Campaign> all() {
    return Stream.concat(Stream.of(common), own.values().stream()).toList();
  }

  /** Whether nothing is asked any more, at an instant, of a document. */
  public boolean isLapsed(Deliverable deliverable, Instant at) {
    return of(deliverable.convention()).isLapsed(deliverable.due(), at);
  }
}
