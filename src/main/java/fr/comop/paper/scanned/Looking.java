package fr.comop.paper.scanned;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The process that looks at files of strangers; it is ended from outside when it takes too long.
 */
final class Looking {
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private Looking() {}

  /**
   * Looks at files, one after the other, and writes what it sees at once: a line each.
   *
   * @param args what codes begin with, then the files
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    for (int file = 1; file < args.length; file++) {
      int number = file - 1;
      Consumer<String> seen =
          text -> {
            if (text.startsWith(args[0])) {
              out.println(number + " " + text.substring(args[0].length()));
            }
          };
      look(Path.of(args[file]), new Eye(seen));
    }
  }

  private static void look(Path file, Eye eye) throws IOException {
    try {
      if (isPdf(file)) {
        PdfPages.show(file, eye);
      } else {
        Photograph.show(file, eye);
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The next file may be a sound one.
    }
  }

  private static boolean isPdf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(PDF.length), PDF);
    }
  }
}
