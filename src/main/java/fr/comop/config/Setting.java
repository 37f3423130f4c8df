package fr.comop.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is, with its kind, default and meaning. */
public enum Setting {
  ROUTES_DIR("routes.dir", Kind.PATH, "routes", "dossier des routes Camel"),
  DATA_DIR("data.dir", Kind.PATH, "data", "dossier de l’archive et de la base H2"),
  DATA_KEEP_FREE(
      "data.keep-free",
      Kind.SIZE,
      "200MB",
      "place qui doit rester libre là où sont l’archive et la base H2 : s’il y en a"
          + " moins, rien n’est pris ni lu ; 0MB : on ne regarde pas"),
  STORE_URL(
      "store.url",
      Kind.TEXT,
      "",
      "adresse JDBC de la base ; vide : un fichier H2 dans le dossier des données"),
  STORE_USER("store.user", Kind.TEXT, "comop", "utilisateur de la base"),
  STORE_PASSWORD("store.password", Kind.SECRET, "", "mot de passe de la base"),
  MAILBOX_ENABLED("mailbox.enabled", Kind.SWITCH, "false", "si une boîte aux lettres est relevée"),
  MAILBOX_HOST("mailbox.host", Kind.TEXT, "localhost", "serveur IMAP"),
  MAILBOX_PORT("mailbox.port", Kind.PORT, "993", "son port"),
  MAILBOX_SECURITY(
      "mailbox.security", Kind.SECURITY, "tls", "tls, starttls ou plain (sans chiffrement)"),
  MAILBOX_USER("mailbox.user", Kind.TEXT, "", "utilisateur de la boîte"),
  MAILBOX_PASSWORD("mailbox.password", Kind.SECRET, "", "son mot de passe"),
  MAILBOX_INBOX("mailbox.inbox", Kind.TEXT, "INBOX", "dossier où arrivent les courriels"),
  MAILBOX_DONE(
      "mailbox.done", Kind.TEXT, "Traités", "dossier où sont rangés les courriels traités"),
  MAILBOX_QUARANTINE(
      "mailbox.quarantine",
      Kind.TEXT,
      "Quarantaine",
      "dossier où sont rangés les courriels mis de côté pour les agents"),
  MAILBOX_EVERY("mailbox.every", Kind.DURATION, "PT10S", "temps entre deux relèves de la boîte"),
  MAILBOX_RETRY_MOST(
      "mailbox.retry-most",
      Kind.DURATION,
      "PT5M",
      "temps le plus long entre deux essais quand la boîte refuse ; chaque attente est le"
          + " double de la précédente"),
  MAILBOX_TIMEOUT("mailbox.timeout", Kind.DURATION, "PT30S", "patience envers le serveur IMAP"),
  MAILBOX_AUTH_SERVER(
      "mailbox.auth-server",
      Kind.TEXT,
      "",
      "nom par lequel son serveur commence l’en-tête Authentication-Results, tel que le"
          + " montre la source d’un courriel ; les courriels dont il tient l’expéditeur pour"
          + " usurpé (dmarc=fail) sont mis de côté, sans réponse ; none : il n’écrit pas de"
          + " nom, comme Exchange Online ; vide : aucun de ces en-têtes n’est cru"),
  TLS_AUTHORITIES(
      "tls.authorities",
      Kind.TEXT,
      "",
      "fichier des certificats (PEM) d’autorités reconnues en plus de celles de Java,"
          + " comme celle de la maison ; vide : aucune"),
  OAUTH_SERVER(
      "oauth.server",
      Kind.TEXT,
      "",
      "adresse https d’un serveur de jetons, quand la boîte et le serveur SMTP veulent"
          + " OAuth 2.0 (XOAUTH2) et qu’aucun mot de passe n’est donné pour eux ; vide : aucun"),
  OAUTH_CLIENT("oauth.client", Kind.TEXT, "", "identifiant de l’application auprès de ce serveur"),
  OAUTH_SECRET("oauth.secret", Kind.SECRET, "", "son secret"),
  OAUTH_SCOPE(
      "oauth.scope",
      Kind.TEXT,
      "https://outlook.office365.com/.default",
      "ce à quoi sert le jeton"),
  MAIL_LIMIT("mail.limit", Kind.SIZE, "40MB", "plus grande pièce jointe qui soit lue"),
  FOLDER_ENABLED("folder.enabled", Kind.SWITCH, "true", "si un dossier partagé est relevé"),
  FOLDER_DIR(
      "folder.dir",
      Kind.PATH,
      "data/depot",
      "le dossier partagé ; un sous-dossier par bénéficiaire"),
  FOLDER_SENTINEL(
      "folder.sentinel",
      Kind.TEXT,
      "",
      "nom d’un fichier qui doit s’y trouver, pour distinguer un partage qui n’est pas"
          + " monté d’un dossier vide ; vide : aucun"),
  FOLDER_EVERY("folder.every", Kind.DURATION, "PT5S", "temps entre deux relèves du dossier"),
  FOLDER_REST(
      "folder.rest",
      Kind.DURATION,
      "PT10S",
      "temps pendant lequel la taille et la date d’un fichier ne doivent pas bouger avant"
          + " qu’il soit pris"),
  FOLDER_PATIENCE(
      "folder.patience",
      Kind.DURATION,
      "PT5M",
      "le même pour un fichier vide ou coupé : sa copie s’est peut-être interrompue, et"
          + " reprendra"),
  INTAKE_EVERY("intake.every", Kind.DURATION, "PT1S", "temps entre deux recherches de travail"),
  INTAKE_WORKERS("intake.workers", Kind.COUNT, "4", "classeurs lus en même temps"),
  INTAKE_TRIES("intake.tries", Kind.COUNT, "3", "essais avant qu’une arrivée aille en quarantaine"),
  SMTP_ENABLED(
      "smtp.enabled", Kind.SWITCH, "false", "si des courriels partent ; sinon ils attendent"),
  SMTP_HOST("smtp.host", Kind.TEXT, "localhost", "serveur SMTP"),
  SMTP_PORT("smtp.port", Kind.PORT, "587", "son port"),
  SMTP_SECURITY(
      "smtp.security", Kind.SECURITY, "starttls", "tls, starttls ou plain (sans chiffrement)"),
  SMTP_USER("smtp.user", Kind.TEXT, "", "utilisateur du serveur SMTP ; vide : aucun"),
  SMTP_PASSWORD("smtp.password", Kind.SECRET, "", "son mot de passe"),
  SMTP_TIMEOUT(
      "smtp.timeout",
      Kind.DURATION,
      "PT5M",
      "patience envers le serveur SMTP, à chaque réponse ; 10 min pour celle à un"
          + " courriel entier"),
  SMTP_ALL_TO(
      "smtp.all-to",
      Kind.ADDRESS_OR_NONE,
      "",
      "pour une répétition : la seule adresse à laquelle va chaque courriel au lieu de la"
          + " sienne ; aucune lettre recommandée ne part pendant ce temps ; vide : pas de"
          + " répétition"),
  OUTBOX_EVERY(
      "outbox.every", Kind.DURATION, "PT2S", "temps entre deux recherches de courriels à envoyer"),
  OUTBOX_SENDERS(
      "outbox.senders",
      Kind.COUNT,
      "4",
      "courriels qui partent en même temps, chacun par sa propre connexion ; de 1 à 8"),
  OUTBOX_UNSURE_WAIT(
      "outbox.unsure-wait",
      Kind.DURATION,
      "PT10M",
      "temps après lequel un courriel dont l’envoi a été coupé, et qui est peut-être"
          + " parti, est envoyé une fois de plus"),
  OUTBOX_TRIES(
      "outbox.tries",
      Kind.COUNT,
      "10",
      "essais d’envoi d’un courriel avant qu’un agent doive s’en occuper"),
  OUTBOX_MOST_MINUTE(
      "outbox.most-minute",
      Kind.COUNT,
      "30",
      "courriels qui peuvent partir en une minute, selon ce que prend le fournisseur"
          + " (Exchange Online : 30) ; les autres attendent"),
  OUTBOX_MOST(
      "outbox.most",
      Kind.COUNT,
      "10000",
      "destinataires servis au plus en 24 heures, selon ce que prend le fournisseur"
          + " (Exchange Online : 10000) ; les autres attendent"),
  OUTBOX_KEPT(
      "outbox.kept",
      Kind.COUNT,
      "25",
      "part des deux, en pourcentage, réservée aux accusés de réception et aux réponses"
          + " des agents ; de 0 à 90"),
  OUTBOX_MOST_EACH(
      "outbox.most-each",
      Kind.COUNT,
      "50",
      "courriels qui peuvent partir en 24 heures vers une même adresse ; les autres"
          + " attendent"),
  OUTBOX_STRANGERS(
      "outbox.strangers",
      Kind.COUNT,
      "30",
      "reçus qui peuvent partir en 24 heures vers des expéditeurs inconnus ; les autres"
          + " n’en ont pas"),
  OUTBOX_STRANGERS_EACH(
      "outbox.strangers-each",
      Kind.COUNT,
      "3",
      "reçus qui peuvent partir en 24 heures vers un même expéditeur inconnu ; les autres"
          + " ne partent jamais"),
  REMINDERS_ENABLED(
      "reminders.enabled",
      Kind.SWITCH,
      "false",
      "si les relances et les récapitulatifs partent d’eux-mêmes"),
  REMINDERS_EVERY(
      "reminders.every", Kind.DURATION, "PT10M", "temps entre deux recherches de ce qui est dû"),
  DIGEST_TO(
      "digest.to",
      Kind.ADDRESSES,
      "",
      "à qui vont les récapitulatifs : une ou plusieurs adresses, séparées par des"
          + " virgules ; vide : service.email"),
  HTTP_PORT(
      "http.port",
      Kind.PORT_OR_NONE,
      "9464",
      "port de la boucle locale sur lequel le service en marche montre /health, /ready et"
          + " /metrics ; 0 : aucun"),
  OPERATOR_TO(
      "operator.to",
      Kind.ADDRESSES,
      "",
      "la personne qui exploite comop, et qui reçoit un courriel quand quelque chose"
          + " reste au rouge, puis un autre quand tout va de nouveau bien : une ou plusieurs"
          + " adresses, séparées par des virgules ; vide : personne"),
  OPERATOR_AFTER(
      "operator.after", Kind.DURATION, "PT15M", "temps passé au rouge avant ce courriel"),
  OPERATOR_SMTP_HOST(
      "operator.smtp.host",
      Kind.TEXT,
      "",
      "autre serveur SMTP, par lequel part ce courriel quand c’est l’habituel qui est au"
          + " rouge ; vide : aucun"),
  OPERATOR_SMTP_PORT("operator.smtp.port", Kind.PORT, "587", "son port"),
  OPERATOR_SMTP_SECURITY(
      "operator.smtp.security",
      Kind.SECURITY,
      "starttls",
      "tls, starttls ou plain (sans chiffrement)"),
  OPERATOR_SMTP_USER(
      "operator.smtp.user", Kind.TEXT, "", "utilisateur de ce serveur ; vide : aucun"),
  OPERATOR_SMTP_PASSWORD("operator.smtp.password", Kind.SECRET, "", "son mot de passe"),
  LOG_FORMAT(
      "log.format",
      Kind.LOG,
      "text",
      "comment le service en marche écrit son journal : text (une ligne, avec des"
          + " clé=valeur) ou json (un objet par ligne)"),
  LOG_FILE(
      "log.file",
      Kind.TEXT,
      "",
      "fichier dans lequel il l’écrit aussi, en plus de la sortie d’erreur ; un nouveau"
          + " chaque jour ; vide : aucun"),
  LOG_FILE_SIZE("log.file-size", Kind.SIZE, "10MB", "taille à laquelle un nouveau est commencé"),
  LOG_KEEP_DAYS("log.keep-days", Kind.COUNT, "30", "jours après lesquels un ancien est supprimé"),
  LOG_KEEP_SIZE(
      "log.keep-size",
      Kind.SIZE,
      "200MB",
      "place que prennent les anciens ; les plus vieux sont supprimés"),
  SUMMARIES_ENABLED(
      "summaries.enabled",
      Kind.SWITCH,
      "false",
      "si les synthèses partent d’elles-mêmes (config/summaries.yaml dit pour qui)"),
  SUMMARIES_EVERY(
      "summaries.every",
      Kind.DURATION,
      "PT15M",
      "temps entre deux recherches de celles qui sont dues"),
  SUMMARIES_ATTACH_MOST(
      "summaries.attach-most",
      Kind.SIZE,
      "8MB",
      "taille que peuvent avoir ensemble les fichiers d’une synthèse pour aller avec son"
          + " courriel"),
  SUMMARIES_DIR(
      "summaries.dir",
      Kind.PATH,
      "data/syntheses",
      "où sont mises celles qui sont plus grandes, chacune dans son dossier ; ce qui y"
          + " est mis est aussi ouvert que lui"),
  SUMMARIES_DIR_CALLED(
      "summaries.dir-called",
      Kind.TEXT,
      "",
      "comment les gens de la Région appellent ce dossier, tel que le disent les"
          + " courriels ; vide : son chemin"),
  MEETING_MEMBERS(
      "meeting.members",
      Kind.ADDRESSES,
      "",
      "les membres du comité qui sont de la Région, convoqués à ses réunions en plus des"
          + " gens des structures : aucune, une ou plusieurs adresses, séparées par des"
          + " virgules"),
  LETTERS_GRACE_DAYS(
      "letters.grace-days",
      Kind.COUNT,
      "15",
      "jours après une échéance avant qu’un retard soit significatif, et qu’un dossier"
          + " s’ouvre de lui-même (convention, art. 10)"),
  LETTERS_ANSWER_DAYS(
      "letters.answer-days",
      Kind.COUNT,
      "30",
      "jours qu’a une structure pour répondre à des observations, depuis celui où elles"
          + " lui sont parvenues"),
  LETTERS_HEARING_DAYS(
      "letters.hearing-days",
      Kind.COUNT,
      "45",
      "jours, au moins, entre le projet d’une lettre et l’audition qu’elle propose"),
  LETTERS_FOUR_EYES(
      "letters.four-eyes",
      Kind.SWITCH,
      "true",
      "si la personne qui approuve une lettre recommandée doit être une autre que celle"
          + " qui l’a préparée"),
  LETTERS_PRESCRIPTION_YEARS(
      "letters.prescription-years",
      Kind.COUNT_OR_NONE,
      "",
      "années après une échéance au bout desquelles plus rien ne peut être réclamé,"
          + " telles que le service juridique les a arrêtées ; vide : aucun délai n’est montré"),
  LETTERS_EVERY(
      "letters.every",
      Kind.DURATION,
      "PT1M",
      "temps entre deux recherches de lettres recommandées qui doivent partir, et de ce"
          + " qui revient"),
  LETTERS_MAIL_ROOM_FOLDER(
      "letters.mail-room.folder",
      Kind.PATH,
      "data/courrier",
      "dossier partagé avec le service courrier : depart tient ce qu’il doit poster,"
          + " retour prend ce qu’il a à dire"),
  LETTERS_MAIL_ROOM_MAILS(
      "letters.mail-room.mails",
      Kind.ADDRESSES,
      "",
      "adresses d’où le service courrier envoie les avis de réception numérisés, en plus"
          + " de celles de people.yaml : aucune, une ou plusieurs, séparées par des virgules"),
  LETTERS_MAILEVA_URL(
      "letters.maileva.url",
      Kind.TEXT,
      "",
      "adresse d’un prestataire qui imprime et poste, à la façon de registered_mail v4 de"
          + " Maileva (jamais essayé pour de vrai) ; vide : aucun"),
  LETTERS_MAILEVA_TOKEN_URL(
      "letters.maileva.token-url",
      Kind.TEXT,
      "https://connexion.maileva.com/auth/realms/services/protocol/openid-connect/token",
      "où il donne des jetons (password grant)"),
  LETTERS_MAILEVA_CLIENT(
      "letters.maileva.client", Kind.TEXT, "", "identifiant de comop comme son client"),
  LETTERS_MAILEVA_SECRET("letters.maileva.secret", Kind.SECRET, "", "le secret de ce client"),
  LETTERS_MAILEVA_USER("letters.maileva.user", Kind.TEXT, "", "son utilisateur"),
  LETTERS_MAILEVA_PASSWORD(
      "letters.maileva.password", Kind.SECRET, "", "le mot de passe de cet utilisateur"),
  LETTERS_MAILEVA_TIMEOUT(
      "letters.maileva.timeout", Kind.DURATION, "PT30S", "patience envers lui, à chaque réponse"),
  SENDER_ADDRESS(
      "sender.address", Kind.ADDRESS, "comop@region.example", "adresse d’où comop écrit"),
  SENDER_NAME(
      "sender.name",
      Kind.TEXT,
      "Région Auvergne-Rhône-Alpes – Culture scientifique",
      "nom sous lequel comop écrit"),
  SERVICE_NAME(
      "service.name",
      Kind.TEXT,
      "Service Culture scientifique, technique et industrielle",
      "service chargé du dossier, dit dans chaque accusé de réception (CRPA R.112-11-1)"),
  SERVICE_ADDRESS(
      "service.address",
      Kind.TEXT,
      "Région Auvergne-Rhône-Alpes, 1 esplanade François Mitterrand, 69002 Lyon",
      "son adresse postale"),
  SERVICE_PHONE("service.phone", Kind.TEXT, "04 65 71 00 00", "son téléphone"),
  SERVICE_EMAIL(
      "service.email",
      Kind.ADDRESS,
      "csti@region.example",
      "l’adresse à laquelle des gens répondent"),
  SERVICE_AGENT(
      "service.agent",
      Kind.TEXT,
      "",
      "l’agent chargé du dossier, nom et fonction, dont le nom clôt chaque courriel (CRPA L.111-2) ;"
          + " vide : personne n’est nommé"),
  PRIVACY_KEPT(
      "privacy.kept",
      Kind.TEXT,
      "dix ans après la fin de la convention",
      "combien de temps les données personnelles sont gardées, tel que le disent"
          + " courriels et classeurs"),
  PRIVACY_OFFICER(
      "privacy.officer",
      Kind.TEXT,
      "dpo@region.example",
      "le délégué à la protection des données, tel que le nomment courriels et classeurs"),
  OPENDATA_NAME(
      "opendata.name",
      Kind.TEXT,
      "Région Auvergne-Rhône-Alpes",
      "nom officiel de l’autorité qui accorde, dans les données ouvertes des subventions"
          + " (décret 2017-779)"),
  OPENDATA_SIRET(
      "opendata.siret", Kind.TEXT, "", "son SIRET, 14 chiffres ; vide : rien ne peut être exporté"),
  OPENDATA_PAYMENT(
      "opendata.payment",
      Kind.TEXT,
      "échelonné",
      "comment les subventions y sont dites versées : unique, échelonné ou autrement, en"
          + " 256 caractères au plus"),
  OPENDATA_EU(
      "opendata.eu",
      Kind.SWITCH,
      "false",
      "si elles y sont dites notifiées à la Commission européenne au titre des aides de"
          + " minimis");

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

  /** What it does, in French, for whoever runs comop. */
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
