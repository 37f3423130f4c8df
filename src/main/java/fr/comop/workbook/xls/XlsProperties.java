package fr.comop.workbook.xls;

import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Characters;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the property streams of a file say. They only help to know a workbook again: one that is
 * damaged says nothing, and the cells are read all the same.
 *
 * @param producer "" when unknown
 */
record XlsProperties(Map<String, String> custom, String producer) {
  private static final int LARGEST = 1 << 20;
  private static final int LONGEST_PRODUCER = 200;

  static XlsProperties of(DirectoryNode root) {
    return new XlsProperties(
        read(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME)
                instanceof DocumentSummaryInformation document
            ? custom(document.getCustomProperties())
            : Map.of(),
        read(root, SummaryInformation.DEFAULT_STREAM_NAME) instanceof SummaryInformation summary
            ? producer(summary)
            : "");
  }

  private static @Nullable PropertySet read(DirectoryNode root, String name) {
    try {
      return root.hasEntryCaseInsensitive(name)
              && root.getEntryCaseInsensitive(name) instanceof DocumentEntry entry
              && entry.getSize() <= LARGEST
          ? PropertySetFactory.create(root, entry.getName())
          : null;
    } catch (IOException | NoPropertySetStreamException | RuntimeException e) {
      return null;
    }
  }

  private static Map<String, String> custom(@Nullable CustomProperties properties) {
    Map<String, String> custom = new HashMap<>();
    if (properties != null) {
      for (String name : properties.nameSet()) {
        Object value = properties.get(name);
        if (value != null && custom.size() < Bounds.PROPERTIES) {
          custom.put(name, Characters.seen(value.toString()));
        }
      }
    }
    return Map.copyOf(custom);
  }

  private static String producer(SummaryInformation summary) {
    String name = summary.getApplicationName();
    String seen = name == null ? "" : Characters.seen(name);
    return seen.substring(0, Math.min(seen.length(), LONGEST_PRODUCER));
  }
}
