package fr.comop.correspondence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What mails about each convention are written on, where that is not the common stationery.
 *
 * @param common for what is about no convention in particular, and for staff
 * @param own by the id of the convention
 */
public record Stationeries(Stationery common, Map<String, Stationery> own) {
  /** What a mail about a convention is written on. */
  public Stationery of(String convention) {
    return own.getOrDefault(convention, common);
  }

  /** All that there are. */
  public List<Stationery> all() {
    return Stream.concat(Stream.of(common), own.values().stream()).toList();
  }
}
