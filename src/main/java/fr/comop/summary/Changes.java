package fr.comop.summary;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed since an earlier summary for the same audience. Immutable.
 *
 * @param since that summary; null where there is none
 * @param all in the order of the summary
 */
public record Changes(@Nullable Earlier since, List<Change> all) {
  /** Nothing to hold a summary against. */
  public static final Changes NONE = new Changes(null, List.of());

  /**
   * A summary that was given out before.
   *
   * @param name what people called it; "" for nothing
   */
  public record Earlier(String name, Instant asOf) {
    /** "le mardi 15 décembre 2020 à 14 h 05 (« COS du 12 janvier »)". */
    public String french() {
      return French.typeset(
          "le " + FrenchInstant.of(asOf) + (name.isEmpty() ? "" : " (« " + name + " »)"));
    }
  }

  /**
   * A change.
   *
   * @param who the structure's name; "" for all of them
   * @param before what was said; "" for nothing, and where the audience is not to see it any more
   */
  public record Change(Gist.Kind kind, String who, String what, String before, String now) {
    /** "La Rotonde, bilan annuel 2020 : jamais reçu → complet". */
    public String french() {
      return French.typeset(
          (who.isEmpty() ? "" : who + ", ")
              + what
              + " : "
              + (before.isEmpty() ? "" : before + " → ")
              + now);
    }
  }

  private record Key(Gist.Kind kind, String key) {}

  /** What one says otherwise than another. */
  public static Changes between(Earlier since, Gist before, Gist now) {
    Map<Key, Gist.Entry> then = new LinkedHashMap<>();
    before.entries().forEach(one -> then.put(new Key(one.kind(), one.key()), one));
    List<Change> changes = new ArrayList<>();
    for (Gist.Entry one : now.entries()) {
      Gist.Entry earlier = then.remove(new Key(one.kind(), one.key()));
      String words = earlier == null ? "" : earlier.words();
      if (!words.equals(one.words())) {
        changes.add(
            new Change(
                one.kind(), one.who(), one.what(), one.withheld() ? "" : words, one.words()));
      }
    }
    // what it said is not repeated: it may have been taken out because nobody is to see it
    then.values().stream()
        .filter(one -> one.kind() == Gist.Kind.DOCUMENT)
        .forEach(
            one ->
                changes.add(new Change(one.kind(), one.who(), one.what(), "", "n’y figure plus")));
    return new Changes(since, List.copyOf(changes));
  }

  /** Those of one kind. */
  public List<Change> of(Gist.Kind kind) {
    return all.stream().filter(one -> one.kind() == kind).toList();
  }

  /** "Ce qui a changé depuis le …". */
  public String title() {
    return since == null ? "" : "Ce qui a changé depuis " + since.french();
  }
}
