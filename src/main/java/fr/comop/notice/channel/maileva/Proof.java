package fr.comop.notice.channel.maileva;

/** What the provider has on paper. */
enum Proof {
  DEPOSIT("deposit_proof", "preuve de dépôt"),
  RECEIPT("acknowledgement_of_receipt", "avis de réception"),
  RETURN("undelivered_mail", "pli retourné");

  private final String name;
  private final String french;

  Proof(String name, String french) {
    this.name = name;
    this.french = french;
  }

  /** The field that is filled once the file is there. */
  String field() {
    return name + "_url";
  }

  /** "download_deposit_proof". */
  String path() {
    return "download_" + name;
  }

  /** "preuve de dépôt". */
  String french() {
    return french;
  }
}
