package fr.comop.form;

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
}
