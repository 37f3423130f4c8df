package fr.comop.reminder;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.french.Plain;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the note that covers a document, or thanks for one, from a message that somebody has to
 * read: it is made of a few words only, which are all here. One other word makes it a message, for
 * a cover note that staff read costs a minute, and a message that nobody reads is lost.
 */
final class Courtesy {
  private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?;:\\n]+");
  private static final Pattern STOCK_PHRASES =
      Pattern.compile(
          """
          (?x) \\b (?:
            (?:(?:je|nous)\\ )? (?:reste|restons|restant|me\\ tiens|nous\\ tenons)
              (?:\\ bien\\ (?:sur|entendu))? \\ a \\ (?:votre|l) (?:\\ entiere)? (?:\\ disposition|\\ ecoute)
              (?:\\ (?:pour|si) \\ (?:tout|toute|toutes|tous|d|plus\\ d|vous\\ aviez\\ d|de) (?:\\ autres?)?
                 \\ (?:renseignements?|informations?|questions?|precisions?|complements?|plus\\ amples\\ informations)
                 (?:\\ complementaires?|\\ supplementaires?|\\ d\\ informations?)?)?
          | (?:n\\ hesitez\\ pas|ne\\ pas\\ hesiter) \\ a \\ (?:me|nous) \\ (?:contacter|joindre|appeler|solliciter|ecrire)
              (?:\\ (?:si|au|en\\ cas\\ de|pour\\ toute) \\ (?:besoin|necessaire|question|questions))?
          | (?:veuillez|je\\ vous\\ prie\\ d|nous\\ vous\\ prions\\ d) \\ (?:agreer|recevoir|croire) \\b .*
          | (?:si|au) \\ besoin
          ) \\b
          """);

  private static final Set<String> WORDS =
      Set.copyOf(
          List.of(
              """
          le la les l un une des du de d au aux a et ou en dans par pour avec sur ce cet cette ces dont y
          je j nous vous me m notre nos votre vos mon ma mes son sa ses leur leurs
          bonjour bonsoir madame monsieur mesdames messieurs cher chere chers cheres tous toutes tout toute
          merci beaucoup avance retour attention lecture comprehension aide cordialement bien belle bonne
          journee soiree semaine fin annee fetes reception meilleures meilleurs respectueuses
          veuillez trouver trouverez trouve voici voila joins joint jointe jointes joints ci piece pieces attache
          attachee attaches adresse adressons envoie envoyons envoi transmets transmettons transmettre
          transmet transmis transmise envoyer adresser retourne retournons renvoie renvoyons fais faisons parvenir remets remettons
          depose deposons remis prie prions remercie remercions vouloir accuser confirmer recevoir recu recue
          recus recues prendre connaissance tenir compte annule remplace precedent precedente suite comme
          convenu demande demandes souhaite souhaitons souhaitant plaisir
          bilan bilans programme programmes action actions annuel annuels annuelle annuelles rapport rapports
          document documents classeur classeurs fichier fichiers formulaire formulaires tableau tableaux
          excel xlsx xls ods pdf annexe annexes photo photos image images visuel visuels logo logos rendu rendus
          comptes financier quantitatif qualitatif csti region comop convention version versions
          complete completee completes completees rempli remplie remplis remplies corrige corrigee corriges
          corrigees signe signee signes signees mis mise a jour date nouveau nouvelle dernier derniere
          definitif definitive final finale dument ensemble deux trois premier premiere second seconde relatif
          relatifs relative relatives concernant attendu attendue attendus attendues exercice titre
          avons ai ete est sont points erreurs remarques signale signales signalees mail courriel message
          relance rappel reponse aujourd hui lundi mardi mercredi jeudi vendredi janvier fevrier mars avril
          mai juin juillet aout septembre octobre novembre decembre svp s il plait ok entendu note c
          """
                  .strip()
                  .split("\\s+")));

  private static final Pattern DIGITS = Pattern.compile("\\d+(?:er|h|e|eme)?");
  private static final Pattern NAME =
      Pattern.compile("(?:(?:\\p{Lu}[\\p{L}'’-]*|de|du|des|la|le|d[’'])[ ,/|–-]*){2,6}");
  private static final Pattern SPEAKS =
      Pattern.compile("\\b(?:je|j|nous|vous|on|il|elle|ils|elles|ne|n|pas)\\b");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:direct(?:eur|rice|ion)|charge(?:e|s)? d|responsable|president|assistant|mediat(?:eur|rice)|secretai?r"
              + "|secretariat|coordin|administrat|comptab|gestionnaire|service |pole |association |adjoint).*");
  private static final Pattern WAYS_TO_REACH =
      Pattern.compile(
          "(?:t[ée]l|mobile|portable|fixe|fax|standard|\\+33|0\\d[ .]?\\d\\d|\\d{1,4},? (?:bis |ter )?(?:rue|avenue|place"
              + "|boulevard|chemin|quai|cours|all[ée]e|route|impasse)|bp \\d|cs \\d|\\d{5} \\p{Lu}|\\S+@\\S+).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Courtesy() {}

  /**
   * What is left to be read of own words: plain sentences, without the phrases that every letter
   * ends with; none when it is courtesy throughout.
   *
   * @param own what a person wrote
   */
  static List<String> sentences(String own) {
    return Arrays.stream(SENTENCE_ENDS.split(own))
        .map(Plain::of)
        .map(plain -> STOCK_PHRASES.matcher(plain).replaceAll(" ").strip())
        .filter(plain -> !plain.isEmpty())
        .toList();
  }

  /**
   * Whether own words say nothing that somebody has to read.
   *
   * @param whose names them, and those who write for them
   */
  static boolean only(String own, Beneficiary whose) {
    Set<String> names = names(whose);
    String said =
        String.join("\n", own.lines().filter(line -> !signs(line.strip(), names)).toList());
    return !said.contains("?")
        && sentences(said).stream()
            .flatMap(plain -> Arrays.stream(plain.split(" ")))
            .allMatch(
                word ->
                    WORDS.contains(word) || names.contains(word) || DIGITS.matcher(word).matches());
  }

  /** Whether a line tells who writes, and how to reach them, and nothing else. */
  private static boolean signs(String line, Set<String> names) {
    String plain = Plain.of(line);
    return !SPEAKS.matcher(plain).find()
        && !line.endsWith(".")
        && !line.endsWith("?")
        && (NAME.matcher(line).matches()
            || OFFICE.matcher(plain).matches()
            || WAYS_TO_REACH.matcher(line).matches()
            || names.containsAll(List.of(plain.split(" "))));
  }

  private static Set<String> names(Beneficiary whose) {
    return Stream.of(
            Stream.of(whose.id(), whose.name()),
            whose.knownAs().stream(),
            whose.contacts().stream().map(Contact::name))
        .flatMap(names -> names)
        .flatMap(name -> Arrays.stream(Plain.of(name).split(" ")))
        .collect(Collectors.toSet());
  }
}
