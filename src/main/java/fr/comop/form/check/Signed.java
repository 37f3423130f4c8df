package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import java.util.List;
import java.util.Optional;

/** Something stands for the signature: a typed name, or a picture of it. */
public record Signed(Rule rule, String question) implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    boolean signed = filled.says(question) || filled.pictures().containsKey(question);
    return signed || filled.place(question) == null
        ? List.of()
        : List.of(rule.about(filled, question, null));
  }

  /** The name of the check by which a form asks for a signature; empty when it does not. */
  public static Optional<String> askedBy(Form form) {
    return form.checks().stream()
        .filter(Signed.class::isInstance)
        .map(check -> check.rule().name())
        .findFirst();
  }
}
