package fr.comop.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is, with its kind, default and meaning. */
public enum Setting {
  ROUTES_DIR("routes.dir", Kind.PATH, "routes", "directory of the Camel routes"),
  DATA_DIR("data.dir", Kind.PATH, "data", "directory of the archive and of the H2 database"),
  DATA_KEEP_FREE(
      "data.keep-free",
      Kind.SIZE,
      "200MB",
      "room that is to stay free where the archive and the H2 database are: with less, nothing is"
          + " taken in or read; 0MB: no look"),
  STORE_URL(
      "store.url",
      Kind.TEXT,
      "",
      "JDBC address of the store; empty: an H2 file in the data directory"),
  STORE_USER("store.user", Kind.TEXT, "comop", "user of the store"),
  STORE_PASSWORD("store.password", Kind.SECRET, "", "password of the store"),
  MAILBOX_ENABLED("mailbox.enabled", Kind.SWITCH, "false", "whether a mailbox is polled"),
  MAILBOX_HOST("mailbox.host", Kind.TEXT, "localhost", "IMAP server"),
  MAILBOX_PORT("mailbox.port", Kind.PORT, "993", "its port"),
  MAILBOX_SECURITY("mailbox.security", Kind.SECURITY, "tls", "tls, starttls or plain"),
  MAILBOX_USER("mailbox.user", Kind.TEXT, "", "user of the mailbox"),
  MAILBOX_PASSWORD("mailbox.password", Kind.SECRET, "", "its password"),
  MAILBOX_INBOX("mailbox.inbox", Kind.TEXT, "INBOX", "folder in which mails arrive"),
  MAILBOX_DONE("mailbox.done", Kind.TEXT, "Traités", "folder to which mails dealt with are moved"),
  MAILBOX_QUARANTINE(
      "mailbox.quarantine",
      Kind.TEXT,
      "Quarantaine",
      "folder to which mails put aside for staff are moved"),
  MAILBOX_EVERY("mailbox.every", Kind.DURATION, "PT10S", "time between two polls of the mailbox"),
  MAILBOX_RETRY_MOST(
      "mailbox.retry-most",
      Kind.DURATION,
      "PT5M",
      "longest time between two tries when the mailbox refuses; each wait is twice the last"),
  MAILBOX_TIMEOUT("mailbox.timeout", Kind.DURATION, "PT30S", "patience with the IMAP server"),
  MAILBOX_AUTH_SERVER(
      "mailbox.auth-server",
      Kind.TEXT,
      "",
      "the name that its server begins the header Authentication-Results with, as the source of any"
          + " mail shows it; mails whose sender it holds for forged (dmarc=fail) are put aside,"
          + " unanswered; none: it writes no name, as Exchange Online; empty: no such header is"
          + " believed"),
  TLS_AUTHORITIES(
      "tls.authorities",
      Kind.TEXT,
      "",
      "file with the certificates (PEM) of authorities that are believed besides those of Java, as"
          + " the house's own; empty: none"),
  OAUTH_SERVER(
      "oauth.server",
      Kind.TEXT,
      "",
      "https address of a token server, where the mailbox and the SMTP server want OAuth 2.0"
          + " (XOAUTH2) and no password is set for them; empty: none"),
  OAUTH_CLIENT("oauth.client", Kind.TEXT, "", "the application's id there"),
  OAUTH_SECRET("oauth.secret", Kind.SECRET, "", "its secret"),
  OAUTH_SCOPE(
      "oauth.scope", Kind.TEXT, "https://outlook.office365.com/.default", "what the token is for"),
  MAIL_LIMIT("mail.limit", Kind.SIZE, "40MB", "largest attachment that is read"),
  FOLDER_ENABLED("folder.enabled", Kind.SWITCH, "true", "whether a shared folder is polled"),
  FOLDER_DIR("folder.dir", Kind.PATH, "data/depot", "the shared folder; one folder a beneficiary"),
  FOLDER_SENTINEL(
      "folder.sentinel",
      Kind.TEXT,
      "",
      "name of a file that has to be in the shared folder, to tell an unmounted share from an"
          + " empty one; empty: none"),
  FOLDER_EVERY("folder.every", Kind.DURATION, "PT5S", "time between two looks at the folder"),
  FOLDER_REST(
      "folder.rest",
      Kind.DURATION,
      "PT10S",
      "how long a file's size and date must rest before it is taken in"),
  FOLDER_PATIENCE(
      "folder.patience",
      Kind.DURATION,
      "PT5M",
      "the same for a file that is empty or cut: its copy may have paused, and go on"),
  INTAKE_EVERY("intake.every", Kind.DURATION, "PT1S", "time between two looks for work"),
  INTAKE_WORKERS("intake.workers", Kind.COUNT, "4", "workbooks that are read at once"),
  INTAKE_TRIES("intake.tries", Kind.COUNT, "3", "tries before an arrival goes to quarantine"),
  SMTP_ENABLED("smtp.enabled", Kind.SWITCH, "false", "whether mails leave; they wait otherwise"),
  SMTP_HOST("smtp.host", Kind.TEXT, "localhost", "SMTP server"),
  SMTP_PORT("smtp.port", Kind.PORT, "587", "its port"),
  SMTP_SECURITY("smtp.security", Kind.SECURITY, "starttls", "tls, starttls or plain"),
  SMTP_USER("smtp.user", Kind.TEXT, "", "user of the SMTP server; empty: none"),
  SMTP_PASSWORD("smtp.password", Kind.SECRET, "", "its password"),
  SMTP_TIMEOUT(
      "smtp.timeout",
      Kind.DURATION,
      "PT5M",
      "patience with the SMTP server, for each answer; for the one to a whole mail it is 10 min"),
  SMTP_ALL_TO(
      "smtp.all-to",
      Kind.ADDRESS_OR_NONE,
      "",
      "for a rehearsal: the one address that every mail goes to instead of its own; no registered"
          + " letter leaves meanwhile; empty: no rehearsal"),
  OUTBOX_EVERY("outbox.every", Kind.DURATION, "PT2S", "time between two looks at the outbox"),
  OUTBOX_SENDERS(
      "outbox.senders",
      Kind.COUNT,
      "4",
      "mails that leave at once, each over a connection of its own; 1 to 8"),
  OUTBOX_UNSURE_WAIT(
      "outbox.unsure-wait",
      Kind.DURATION,
      "PT10M",
      "time after which a mail whose sending was cut, and which may have left, is sent once more"),
  OUTBOX_TRIES("outbox.tries", Kind.COUNT, "10", "tries to send a mail before staff must look"),
  OUTBOX_MOST_MINUTE(
      "outbox.most-minute",
      Kind.COUNT,
      "30",
      "mails that may leave in any minute, as the provider takes them (Exchange Online: 30); others"
          + " wait"),
  OUTBOX_MOST(
      "outbox.most",
      Kind.COUNT,
      "10000",
      "recipients that mails may leave for in any 24 hours, as the provider takes them (Exchange"
          + " Online: 10000); others wait"),
  OUTBOX_KEPT(
      "outbox.kept",
      Kind.COUNT,
      "25",
      "per cent of both that are kept for acknowledgements and answers of staff; 0 to 90"),
  OUTBOX_MOST_EACH(
      "outbox.most-each",
      Kind.COUNT,
      "50",
      "mails that may leave in 24 hours for one address; others wait"),
  OUTBOX_STRANGERS(
      "outbox.strangers",
      Kind.COUNT,
      "30",
      "receipts that may leave in 24 hours for unknown senders; others get none"),
  OUTBOX_STRANGERS_EACH(
      "outbox.strangers-each",
      Kind.COUNT,
      "3",
      "receipts that may leave in 24 hours for one unknown sender; the others never leave"),
  REMINDERS_ENABLED(
      "reminders.enabled",
      Kind.SWITCH,
      "false",
      "whether reminders and digests leave by themselves"),
  REMINDERS_EVERY(
      "reminders.every", Kind.DURATION, "PT10M", "time between two looks at what is due"),
  DIGEST_TO(
      "digest.to",
      Kind.ADDRESSES,
      "",
      "whom digests go to, one or several addresses, with commas between; empty: service.email"),
  HTTP_PORT(
      "http.port",
      Kind.PORT_OR_NONE,
      "9464",
      "port of the loopback on which the running service shows /health, /ready and /metrics; 0: none"),
  OPERATOR_TO(
      "operator.to",
      Kind.ADDRESSES,
      "",
      "whoever runs comop, who gets a mail when something stays red, and one when it is well again:"
          + " one or several addresses, with commas between; empty: nobody"),
  OPERATOR_AFTER(
      "operator.after", Kind.DURATION, "PT15M", "how long something is red before that mail"),
  OPERATOR_SMTP_HOST(
      "operator.smtp.host",
      Kind.TEXT,
      "",
      "another SMTP server, over which that mail leaves when the usual one is what is red; empty:"
          + " none"),
  OPERATOR_SMTP_PORT("operator.smtp.port", Kind.PORT, "587", "its port"),
  OPERATOR_SMTP_SECURITY(
      "operator.smtp.security", Kind.SECURITY, "starttls", "tls, starttls or plain"),
  OPERATOR_SMTP_USER("operator.smtp.user", Kind.TEXT, "", "user of that server; empty: none"),
  OPERATOR_SMTP_PASSWORD("operator.smtp.password", Kind.SECRET, "", "its password"),
  LOG_FORMAT(
      "log.format",
      Kind.LOG,
      "text",
      "how the running service writes its log: text (a line, with key=value), or json (an object a"
          + " line)"),
  LOG_FILE(
      "log.file",
      Kind.TEXT,
      "",
      "file to which it writes it as well, besides stderr; a new one each day; empty: none"),
  LOG_FILE_SIZE("log.file-size", Kind.SIZE, "10MB", "size at which a new one is begun"),
  LOG_KEEP_DAYS("log.keep-days", Kind.COUNT, "30", "days after which an old one is deleted"),
  LOG_KEEP_SIZE(
      "log.keep-size", Kind.SIZE, "200MB", "how much room old ones take; the oldest are deleted"),
  SUMMARIES_ENABLED(
      "summaries.enabled",
      Kind.SWITCH,
      "false",
      "whether summaries leave by themselves (config/summaries.yaml says for whom)"),
  SUMMARIES_EVERY(
      "summaries.every", Kind.DURATION, "PT15M", "time between two looks at which are due"),
  SUMMARIES_ATTACH_MOST(
      "summaries.attach-most",
      Kind.SIZE,
      "8MB",
      "how large the files of a summary may be, together, to go with its mail"),
  SUMMARIES_DIR(
      "summaries.dir",
      Kind.PATH,
      "data/syntheses",
      "where those that are larger are put, a directory each; what is put there is as open as it"
          + " is"),
  SUMMARIES_DIR_CALLED(
      "summaries.dir-called",
      Kind.TEXT,
      "",
      "how people of the Region call that directory, as mails tell it; empty: its path"),
  MEETING_MEMBERS(
      "meeting.members",
      Kind.ADDRESSES,
      "",
      "the Region's own members of the committee, who are invited to its meetings besides the"
          + " structures' people: none, one or several addresses, with commas between"),
  LETTERS_GRACE_DAYS(
      "letters.grace-days",
      Kind.COUNT,
      "15",
      "days after a due day before a delay is significant, and a case opens by itself (convention,"
          + " art. 10)"),
  LETTERS_ANSWER_DAYS(
      "letters.answer-days",
      Kind.COUNT,
      "30",
      "days that a structure has to answer observations, from the day that they reached it"),
  LETTERS_HEARING_DAYS(
      "letters.hearing-days",
      Kind.COUNT,
      "45",
      "days, at least, between a letter's draft and the hearing that it proposes"),
  LETTERS_FOUR_EYES(
      "letters.four-eyes",
      Kind.SWITCH,
      "true",
      "whether who approves a registered letter has to be somebody else than who prepared it"),
  LETTERS_PRESCRIPTION_YEARS(
      "letters.prescription-years",
      Kind.COUNT_OR_NONE,
      "",
      "years from a due day after which nothing may be asked for any more, as the legal service has"
          + " settled; empty: no such time limit is shown"),
  LETTERS_EVERY(
      "letters.every",
      Kind.DURATION,
      "PT1M",
      "time between two looks at registered letters that are to leave, and at what comes back"),
  LETTERS_MAIL_ROOM_FOLDER(
      "letters.mail-room.folder",
      Kind.PATH,
      "data/courrier",
      "folder shared with the mail room: depart holds what is to be posted, retour takes what it"
          + " has to tell"),
  LETTERS_MAIL_ROOM_MAILS(
      "letters.mail-room.mails",
      Kind.ADDRESSES,
      "",
      "addresses that the mail room mails scanned slips of registered letters from, besides those of"
          + " people.yaml: none, one or several, with commas between"),
  LETTERS_MAILEVA_URL(
      "letters.maileva.url",
      Kind.TEXT,
      "",
      "address of a provider that prints and posts, in the shape of Maileva's registered_mail v4"
          + " (never tried live); empty: none"),
  LETTERS_MAILEVA_TOKEN_URL(
      "letters.maileva.token-url",
      Kind.TEXT,
      "https://connexion.maileva.com/auth/realms/services/protocol/openid-connect/token",
      "where it gives tokens (password grant)"),
  LETTERS_MAILEVA_CLIENT("letters.maileva.client", Kind.TEXT, "", "id of comop as its client"),
  LETTERS_MAILEVA_SECRET("letters.maileva.secret", Kind.SECRET, "", "the client's secret"),
  LETTERS_MAILEVA_USER("letters.maileva.user", Kind.TEXT, "", "its user"),
  LETTERS_MAILEVA_PASSWORD("letters.maileva.password", Kind.SECRET, "", "the user's password"),
  LETTERS_MAILEVA_TIMEOUT(
      "letters.maileva.timeout", Kind.DURATION, "PT30S", "patience with it, for each answer"),
  SENDER_ADDRESS(
      "sender.address", Kind.ADDRESS, "comop@region.example", "address that comop writes from"),
  SENDER_NAME(
      "sender.name",
      Kind.TEXT,
      "Région Auvergne-Rhône-Alpes – Culture scientifique",
      "name that comop writes under"),
  SERVICE_NAME(
      "service.name",
      Kind.TEXT,
      "Service Culture scientifique, technique et industrielle",
      "service in charge, told in every acknowledgement (CRPA R.112-11-1)"),
  SERVICE_ADDRESS(
      "service.address",
      Kind.TEXT,
      "Région Auvergne-Rhône-Alpes, 1 esplanade François Mitterrand, 69002 Lyon",
      "its postal address"),
  SERVICE_PHONE("service.phone", Kind.TEXT, "04 65 71 00 00", "its telephone"),
  SERVICE_EMAIL(
      "service.email", Kind.ADDRESS, "csti@region.example", "the address at which people answer"),
  SERVICE_AGENT(
      "service.agent",
      Kind.TEXT,
      "",
      "the agent in charge, name and function, who closes every mail (CRPA L.111-2); empty: nobody"
          + " is named"),
  PRIVACY_KEPT(
      "privacy.kept",
      Kind.TEXT,
      "dix ans après la fin de la convention",
      "how long personal data are kept, as mails and workbooks say it"),
  PRIVACY_OFFICER(
      "privacy.officer",
      Kind.TEXT,
      "dpo@region.example",
      "the data protection officer, as mails and workbooks name them"),
  OPENDATA_NAME(
      "opendata.name",
      Kind.TEXT,
      "Région Auvergne-Rhône-Alpes",
      "official name of the authority that grants, in the open data of subsidies (décret"
          + " 2017-779)"),
  OPENDATA_SIRET(
      "opendata.siret", Kind.TEXT, "", "its SIRET, 14 digits; empty: none can be exported"),
  OPENDATA_PAYMENT(
      "opendata.payment",
      Kind.TEXT,
      "échelonné",
      "how subsidies are paid, there: unique, échelonné, or how else, in at most 256 characters"),
  OPENDATA_EU(
      "opendata.eu",
      Kind.SWITCH,
      "false",
      "whether they were notified to the European Commission as de minimis aid, there");

  private final String key;
  private final Kind kind;
  private final String standard;
  private final String meaning;

  Setting(String key, Kind kind, String standard, String meaning) {
    this.key = key;
    this.kind = kind;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** What a setting's value looks like. */
  public enum Kind {
    TEXT,
    SECRET,
    PATH,
    COUNT,
    /** A whole number, or nothing. */
    COUNT_OR_NONE,
    PORT,
    /** A port, or 0. */
    PORT_OR_NONE,
    SIZE,
    DURATION,
    SWITCH,
    SECURITY,
    /** How a log is written. */
    LOG,
    /** One mail address. */
    ADDRESS,
    /** One mail address, or nothing. */
    ADDRESS_OR_NONE,
    /** None, one or several mail addresses. */
    ADDRESSES
  }

  /** Its name in {@code application.properties}: "mailbox.host". */
  public String key() {
    return key;
  }

  /** Its name in the environment: "COMOP_MAILBOX_HOST". */
  public String variable() {
    return "COMOP_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  public Kind kind() {
    return kind;
  }

  /** Its value where nobody sets it. */
  public String standard() {
    return standard;
  }

  /** What it does, in English, for whoever runs comop. */
  public String meaning() {
    return meaning;
  }

  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }
}
