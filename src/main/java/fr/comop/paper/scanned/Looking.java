package fr.comop.paper.scanned;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The process that looks at a file of a stranger's; it is ended from outside when that is long. */
final class Looking {
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private Looking() {}

  /**
   * Looks at a file, and writes what it sees at once: a line each.
   *
   * @param args what codes begin with, then the file
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    Path file = Path.of(args[1]);
    Eye eye =
        new Eye(
            text -> {
              if (text.startsWith(args[0])) {
                out.println(text.substring(args[0].length()));
              }
            });
    if (isPdf(file)) {
      PdfPages.show(file, eye);
    } else {
      Photograph.show(file, eye);
    }
  }

  private static boolean isPdf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(PDF.length), PDF);
    }
  }
}
