package fr.comop.correspondence;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The service in charge, as every mail names it (CRPA L.111-2 and R.112-11-1). All words are French
 * and for people.
 *
 * @param senderAddress address that comop writes from
 * @param agent name and function of the agent in charge; "" for nobody named
 * @param folder whether there is a shared folder that files may be laid in
 */
public record Letterhead(
    String service,
    String address,
    String phone,
    String email,
    String senderAddress,
    String agent,
    boolean folder,
    Privacy privacy) {

  /**
   * What people whose data are kept have to be told (GDPR, art. 13).
   *
   * @param kept how long: "dix ans après la fin de la convention"
   * @param officer the data protection officer, usually an address
   */
  public record Privacy(String kept, String officer) {}

  /** A message id of ours, of these parts; with its angle brackets. */
  public String messageId(Object... parts) {
    String left = Stream.of(parts).map(String::valueOf).collect(Collectors.joining("."));
    return "<" + left + "@" + domain() + ">";
  }

  /** The domain of our message ids. */
  public String domain() {
    return senderAddress.substring(senderAddress.indexOf('@') + 1);
  }
}
