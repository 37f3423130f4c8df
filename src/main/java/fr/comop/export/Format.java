package fr.comop.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A kind of file that tables are written to. */
public enum Format {
  CSV("csv", false) {
    @Override
    public Pen pen(OutputStream out) {
      return new CsvPen(utf8(out), Dialect.PLAIN);
    }
  },
  /** As Excel reads it where it speaks French. */
  EXCEL_CSV("csv", false) {
    @Override
    public Pen pen(OutputStream out) {
      return new CsvPen(utf8(out), Dialect.FRENCH_EXCEL);
    }
  },
  JSON("json", false) {
    @Override
    public Pen pen(OutputStream out) throws IOException {
      return new JsonPen(utf8(out));
    }
  },
  XLSX("xlsx", true) {
    @Override
    public Pen pen(OutputStream out) throws IOException {
      return new XlsxPen(out);
    }
  },
  PARQUET("parquet", true) {
    @Override
    public Pen pen(OutputStream out) {
      return new ParquetPen(out);
    }
  };

  private final String extension;
  private final boolean binary;

  Format(String extension, boolean binary) {
    this.extension = extension;
    this.binary = binary;
  }

  /**
   * Begins a file.
   *
   * @param out closed with the pen
   */
  public abstract Pen pen(OutputStream out) throws IOException;

  /** Without its point; the word that people choose it by. */
  public String extension() {
    return extension;
  }

  /** Whether it is no text, and so nothing for a screen. */
  public boolean binary() {
    return binary;
  }

  /**
   * The one of this word.
   *
   * @param excel whether Excel is to read it
   */
  public static Optional<Format> of(String word, boolean excel) {
    return Arrays.stream(values())
        .filter(one -> one.extension.equals(word))
        .filter(one -> one != (excel ? CSV : EXCEL_CSV))
        .findFirst();
  }

  private static Writer utf8(OutputStream out) {
    return new java.io.BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }
}
