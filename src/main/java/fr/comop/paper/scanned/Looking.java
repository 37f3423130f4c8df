package fr.comop.paper.scanned;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The process that looks at a file of a stranger's; it is ended from outside when that is long. */
final class Looking {
  /** What a reference of ours may consist of; more than a line would be more than one. */
  private static final Pattern PRINTED = Pattern.compile("[!-~]{1,200}");

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
              boolean ours = text.startsWith(args[0]) && PRINTED.matcher(text).matches();
              if (ours) {
                out.println(text.substring(args[0].length()));
              }
              return ours;
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
