package fr.comop.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Bounds what a stranger's PDF swells to, before anything holds it in memory: a few kilobytes can
 * be made to be gigabytes. Nothing is kept of what is inflated here.
 */
final class Inflation {
  private static final byte[] BEGINNING = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int DEEPEST = 3;
  private static final int CHUNK = 8_192;

  /** What no page of text, lines and references to pictures comes near. */
  private static final long LARGEST_PAGE = 50_000_000;

  /** How much larger what is packed in another way than the usual one may become. */
  private static final long ODD = 1_000;

  private final long each;
  private long left;

  private Inflation(long each, long all) {
    this.each = each;
    left = all;
  }

  /**
   * Whether no stream in a file is larger than one bound, nor all of them together than another,
   * wherever they stand in it, for the tables of a PDF are streams as well.
   *
   * @param each bytes
   * @param all bytes
   */
  static boolean isWithin(byte[] pdf, long each, long all) {
    Inflation inflation = new Inflation(each, all);
    for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
      int begins = at;
      if (!inflation.takes(() -> new ByteArrayInputStream(pdf, begins, pdf.length - begins), 0)) {
        return false;
      }
    }
    return true;
  }

  /** Where the next stream's bytes begin; negative for none. */
  private static int next(byte[] pdf, int from) {
    for (int at = from; at + BEGINNING.length < pdf.length; at++) {
      if (pdf[at] == 's' && isBeginning(pdf, at)) {
        int begins = at + BEGINNING.length;
        while (begins < pdf.length && (pdf[begins] == '\r' || pdf[begins] == '\n')) {
          begins++;
        }
        return begins;
      }
    }
    return -1;
  }

  private static boolean isBeginning(byte[] pdf, int at) {
    for (int one = 0; one < BEGINNING.length; one++) {
      if (pdf[at + one] != BEGINNING[one]) {
        return false;
      }
    }
    return true;
  }

  /** Inflates what can be; what comes out may be deflated once more. */
  private boolean takes(Supplier<InputStream> deflated, int depth) {
    long size = 0;
    byte[] first = {};
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = new InflaterInputStream(deflated.get())) {
      first = in.readNBytes(2);
      for (int some = first.length; some > 0; some = in.read(chunk)) {
        size += some;
        left -= some;
        if (size > each || left < 0) {
          return false;
        }
      }
    } catch (IOException e) {
      // it ends there, or was no such stream
    }
    return depth == DEEPEST
        || !looksDeflated(first)
        || takes(() -> new InflaterInputStream(deflated.get()), depth + 1);
  }

  private static boolean looksDeflated(byte[] first) {
    return first.length == 2
        && (first[0] & 0x0f) == 8
        && ((first[0] & 0xff) * 256 + (first[1] & 0xff)) % 31 == 0;
  }

  /** Whether what the first pages draw is no more than a page may draw. */
  static boolean isWithin(PDDocument document, int pages) throws IOException {
    int number = 0;
    for (PDPage page : document.getPages()) {
      if (++number > pages) {
        break;
      }
      long size = 0;
      for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
        size += size(parts.next().getCOSObject(), LARGEST_PAGE - size);
        if (size > LARGEST_PAGE) {
          return false;
        }
      }
    }
    return true;
  }

  /** The bytes of a stream, or somewhat more than {@code most}. */
  private static long size(COSStream stream, long most) throws IOException {
    List<COSName> filters = new PDStream(stream).getFilters();
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream in = raw;
      for (COSName one : filters) {
        if (one.equals(COSName.FLATE_DECODE) || one.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
          in = new InflaterInputStream(in);
        } else {
          return stream.getLength() * ODD;
        }
      }
      return counted(in, most);
    }
  }

  private static long counted(InputStream in, long most) {
    long size = 0;
    byte[] chunk = new byte[CHUNK];
    try {
      for (int some = in.read(chunk); some > 0 && size <= most; some = in.read(chunk)) {
        size += some;
      }
    } catch (IOException e) {
      return size; // what is damaged ends there
    }
    return size;
  }
}
