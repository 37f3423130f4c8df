package fr.comop.form;

/** How much a finding weighs. */
public enum Severity {
  /** The document is not complete until it is mended. */
  ERROR,
  /** Worth a look; the document is complete all the same. */
  WARNING
}
