package fr.comop.samples;

import fr.comop.config.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The filled workbooks of the samples, for tests. */
public final class SampleWorkbooks {
  private SampleWorkbooks() {}

  /** The workbook of a document in {@code src/test/samples/documents}. */
  public static byte[] document(String name) throws IOException {
    return new Sources(Path.of("src/test/samples"), Configuration.read(Path.of("config"), Map.of()))
        .bytes("document:" + name);
  }
}
