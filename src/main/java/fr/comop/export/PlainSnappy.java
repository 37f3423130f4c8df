package fr.comop.export;

import io.airlift.compress.snappy.SnappyCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Snappy, which every reader of Parquet knows, in Java alone: the usual one unpacks a library of
 * the machine's into a temporary directory, from which a guarded server lets nothing run.
 */
final class PlainSnappy implements CompressionCodecFactory {
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    return new Compressing();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    throw new UnsupportedOperationException("nothing is read");
  }

  @Override
  public void release() {
    // it holds nothing
  }

  private static final class Compressing implements BytesInputCompressor {
    private final SnappyCompressor snappy = new SnappyCompressor();

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(Math.toIntExact(page.size()));
      page.writeAllTo(whole);
      byte[] plain = whole.toByteArray();
      byte[] packed = new byte[snappy.maxCompressedLength(plain.length)];
      int length = snappy.compress(plain, 0, plain.length, packed, 0, packed.length);
      return BytesInput.from(packed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.SNAPPY;
    }

    @Override
    public void release() {
      // it holds nothing
    }
  }
}
