package fr.comop.form;

/**
 * A question answered with pictures placed in the sheet (convention, art. 9; annexe, section 6).
 */
public record Pictures(String id, String wording, String label, String help, boolean required)
    implements Question {}
