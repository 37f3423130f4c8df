package fr.comop.form.typed;

import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Column;
import fr.comop.form.OfMonth;
import fr.comop.form.Value;
import fr.comop.french.French;
import fr.comop.french.FrenchDay;
import fr.comop.french.Nothing;
import fr.comop.french.Plain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what an answer means, given what was asked. What is doubtful is told, never guessed.
 * Stateless.
 */
public final class Understand {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_LIKELY_SERIAL = 36_526; // 1 January 2000
  private static final int LAST_LIKELY_SERIAL = 73_050; // 31 December 2099
  private static final Set<String> YES = Set.of("oui", "o", "x", "vrai", "true", "yes", "1");
  private static final Set<String> NO = Set.of("non", "n", "faux", "false", "no", "0");
  private static final Set<String> TICKS = Set.of("☑", "☒", "✓", "✔");
  private static final String BEGINS_BROKEN = "#Ee";
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?i)#(?:REF|VALUE|VALEUR|NUM|NOMBRE|NULL|NUL|DIV/0)!|#N/A|#NAME\\?|#NOM\\s?\\?|Err:[0-9]{3}");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Understand() {}

  /** What {@code raw} means as an answer to {@code asked}. */
  public static Understanding of(RawAnswer raw, Asked asked) {
    if (raw instanceof RawAnswer.Broken broken) {
      return broken(broken.code(), asked);
    }
    if (raw instanceof RawAnswer.Typed typed && isBroken(typed.text())) {
      return broken(typed.text(), asked);
    }
    if (raw instanceof RawAnswer.NotComputed formula) {
      return Understanding.wrong(
          "=" + formula.formula(),
          "formula-not-computed",
          expectation(asked),
          "Le résultat de cette formule n’est pas enregistré dans le classeur : ouvrez-le dans"
              + " votre tableur et enregistrez-le de nouveau, ou écrivez la réponse elle-même.");
    }
    if (raw instanceof RawAnswer.Typed typed) {
      Understanding apart = apart(typed.text(), asked);
      if (apart != null) {
        return apart;
      }
    }
    return switch (asked.type()) {
      case TEXT -> text(shown(raw), asked);
      case CODE -> code(shown(raw));
      case AMOUNT, PERCENT, COUNT, DECIMAL -> Figures.of(raw, asked);
      case DATE -> day(raw, asked);
      case CHOICE, CHOICES -> choice(raw, asked);
      case YES_NO -> yesNo(raw, asked);
    };
  }

  /** What says nothing, or points elsewhere; null for any other text. */
  private static @Nullable Understanding apart(String text, Asked asked) {
    if (asked.type().numeric() && counts(asked) && Figures.noneOfThem(text, asked)) {
      return Figures.none(text, asked);
    }
    if (asked.type().numeric() && Nothing.zero(text) && (counts(asked) || Nothing.nought(text))) {
      return Figures.none(text, asked);
    }
    if (asked.type() == AnswerType.TEXT ? Nothing.sign(text) : Nothing.said(text)) {
      return nothing(text, asked);
    }
    return Ditto.is(text) && (asked.type() != AnswerType.TEXT || asked.required())
        ? ditto(text, asked)
        : null;
  }

  // "néant" for an average is no average, rather than one of 0.
  private static boolean counts(Asked asked) {
    return asked.type() != AnswerType.DECIMAL;
  }

  /** Null where an answer is owed that "néant" is not. */
  private static @Nullable Understanding nothing(String text, Asked asked) {
    Choices choices = asked.choices();
    boolean onOffer = choices != null && choices.meant(text).isPresent();
    return asked.required() || onOffer ? null : Understanding.nothing(text);
  }

  private static Understanding ditto(String text, Asked asked) {
    return Understanding.wrong(
        text,
        "text-ditto",
        expectation(asked),
        "Cette réponse renvoie à une autre cellule, que nous ne devinons pas : recopiez-la ici en"
            + " entier.");
  }

  private static boolean isBroken(String text) {
    return !text.isEmpty()
        && BEGINS_BROKEN.indexOf(text.charAt(0)) >= 0
        && BROKEN.matcher(text).matches();
  }

  private static Understanding broken(String code, Asked asked) {
    return Understanding.wrong(
        code,
        "formula-broken",
        expectation(asked),
        "La formule de cette cellule est en erreur : remplacez-la par la réponse elle-même.");
  }

  private static Understanding text(String text, Asked asked) {
    if (asked.required() && Placeholder.is(text)) {
      return Understanding.wrong(
          text,
          "placeholder",
          "une réponse, non une marque d’attente",
          asked instanceof Column
              ? "Remplacez cette marque par votre réponse, ou videz toute la ligne."
              : "Remplacez cette marque par votre réponse ; s’il n’y a rien à répondre, écrivez"
                  + " «\u00a0néant\u00a0» ou «\u00a0sans objet\u00a0».");
    }
    if (text.length() > AnswerType.LONGEST_TEXT) {
      return Understanding.doubtful(
          new Value.Text(text.substring(0, AnswerType.LONGEST_TEXT)),
          text.substring(0, 80) + "…",
          "text-too-long",
          "un texte de 5 000 caractères au plus",
          "Ce texte compte "
              + French.number(BigDecimal.valueOf(text.length()))
              + " caractères : nous n’en lisons que les 5 000 premiers. Raccourcissez-le, ou joignez"
              + " le détail à part, si la suite importe.");
    }
    return Understanding.of(new Value.Text(text), text);
  }

  private static Understanding code(String text) {
    String code = SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return code.length() <= 20
        ? Understanding.of(new Value.Text(code), text)
        : Understanding.wrong(
            text,
            "type-code",
            "un code d’action",
            "Reprenez le code du programme, par exemple P2020-001.");
  }

  private static Understanding day(RawAnswer raw, Asked asked) {
    String shown = shown(raw);
    if (raw instanceof RawAnswer.Day day) {
      return Understanding.of(new Value.Day(day.day()), shown);
    }
    if (raw instanceof RawAnswer.Figure figure && likelySerial(figure.number())) {
      LocalDate day = SERIAL_ZERO.plusDays(figure.number().intValue());
      return Understanding.doubtful(
          new Value.Day(day),
          shown,
          "date-as-number",
          "une date (lu comme " + French.day(day) + ")",
          "Si ce n’est pas la date voulue, écrivez-la sous la forme jj/mm/aaaa.");
    }
    FrenchDay.Read read = FrenchDay.of(shown);
    if (read.day().isPresent()) {
      return Understanding.of(new Value.Day(read.day().get()), shown);
    }
    Optional<YearMonth> month = FrenchDay.month(shown);
    if (month.isPresent()) {
      return month(month.get(), shown, asked);
    }
    return Understanding.wrong(
        shown,
        read.looksLikeADay() ? "date-unreal" : "type-date",
        expectation(asked),
        read.looksLikeADay()
            ? (FrenchDay.monthFirst(shown)
                ? "Le mois et le jour semblent inversés : écrivez le jour d’abord, sous la forme"
                    + " jj/mm/aaaa."
                : "Ce jour n’existe pas au calendrier : corrigez la date.")
            : "Écrivez le jour, le mois et l’année, par exemple 15/12/2020.");
  }

  private static Understanding month(YearMonth month, String shown, Asked asked) {
    OfMonth within = asked.month();
    return within == null
        ? Understanding.wrong(
            shown,
            "type-date",
            expectation(asked),
            "Il manque le jour : écrivez la date entière, par exemple "
                + French.day(month.atDay(15))
                + ".")
        : Understanding.of(new Value.Day(within.day(month)), shown);
  }

  private static boolean likelySerial(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(FIRST_LIKELY_SERIAL)) >= 0
        && number.compareTo(BigDecimal.valueOf(LAST_LIKELY_SERIAL)) <= 0;
  }

  private static Understanding choice(RawAnswer raw, Asked asked) {
    String shown = shown(raw);
    return FrenchChoice.of(raw, asked)
        .map(
            read ->
                Understanding.of(
                    new Value.Chosen(read.wordings(), asked.type() == AnswerType.CHOICES), shown))
        .orElseGet(() -> notOffered(shown, asked));
  }

  private static Understanding notOffered(String shown, Asked asked) {
    return Understanding.wrong(
        shown,
        "choice-unknown",
        expectation(asked),
        asked.type() == AnswerType.CHOICES
            ? "Choisissez parmi les réponses proposées ; séparez-les par des points-virgules s’il y"
                + " en a plusieurs."
            : "Choisissez une des réponses proposées par la liste déroulante.");
  }

  private static Understanding yesNo(RawAnswer raw, Asked asked) {
    String shown = shown(raw);
    if (raw instanceof RawAnswer.Tick tick) {
      return Understanding.of(new Value.YesNo(tick.ticked()), shown);
    }
    String plain = Plain.doubted(shown) ? "" : Plain.of(shown);
    if (YES.contains(plain) || TICKS.contains(shown)) {
      return Understanding.of(new Value.YesNo(true), shown);
    }
    if (NO.contains(plain) || "☐".equals(shown)) {
      return Understanding.of(new Value.YesNo(false), shown);
    }
    return Understanding.wrong(
        shown, "type-yes-no", expectation(asked), "Répondez par oui ou par non.");
  }

  static String expectation(Asked asked) {
    return switch (asked.type()) {
      case TEXT -> "un texte";
      case CODE -> "un code d’action";
      case AMOUNT -> "un montant en euros, par exemple 180 000,00 €";
      case PERCENT -> "un pourcentage de 0 à 100";
      case COUNT -> "un nombre entier, de 0 ou plus";
      case DECIMAL -> "un nombre de 0 ou plus, par exemple 7,5";
      case DATE -> "une date du calendrier, sous la forme jj/mm/aaaa";
      case CHOICE, CHOICES ->
          (asked.type() == AnswerType.CHOICE
                  ? "une réponse parmi : "
                  : "une ou plusieurs réponses parmi : ")
              + String.join(" ; ", Objects.requireNonNull(asked.choices()).offered());
      case YES_NO -> "oui ou non";
    };
  }

  static String shown(RawAnswer raw, Asked asked) {
    return raw instanceof RawAnswer.Figure figure
            && asked.type() == AnswerType.AMOUNT
            && !figure.percent()
        ? French.euros(figure.number())
        : shown(raw);
  }

  /** A text, number or day as a person sees it in its cell. */
  public static String shown(RawAnswer raw) {
    if (raw instanceof RawAnswer.Typed typed) {
      return typed.text();
    }
    if (raw instanceof RawAnswer.Figure figure) {
      return figure.percent()
          ? French.percent(figure.number().multiply(HUNDRED))
          : French.number(figure.number());
    }
    if (raw instanceof RawAnswer.Day day) {
      return French.day(day.day());
    }
    if (raw instanceof RawAnswer.Clock clock) {
      return clock.shown();
    }
    if (raw instanceof RawAnswer.Tick tick) {
      return tick.ticked() ? "VRAI" : "FAUX";
    }
    return raw.toString();
  }

  static BigDecimal tidy(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
