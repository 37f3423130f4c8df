package fr.comop.workbook.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that it holds, small enough to be kept in memory while it is copied.
 * Immutable.
 *
 * @param namespaces URIs that it declares, by prefix
 * @param children texts and fragments, in their order
 */
public record Fragment(
    QName name,
    Map<String, String> namespaces,
    Map<QName, String> attributes,
    List<Child> children) {

  /** What a fragment holds. */
  public sealed interface Child {}

  /** Characters. */
  public record Text(String text) implements Child {}

  /** An element inside. */
  public record Inner(Fragment fragment) implements Child {}

  /** An element of our own, whose attributes are written in the order of their names. */
  public static Fragment of(QName name, Map<QName, String> attributes, Child... children) {
    Map<QName, String> sorted = new TreeMap<>(Comparator.comparing(QName::toString));
    sorted.putAll(attributes);
    return new Fragment(name, Map.of(), sorted, List.of(children));
  }

  /** This fragment as part of another. */
  public Child inside() {
    return new Inner(this);
  }

  /** Whether this is an element of that name. */
  public boolean is(QName other) {
    return name.equals(other);
  }

  /** An attribute; null when it is missing. */
  public @Nullable String attribute(QName attribute) {
    return attributes.get(attribute);
  }

  /** This fragment with an attribute changed, or left out where it is null. */
  public Fragment with(QName attribute, @Nullable String value) {
    Map<QName, String> changed = new LinkedHashMap<>(attributes);
    if (value == null) {
      changed.remove(attribute);
    } else {
      changed.put(attribute, value);
    }
    return new Fragment(name, namespaces, changed, children);
  }

  /** This fragment holding something else. */
  public Fragment with(List<Child> others) {
    return new Fragment(name, namespaces, attributes, others);
  }

  /** The elements inside, without those deeper. */
  public List<Fragment> fragments() {
    List<Fragment> fragments = new ArrayList<>();
    for (Child child : children) {
      if (child instanceof Inner inner) {
        fragments.add(inner.fragment());
      }
    }
    return fragments;
  }

  /** All characters inside. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Child child : children) {
      if (child instanceof Text characters) {
        text.append(characters.text());
      } else if (child instanceof Inner inner) {
        text.append(inner.fragment().text());
      }
    }
    return text.toString();
  }
}
