package fr.comop.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedContentTest {
  private static final byte[] INSIDE =
      "Content-Type: text/plain\r\n\r\nBonjour".getBytes(StandardCharsets.UTF_8);
  private static final String SIGNED = "1.2.840.113549.1.7.2";
  private static final String DATA = "1.2.840.113549.1.7.1";

  /** In pieces of unknown length, as programs write it that do not hold a mail in memory. */
  private static byte[] inPieces() throws IOException {
    ASN1OctetString[] pieces = {
      new DEROctetString(Arrays.copyOfRange(INSIDE, 0, 10)),
      new DEROctetString(Arrays.copyOfRange(INSIDE, 10, INSIDE.length))
    };
    ASN1Encodable[] content = {
      new ASN1ObjectIdentifier(DATA), new BERTaggedObject(true, 0, new BEROctetString(pieces))
    };
    ASN1Encodable[] data = {new ASN1Integer(1), new DERSet(), new BERSequence(content)};
    ASN1Encodable[] info = {
      new ASN1ObjectIdentifier(SIGNED), new BERTaggedObject(true, 0, new BERSequence(data))
    };
    return new BERSequence(info).getEncoded();
  }

  private static byte[] whole(String type) throws IOException {
    ASN1Encodable[] content = {
      new ASN1ObjectIdentifier(DATA), new DERTaggedObject(true, 0, new DEROctetString(INSIDE))
    };
    ASN1Encodable[] data = {new ASN1Integer(1), new DERSet(), new DERSequence(content)};
    ASN1Encodable[] info = {
      new ASN1ObjectIdentifier(type), new DERTaggedObject(true, 0, new DERSequence(data))
    };
    return new DERSequence(info).getEncoded();
  }

  private static Optional<byte[]> inside(byte[] signed) throws IOException {
    return SignedContent.of(new ByteArrayInputStream(signed), 1 << 20);
  }

  @Test
  void is_found_whether_its_length_is_told_before_or_not() throws Exception {
    assertThat(inside(whole(SIGNED))).hasValue(INSIDE);
    assertThat(inside(inPieces())).hasValue(INSIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.840.113549.1.7.3", "1.2.840.113549.1.9.16.1.23", "1.2.3"})
  void is_not_in_what_is_encrypted_or_something_else(String type) throws Exception {
    assertThat(inside(whole(type))).isEmpty();
  }

  @Test
  void is_not_in_what_is_cut_wherever_that_is() throws Exception {
    for (byte[] signed : new byte[][] {whole(SIGNED), inPieces()}) {
      for (int length = 0; length < signed.length - INSIDE.length; length++) {
        assertThat(inside(Arrays.copyOf(signed, length))).as("cut at " + length).isEmpty();
      }
    }
  }

  @Test
  void is_not_in_what_is_nested_a_hundred_thousand_times() throws Exception {
    byte[] deep = new byte[200_000];
    for (int at = 0; at < deep.length; at += 2) {
      deep[at] = 0x30;
      deep[at + 1] = (byte) 0x80;
    }
    assertThat(inside(deep)).isEmpty();
  }

  @Test
  void larger_than_is_allowed_is_not_opened() throws Exception {
    assertThat(SignedContent.of(new ByteArrayInputStream(whole(SIGNED)), 30)).isEmpty();
  }
}
