package fr.comop.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.batik.util.ParsedURL;

/** Drawings as pictures, for where SVG is not shown: mails. Pure functions. */
public final class Png {
  private Png() {}

  /**
   * A drawing as a PNG picture on white, in our fonts, fetching nothing.
   *
   * @param svg an {@code svg} element
   * @param width in pixels
   * @throws IllegalArgumentException when it is no drawing
   */
  public static byte[] of(String svg, int width) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PNGTranscoder transcoder = new Own();
    transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) width);
    transcoder.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
    try {
      transcoder.transcode(
          new TranscoderInput(new StringReader(Signs.printable(svg))), new TranscoderOutput(bytes));
    } catch (TranscoderException e) {
      throw new IllegalArgumentException("no drawing: " + e.getMessage(), e);
    }
    return bytes.toByteArray();
  }

  private static final class Own extends PNGTranscoder {
    @Override
    protected UserAgent createUserAgent() {
      return new Agent();
    }

    /** What a drawing may ask for. */
    private final class Agent extends SVGAbstractTranscoderUserAgent {
      @Override
      public FontFamilyResolver getFontFamilyResolver() {
        return OneFont.INSTANCE;
      }

      @Override
      public ExternalResourceSecurity getExternalResourceSecurity(
          ParsedURL resource, ParsedURL document) {
        return new NoLoadExternalResourceSecurity();
      }

      @Override
      public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
        return new NoLoadScriptSecurity(type);
      }
    }
  }

  /** Whatever font is asked for: ours. */
  private static final class OneFont implements FontFamilyResolver {
    static final OneFont INSTANCE = new OneFont();

    private final AWTFontFamily family =
        new AWTFontFamily(new GVTFontFace(Typeface.FAMILY), read());

    private static Font read() {
      try (InputStream font = Typeface.plain().open()) {
        return Font.createFont(Font.TRUETYPE_FONT, font);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException(Typeface.FAMILY + " is no font", e);
      }
    }

    @Override
    public GVTFontFamily resolve(String name) {
      return family;
    }

    @Override
    public GVTFontFamily resolve(String name, FontFace face) {
      return family;
    }

    @Override
    public GVTFontFamily loadFont(InputStream font, FontFace face) {
      return family;
    }

    @Override
    public GVTFontFamily getDefault() {
      return family;
    }

    @Override
    public GVTFontFamily getFamilyThatCanDisplay(char sign) {
      return family;
    }
  }
}
