package fr.comop.form;

import fr.comop.french.Nothing;

/**
 * One answer that was understood.
 *
 * @param value what was understood
 * @param text as a person sees it in the cell
 */
public record Answer(Value value, String text, Place place) {
  /** Whether it says more than that there is nothing to say: "néant" and "sans objet" do not. */
  public boolean saysSomething() {
    return !(value instanceof Value.Text words && Nothing.said(words.text()));
  }
}
