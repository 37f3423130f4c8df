package fr.comop.reminder;

import fr.comop.french.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person wrote in a mail: without what it quotes, without the block that signs it, without
 * the lines that programs and employers add. In doubt words are kept: somebody reads one mail too
 * many rather than one too few.
 *
 * <p>Own code, as the parsers to be had for Java stand still since years, cut the whole of an
 * answer that is written under the quotation, and know no French.
 */
public final class OwnWords {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LINES_OF_A_HEADING = 3;
  private static final int LINES_OF_A_HEAD = 5;

  /**
   * "Le mar. 1 déc. 2020 à 08:00, Comop <comop@region.example> a écrit :", on up to three lines.
   */
  private static final Pattern HEADING =
      Pattern.compile("(?:le|on) (?=.*\\d).{5,250}(?:a [ée]crit|wrote)\\s*:", FLAGS);

  private static final Pattern HEADING_BEGINS = Pattern.compile("(?:le|on) .*\\d.*", FLAGS);
  private static final Pattern SENDER =
      Pattern.compile("\\*?(?:de|from|exp[ée]diteur)\\s*:\\*?\\s*\\S.*", FLAGS);
  private static final Pattern OF_A_HEAD =
      Pattern.compile(
          "\\*?(?:envoy[ée](?: le)?|date|sent|[àa]|to|pour|objet|subject)\\s*:.*", FLAGS);
  private static final Pattern PASSED_ON =
      Pattern.compile(
          "[-_]{2,} ?(?:message|original|forwarded|courriel|d[ée]but du message).*"
              + "|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée]).*|_{5,}",
          FLAGS);
  private static final Pattern BY_PROGRAM =
      Pattern.compile(
          "(?:envoy[ée] (?:de(?:puis)?|[àa] partir d[e’']|avec)|sent (?:from|with)|(?:obtenir|t[ée]l[ée]charger)"
              + " outlook|get outlook|provenance ?: courrier|\\[?cid:|\\[image|<image).*",
          FLAGS);
  private static final Pattern PAGE_OR_ADDRESS =
      Pattern.compile("<?(?:https?://|www\\.|mailto:)\\S+", FLAGS);

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:(?:bien|tres|plus) )?(?:cordialement|amicalement|sincerement|respectueusement)(?: \\w+){0,5}"
              + "|bien a (?:vous|toi)(?: \\w+){0,4}|cdlt|cdt|bav"
              + "|(?:\\w+ ){0,4}salutations(?: \\w+){0,4}"
              + "|(?:veuillez|je vous prie|nous vous prions|recevez|dans l attente).*"
              + "(?:salutations|sentiments|consideration|expression).*"
              + "|(?:tres )?(?:bonne|belle|excellente) (?:journee|soiree|semaine|reception|annee|fin de)(?: \\w+){0,5}"
              + "|a (?:tres )?bientot(?: \\w+){0,3}");

  private static final Pattern AFTERTHOUGHT =
      Pattern.compile("(?:p\\.? ?-?s\\b|post-?scriptum).*|.*\\?\\s*", FLAGS);

  /** How a paragraph begins that says whom a mail is for, or that nobody should print it. */
  private static final Pattern OF_EMPLOYERS =
      Pattern.compile(
          "(?:avertissement |attention |rgpd |confidentialite |nb )*(?:(?:ce|cet|le present|this)"
              + " (?:message|courriel|mail|e ?mail|email|courrier electronique)\\b.*(?:confidentiel|confidential"
              + "|destinataire|recipient|strictement|virus|integrite).*"
              + "|les informations (?:contenues|transmises) dans ce.*"
              + "|(?:conformement|en application) .*(?:rgpd|donnees|informatique et libertes).*"
              + "|vous (?:disposez|beneficiez) d un droit .*|pour exercer (?:ces|vos) droits.*"
              + "|(?:pensez|pensons) a l environnement.*|avant d imprimer.*"
              + "|(?:merci de )?(?:n imprimez|ne (?:pas )?imprime).*|before printing.*"
              + "|(?:abonnez vous|suivez nous|retrouvez nous|inscrivez vous) .*)");

  private OwnWords() {}

  /**
   * What a person wrote of a mail's text.
   *
   * @param body the readable text of a mail
   * @return its lines, "" when there are none
   */
  public static String of(String body) {
    return String.join("\n", unsigned(withoutEmployers(unquoted(body.lines().toList())))).strip();
  }

  /** Answers may stand between the lines that they quote, or under them. */
  private static List<String> unquoted(List<String> lines) {
    List<String> own = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      String line = bare(lines.get(at));
      int heading = linesOfHeading(lines, at);
      if (heading > 0) {
        if (!isMarked(lines, at + heading)) {
          return own;
        }
        at += heading - 1;
      } else if (isDelimiter(lines.get(at))
          || PASSED_ON.matcher(line).matches()
          || isHead(lines, at)) {
        return own;
      } else if (!line.startsWith(">") && !BY_PROGRAM.matcher(line).matches()) {
        own.add(line);
      }
    }
    return own;
  }

  private static String bare(String line) {
    return PAGE_OR_ADDRESS.matcher(line).replaceAll(" ").replace('\u00a0', ' ').strip();
  }

  private static boolean isDelimiter(String line) {
    return line.strip().equals("--");
  }

  /** Over how many lines a quotation is announced from here on; 0 where none is. */
  private static int linesOfHeading(List<String> lines, int at) {
    String heading = bare(lines.get(at));
    if (!HEADING_BEGINS.matcher(heading).matches()) {
      return 0;
    }
    for (int count = 1; count <= LINES_OF_A_HEADING; count++) {
      if (HEADING.matcher(heading).matches()) {
        return count;
      }
      String next = at + count < lines.size() ? bare(lines.get(at + count)) : "";
      if (next.isEmpty() || HEADING_BEGINS.matcher(next).matches()) {
        return 0;
      }
      heading += " " + next;
    }
    return 0;
  }

  /** Whether the quotation that begins here has its ">" before each line, and so an end. */
  private static boolean isMarked(List<String> lines, int from) {
    return lines.stream()
        .skip(from)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> line.startsWith(">"))
        .isPresent();
  }

  /** Whether the head of another mail begins here, as Outlook writes it above what it quotes. */
  private static boolean isHead(List<String> lines, int at) {
    return SENDER.matcher(bare(lines.get(at))).matches()
        && lines.stream()
            .skip(at + 1L)
            .limit(LINES_OF_A_HEAD)
            .map(OwnWords::bare)
            .anyMatch(line -> OF_A_HEAD.matcher(line).matches());
  }

  /** From a line that begins so to the next empty one; HTML has none, and ends with such lines. */
  private static List<String> withoutEmployers(List<String> lines) {
    List<String> own = new ArrayList<>();
    boolean employers = false;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      employers = !line.isEmpty() && (employers || isOfEmployers(lines, at));
      if (!employers) {
        own.add(line);
      }
    }
    return own;
  }

  private static boolean isOfEmployers(List<String> lines, int at) {
    String paragraph =
        String.join(" ", lines.stream().skip(at).takeWhile(line -> !line.isEmpty()).toList());
    return OF_EMPLOYERS.matcher(Plain.of(paragraph)).matches();
  }

  /** Without what stands under the words that close it, but for an afterthought. */
  private static List<String> unsigned(List<String> lines) {
    List<String> own = new ArrayList<>();
    boolean closed = false;
    for (String line : lines) {
      if (CLOSING.matcher(Plain.of(line)).matches()) {
        closed = true;
      } else if (!closed || AFTERTHOUGHT.matcher(line).matches()) {
        own.add(line);
      }
    }
    return own;
  }
}
