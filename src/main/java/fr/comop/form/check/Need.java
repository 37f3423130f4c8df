package fr.comop.form.check;

/** Something that is known from other documents, and looked up only for who asks. */
public enum Need {
  /** The actions planned for year N. */
  PLANNED,
  /** The figures of last year's complete document of the same form. */
  LAST_YEAR
}
