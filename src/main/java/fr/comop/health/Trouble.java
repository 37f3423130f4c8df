package fr.comop.health;

import java.util.Optional;
import java.util.stream.Stream;

/** What may be red, by a key that never changes, with the words for whoever runs comop. */
public enum Trouble {
  SERVICE(
      "service",
      "service",
      "Le service ne tourne pas.",
      "Rien n’est relevé, aucun courriel ne part.",
      "Lisez la fin du journal, puis relancez le service."),
  STORE(
      "store",
      "base de données",
      "La base de données ne répond pas.",
      "Rien n’est relevé ni lu ; ce qui arrive attend dans la boîte et le dossier.",
      "Regardez si le serveur ou le disque de la base est là, puis la fin du journal ; comop"
          + " reprend de lui-même."),
  MACHINE(
      "machine",
      "disque",
      "Le disque est presque plein, ou ne se laisse pas écrire.",
      "Rien n’est relevé ni lu ; ce qui arrive attend dans la boîte et le dossier.",
      "Faites de la place là où sont les données (réglage data.keep-free), ou remontez le disque ;"
          + " comop reprend de lui-même."),
  ROUTES(
      "routes",
      "route arrêtée",
      "Une route du service est arrêtée.",
      "Ce qu’elle fait ne se fait plus.",
      "Redémarrez le service."),
  STARTING(
      "starting",
      "démarrage",
      "Le service démarre : tout n’a pas encore été relevé une première fois.",
      "Rien n’est en cause pour l’instant.",
      "Attendez quelques minutes."),
  RESUME(
      "resume",
      "reprise d’une sauvegarde",
      "Les données viennent d’une sauvegarde, et personne n’a dit que le service peut reprendre.",
      "Rien n’est relevé, aucun courriel ne part.",
      "Arrêtez l’original s’il tourne encore, puis « comop resume » montre ce qui se ferait, et dit"
          + " oui."),
  MAILBOX(
      "mailbox",
      "boîte aux lettres",
      "La boîte aux lettres n’a pas pu être relevée.",
      "Les courriels des structures y attendent. Relances, synthèses et point de campagne ne"
          + " partent pas non plus.",
      "Essayez la connexion par « comop doctor » (réglages mailbox.* : serveur, mot de passe ou"
          + " jeton, droits) ; le journal dit ce que répond le serveur."),
  FOLDER(
      "folder",
      "dossier partagé",
      "Le dossier partagé n’a pas pu être relevé.",
      "Les fichiers déposés y attendent. Relances, synthèses et point de campagne ne partent pas"
          + " non plus.",
      "Regardez si le partage est monté et ses droits (réglages folder.*) ; le journal dit ce qui"
          + " refuse."),
  INTAKE(
      "intake",
      "lecture des envois reçus",
      "Ce qui a été reçu n’est plus lu.",
      "Les structures ne reçoivent pas d’accusé de réception.",
      "Lisez la fin du journal ; si rien n’y avance, redémarrez le service."),
  SMTP(
      "smtp",
      "serveur d’envoi",
      "Le serveur d’envoi refuse la connexion.",
      "Aucun courriel ne part ; tous attendent et partiront ensuite.",
      "Essayez la connexion par « comop doctor » (réglages smtp.* : serveur, mot de passe ou jeton,"
          + " certificat) ; le journal dit ce que répond le serveur."),
  OUTBOX(
      "outbox",
      "envoi des courriels",
      "Les courriels prêts ne sont plus envoyés.",
      "Aucun courriel ne part ; tous attendent.",
      "Lisez la fin du journal ; si rien n’y avance, redémarrez le service."),
  PRESS(
      "press",
      "documents à signer",
      "Les documents à signer ne sont plus faits.",
      "Les réponses qui les attendent ne partent pas.",
      "Lisez la fin du journal ; si rien n’y avance, redémarrez le service."),
  REMINDERS(
      "reminders",
      "relances",
      "Les relances ne sont plus examinées.",
      "Relances et point de campagne ne partent pas.",
      "Lisez la fin du journal ; si rien n’y avance, redémarrez le service."),
  RELEASE(
      "release",
      "accord pour les relances",
      "Les relances attendent qu’une personne dise oui une première fois.",
      "Aucune relance ne part d’elle-même ; tout le reste fonctionne.",
      "« comop reminders --confirm » montre ce qui partirait, et dit oui."),
  SUMMARIES(
      "summaries",
      "synthèses",
      "Les synthèses ne sont plus examinées.",
      "Celles qui sont dues ne partent pas.",
      "Lisez la fin du journal ; si rien n’y avance, redémarrez le service."),
  NOTICES(
      "notices",
      "lettres recommandées",
      "Les lettres recommandées ne sont plus acheminées.",
      "Celles qui sont prêtes ne partent pas.",
      "Regardez le dossier du service courrier ou le prestataire (réglages letters.*), puis la fin"
          + " du journal."),
  RETURNS(
      "returns",
      "retours du service courrier",
      "Les retours du service courrier ne sont plus lus.",
      "Dépôts et avis de réception ne sont pas enregistrés.",
      "Regardez le dossier du service courrier (réglage letters.mail-room.folder), puis la fin du"
          + " journal.");

  private final String key;
  private final String subject;
  private final String what;
  private final String means;
  private final String todo;

  Trouble(String key, String subject, String what, String means, String todo) {
    this.key = key;
    this.subject = subject;
    this.what = what;
    this.means = means;
    this.todo = todo;
  }

  /** How programs know it: "mailbox". */
  public String key() {
    return key;
  }

  /** What it is about, in a few French words. */
  public String subject() {
    return subject;
  }

  /** What is the matter, a French sentence, not typeset. */
  public String what() {
    return what;
  }

  /** What follows from it. */
  public String means() {
    return means;
  }

  /** What whoever runs comop does about it. */
  public String todo() {
    return todo;
  }

  /** What is red when this flow has had no good round for long; empty for a name of no flow. */
  public static Optional<Trouble> of(String flow) {
    return Stream.of(values()).filter(one -> one.key.equals(flow)).findFirst();
  }

  /**
   * Whether the operator gets a mail. Not of a service that is not there to send one, nor of a
   * route that is stopped: what it has stopped doing is told. Whoever restores is there and told.
   */
  boolean isMailed() {
    return this != SERVICE && this != ROUTES && this != STARTING && this != RESUME;
  }

  /** Whether nothing can be known, while this is red, of the rounds. */
  boolean hidesRounds() {
    return this == SERVICE || this == STORE || this == MACHINE;
  }
}
