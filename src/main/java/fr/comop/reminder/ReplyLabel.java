package fr.comop.reminder;

import java.util.List;
import java.util.regex.Pattern;

/** What a person's mail seems to be about, by its words: a label for staff, never a decision. */
public enum ReplyLabel {
  /** More time is asked for. */
  EXTENSION(
      "délai demandé",
      "\\bdelais?\\b|\\breport\\b(?! d(?:e|u|es)? (?!la date|date|l echeance|la remise|la limite|bilan|notre bilan|programme|rendu|depot))|\\breporter\\b(?! (?:mes|nos|vos|les|des|mon|notre) )|prolong(?:ation|er)"
          + "|repouss(?:er|ee?)|decal(?:er|age)|\\b(?:jours?|semaines?|mois|temps) (?:de plus|supplementaires?)"
          + "|plus de temps|rendre plus tard|(?:remettre|rendre|envoyer|adresser) (?:\\w+ ){0,6}plus tard"),
  /** Somebody else is to be written to, or elsewhere. */
  CONTACT(
      "changement de contact",
      "\\b(?:nouve(?:au|l|lle)s?|change(?:r|ment|e)?(?: d| de)?) (?:\\w+ ){0,2}(?:adresse|coordonnees|contact"
          + "|interlocut\\w+|direct(?:eur|rice)|presidente?|responsable|referente?|numero|telephone|courriel|mail)"
          + "|\\b(?:adresse|mail|courriel|numero|contact) (?:\\w+ ){0,2}(?:a change|change|n est plus|ne sera plus)"
          + "|\\bquitt(?:e|ons|erai|era|ee?)\\b|\\bne (?:fait|fais|fera|ferai|travaille) plus\\b"
          + "|\\b(?:me|lui|nous) (?:succede\\w*|remplace\\w*)|est remplacee?|sera remplacee?|remplacee? par"
          + "|depart (?:a|en) (?:la )?retraite|(?:part|pars|partira|partirai) (?:a|en) (?:la )?retraite"
          + "|(?:ecrire|adresser|joindre|contacter|envoyer) (?:\\w+ ){0,4}(?:desormais|dorenavant)"
          + "|(?:desormais|dorenavant) (?:\\w+ ){0,4}(?:ecrire|adresser|joindre|contacter|envoyer|interlocut\\w+)"),
  /** An answer is asked for. */
  QUESTION(
      "question",
      "\\b(?:une|ma|la|des|nos|cette|deux) questions?\\b|\\b(?:pouvez|pourriez|savez|sauriez|auriez|avez) vous\\b"
          + "|\\best ce qu|\\bserait il\\b|\\bque faut il\\b|\\bcomment (?:\\w+ ){0,2}(?:faire|remplir|renseigner|corriger)"
          + "|(?:merci de|veuillez|priere de) (?:\\w+ ){0,2}(?:dire|indiquer|preciser|expliquer|rappeler|recontacter)"
          + "|\\b(?:ne|n) (?:\\w+ ){0,2}(?:sais|savons|comprends|comprenons|trouve|trouvons|parviens|parvenons"
          + "|arrive|arrivons|retrouve|retrouvons) (?:pas|plus)\\b|(?:souhaite|voudrais|aimerais|souhaiterais"
          + "|voudrions|aimerions) (?:\\w+ ){0,2}(?:savoir|connaitre|comprendre|echanger|parler)"
          + "|besoin d aide|\\bdifficultes?\\b"),
  /** Written with an answer to an invitation to the committee, or proposes another hour for it. */
  MEETING("réunion du comité", "(?!)"),
  /** Anything else that has to be read. */
  OTHER("autre", "(?!)"),
  /** No person wrote it: a filter keeps a mail of ours back until somebody proves to be one. */
  CHALLENGE("authentification demandée", "(?!)"),
  /** Dealt with, and to be answered by a person, for no program may. */
  UNANSWERED("à répondre vous-même", "(?!)");

  /** What is not asked for: "sans délai", "nous ne demandons pas de report". */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:sans|aucune?|pas (?:de|d une?|d|besoin (?:de|d une?|d))|ni)"
              + " (?:delais?(?! suppl)|report|prolongation)\\b"
              + "|\\b(?:dans|respecter|respectons|respecte|tenir|tenons|avant|hors) (?:les |des )?(?:\\w+ )?delais?\\b"
              + "|\\bdelais? (?:impartis?|prevus?|fixes?)\\b");

  /** What will not be there in time. */
  private static final Pattern LATE =
      Pattern.compile(
          "\\b(?:ne|n) (?:\\w+ ){0,5}(?:rend|remet|envo|adress|transm|fini|termin|achev|boucl|pret|fourni|depos"
              + "|comple|arriv)\\w* (?:\\w+ ){0,8}(?:a temps|dans les (?:\\w+ )?(?:delais?|temps)"
              + "|(?:avant|pour) l[ea] (?:\\d|1er|lundi|mardi|mercredi|jeudi|vendredi|fin|mi|date))"
              + "|\\b(?:aur|ser|prendr)\\w* (?:un peu )?(?:du|de|en) retard\\b");

  private final String french;
  private final Pattern words;

  ReplyLabel(String french, String words) {
    this.french = french;
    this.words = Pattern.compile(words);
  }

  /** The words that people read. */
  public String french() {
    return french;
  }

  /** The label of what a person wrote, without what it quotes. */
  static ReplyLabel of(String own) {
    String said = String.join(" . ", Courtesy.sentences(own));
    if (LATE.matcher(said).find()) {
      return EXTENSION;
    }
    String asked = DENIED.matcher(said).replaceAll(" ");
    return List.of(EXTENSION, CONTACT, QUESTION).stream()
        .filter(label -> label.words.matcher(asked).find())
        .findFirst()
        .orElse(own.contains("?") ? QUESTION : OTHER);
  }
}
