package fr.comop.form;

import java.util.function.Consumer;
import java.util.function.Function;

/** One question of a form, with the Annexe's own wording. */
public sealed interface Question permits Field, Table, Pictures {
  /** Stable id, such as "1.budget-actual"; tests, the store and exports use it. */
  String id();

  /** The Annexe's wording, with years as {@code {N-1}}, {@code {N}}, {@code {N+1}}. */
  String wording();

  /** Short name, used in mails; unique within its form. */
  String label();

  /** How to answer; "" when the wording says enough. */
  String help();

  /** Whether its absence is an error. */
  boolean required();

  /** What is made of it, whichever it is; another kind asks for another answer. */
  <T> T match(Function<Field, T> field, Function<Table, T> table, Function<Pictures, T> pictures);

  /** The same where something is only done. */
  default void use(Consumer<Field> field, Consumer<Table> table, Consumer<Pictures> pictures) {
    Runnable use =
        match(
            one -> () -> field.accept(one),
            one -> () -> table.accept(one),
            one -> () -> pictures.accept(one));
    use.run();
  }
}
