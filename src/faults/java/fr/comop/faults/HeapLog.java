package fr.comop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What Java writes of its collections of the whole heap: asked for by an option, it costs the
 * service nothing, where whoever attaches to it would have it load more.
 */
record HeapLog(Path file) {
  private static final Pattern FULL = Pattern.compile("Pause Full .* \\d+M->(\\d+)M\\(");

  /** The option that has it written. */
  String option() {
    return "-Xlog:gc:file=" + file + "::filecount=0";
  }

  /** What was in use after the last one, in bytes; 0 when there was none. */
  long inUse() throws IOException {
    try {
      return FULL.matcher(Files.readString(file))
          .results()
          .reduce((earlier, later) -> later)
          .map(HeapLog::bytes)
          .orElse(0L);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private static long bytes(MatchResult line) {
    return Long.parseLong(line.group(1)) << 20;
  }
}
