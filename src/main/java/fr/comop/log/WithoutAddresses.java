package fr.comop.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.regex.Pattern;

/** Writes what another encoder writes, without the mail addresses in it. */
final class WithoutAddresses extends EncoderBase<ILoggingEvent> {
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}._%+'=/-]{1,100}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,250}");

  private static final String INSTEAD = "(address)";

  private final Encoder<ILoggingEvent> encoder;

  WithoutAddresses(Encoder<ILoggingEvent> encoder) {
    this.encoder = encoder;
  }

  static String in(String text) {
    return text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll(INSTEAD);
  }

  @Override
  public byte[] headerBytes() {
    return encoder.headerBytes();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return in(new String(encoder.encode(event), UTF_8)).getBytes(UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return encoder.footerBytes();
  }
}
