package fr.comop.form;

import java.util.function.Function;

/**
 * A question answered with pictures placed in the sheet (convention, art. 9; annexe, section 6).
 */
public record Pictures(String id, String wording, String label, String help, boolean required)
    implements Question {
  @Override
  public <T> T match(
      Function<Field, T> field, Function<Table, T> table, Function<Pictures, T> pictures) {
    return pictures.apply(this);
  }
}
