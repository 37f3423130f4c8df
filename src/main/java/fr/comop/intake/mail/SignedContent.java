package fr.comop.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetStringParser;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.ASN1TaggedObjectParser;
import org.bouncycastle.asn1.BERTags;

/**
 * What is inside a mail that is signed as a whole (S/MIME, CMS SignedData): anybody can open it.
 * Who signed is not looked at: comop trusts no signature, and the address says whose a mail is.
 */
final class SignedContent {
  private static final ASN1ObjectIdentifier SIGNED_DATA =
      new ASN1ObjectIdentifier("1.2.840.113549.1.7.2");

  private SignedContent() {}

  /**
   * The signed content.
   *
   * @param most bytes that it may have
   * @return empty when it is encrypted, damaged, larger, or no such thing at all
   * @throws IOException when the disk fails, not for what is in the bytes
   */
  static Optional<byte[]> of(InputStream signed, int most) throws IOException {
    byte[] all = signed.readNBytes(most);
    try {
      return content(new ASN1StreamParser(all).readObject());
    } catch (IOException | RuntimeException | StackOverflowError e) { // whatever ASN.1 may hold
      return Optional.empty();
    }
  }

  private static Optional<byte[]> content(ASN1Encodable object) throws IOException {
    if (!(object instanceof ASN1SequenceParser info)
        || !SIGNED_DATA.equals(info.readObject())
        || !(info.readObject() instanceof ASN1TaggedObjectParser tagged)
        || !(tagged.parseExplicitBaseObject() instanceof ASN1SequenceParser data)) {
      return Optional.empty();
    }
    data.readObject(); // version
    data.readObject().toASN1Primitive(); // names of digests, read so that what follows can be
    return data.readObject() instanceof ASN1SequenceParser encapsulated
        ? encapsulated(encapsulated)
        : Optional.empty();
  }

  private static Optional<byte[]> encapsulated(ASN1SequenceParser content) throws IOException {
    content.readObject(); // the type of the content
    return content.readObject() instanceof ASN1TaggedObjectParser tagged
            && tagged.parseBaseUniversal(true, BERTags.OCTET_STRING)
                instanceof ASN1OctetStringParser octets
        ? Optional.of(octets.getOctetStream().readAllBytes())
        : Optional.empty();
  }
}
