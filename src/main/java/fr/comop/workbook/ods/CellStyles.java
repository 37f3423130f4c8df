package fr.comop.workbook.ods;

import fr.comop.workbook.marked.Tones;
import fr.comop.workbook.part.Fragment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The styles of cells, those of the file and those that a marked copy needs beyond: each of these
 * is like one of the file's but for its background. They are asked for while sheets are copied.
 */
final class CellStyles {
  /** No background. */
  static final String NONE = "transparent";

  static final String FAMILY = "table-cell";
  private static final String DEFAULT = "Default";
  private static final int DEEPEST = 20;

  /** What the file's own styles say, by name. */
  private final Map<String, Fragment> common;

  private final Map<String, Fragment> automatic;
  private final Tones<String> tones;

  /** Names of the styles that are kept, by what they say: see {@link #core}. */
  private final Map<Fragment, String> kept = new HashMap<>();

  private final Map<Fragment, String> asked = new LinkedHashMap<>();
  private final Map<String, String> fills = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * The styles of a file.
   *
   * @param memory backgrounds that our colours of an earlier marking took the place of, by the
   *     styles of the cells that show the ones and the others
   */
  CellStyles(
      Map<String, Fragment> common, Map<String, Fragment> automatic, Map<String, String> memory) {
    this.common = common;
    this.automatic = automatic;
    Set<String> taken = new HashSet<>();
    common.keySet().forEach(name -> taken.add(colour(background(name))));
    automatic.keySet().forEach(name -> taken.add(colour(background(name))));
    this.tones = new Tones<>(taken);
    memory.forEach(
        (coloured, original) -> {
          String colour = colour(background(coloured));
          if (Tones.isOne(colour)) {
            tones.remember(colour, background(original));
          }
        });
    names.addAll(common.keySet());
    automatic.forEach(
        (name, style) -> {
          if (!isOurs(name) && !name.startsWith(ListStyles.PREFIX)) {
            names.add(name);
            kept.putIfAbsent(core(style, background(name)), name);
          }
        });
  }

  /** Whether a style has one of our colours of an earlier marking. */
  boolean isOurs(@Nullable String style) {
    return style != null && tones.below(colour(background(style))) != null;
  }

  /** The style of a cell, coloured. */
  String marked(@Nullable String style, boolean error) {
    String original = original(style);
    return named(core(style, colour(tones.over(original, error), "#")));
  }

  /** The style of a cell, without a colour of ours. */
  @Nullable String plain(@Nullable String style) {
    if (!isOurs(style)) {
      return style;
    }
    String original = original(style);
    Fragment core = core(style, original);
    String parent = core.attribute(Odf.PARENT);
    boolean asParent =
        parent != null
            && background(parent).equals(original)
            && core.equals(core(empty(parent), original));
    return asParent ? parent : named(core);
  }

  /** The style of a cell of our own that shows a background and nothing else. */
  String filled(String background) {
    return fills.computeIfAbsent(
        background, one -> ListStyles.PREFIX + "fond" + (fills.size() + 1));
  }

  /** The backgrounds that our colours took the place of, by colour: "#f9c9b4". */
  Map<String, String> inUse() {
    Map<String, String> inUse = new LinkedHashMap<>();
    tones.inUse().forEach((tone, original) -> inUse.put(colour(tone, "#"), original));
    return inUse;
  }

  /** The styles that were asked for. */
  List<Fragment> added() {
    List<Fragment> added = new ArrayList<>();
    asked.forEach((core, name) -> added.add(core.with(Odf.NAME, name)));
    fills.forEach(
        (background, name) -> added.add(core(empty(DEFAULT), background).with(Odf.NAME, name)));
    return added;
  }

  private String original(@Nullable String style) {
    String background = background(style == null ? DEFAULT : style);
    String below = tones.below(colour(background));
    return below == null ? background : below;
  }

  private String named(Fragment core) {
    String known = kept.get(core);
    return known != null ? known : asked.computeIfAbsent(core, one -> freeName());
  }

  private String freeName() {
    int number = asked.size() + 1;
    while (!names.add("comop" + number)) {
      number++;
    }
    return "comop" + number;
  }

  private static Fragment empty(String parent) {
    return Fragment.of(Odf.STYLE_ELEMENT, Map.of(Odf.FAMILY, FAMILY, Odf.PARENT, parent));
  }

  private Fragment core(@Nullable String style, String background) {
    Fragment own = style == null ? null : automatic.get(style);
    return core(own == null ? empty(style == null ? DEFAULT : style) : own, background);
  }

  /** What a style says but for its name, with a background that is told in so many words. */
  private static Fragment core(Fragment style, String background) {
    List<Fragment.Child> children = new ArrayList<>();
    Fragment properties = Fragment.of(Odf.CELL_PROPERTIES, Map.of());
    for (Fragment child : style.fragments()) {
      if (child.is(Odf.CELL_PROPERTIES)) {
        properties = child;
      } else {
        children.add(child.inside());
      }
    }
    children.add(0, properties.with(Odf.BACKGROUND, background).inside());
    return style.with(Odf.NAME, null).with(children);
  }

  /** The background that a cell of this style has: "#f9c9b4" or {@link #NONE}. */
  private String background(String style) {
    String name = style;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Fragment fragment = automatic.containsKey(name) ? automatic.get(name) : common.get(name);
      if (fragment == null) {
        return NONE;
      }
      for (Fragment child : fragment.fragments()) {
        String background = child.is(Odf.CELL_PROPERTIES) ? child.attribute(Odf.BACKGROUND) : null;
        if (background != null) {
          return background.toLowerCase(Locale.ROOT);
        }
      }
      String parent = fragment.attribute(Odf.PARENT);
      if (parent == null || parent.equals(name)) {
        return NONE;
      }
      name = parent;
    }
    return NONE;
  }

  private static String colour(String tone, String before) {
    return before + tone.toLowerCase(Locale.ROOT);
  }

  private static String colour(String background) {
    return background.startsWith("#") ? background.substring(1).toUpperCase(Locale.ROOT) : "";
  }
}
