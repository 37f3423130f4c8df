package fr.comop.intake.arrival;

/** How a document reached the Region. */
public enum Channel {
  /** By mail, to the Region's mailbox. */
  MAILBOX,
  /** Dropped in the shared folder. */
  FOLDER,
  /** On paper, recorded by staff. */
  PAPER,
  /** Imported by staff: the programme voted with the convention. */
  IMPORT
}
