package fr.comop.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one cell asks for, be it a question of its own or a column of a table. */
public sealed interface Asked permits Field, Column {
  /** Its id, unique in its form or in its table. */
  String id();

  /** Its short name, with years as {@code {N}}. */
  String label();

  /** The type of answer that it takes. */
  AnswerType type();

  /** The wordings on offer; null unless the type is a choice. */
  @Nullable Choices choices();

  /** The day that a month alone stands for; null where it takes the day itself. */
  @Nullable OfMonth month();

  /** What people may write behind a number: "ETP", "jours"; empty for none. */
  List<String> units();

  /** Whether no answer is an error. */
  boolean required();
}
