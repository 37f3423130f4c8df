package fr.comop.correspondence;

/**
 * The service in charge, as every acknowledgement names it (CRPA R.112-11-1).
 *
 * @param senderAddress address that comop writes from
 */
public record Letterhead(
    String service, String address, String phone, String email, String senderAddress) {

  /** The domain of our message ids. */
  public String domain() {
    return senderAddress.substring(senderAddress.indexOf('@') + 1);
  }
}
