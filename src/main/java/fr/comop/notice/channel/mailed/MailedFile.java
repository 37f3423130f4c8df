package fr.comop.notice.channel.mailed;

import fr.comop.notice.Notice;
import fr.comop.notice.channel.Scan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail.
 *
 * @param scan null where it can't be a proof
 * @param unusable why it can't, a French sentence; "" where it can
 * @param letters whose it says it is: by its code, else by its name; none where it says nothing
 * @param said what its name says happened
 */
record MailedFile(
    String name, @Nullable Scan scan, String unusable, Set<Long> letters, List<Statement> said) {

  /** The same, of whose name nothing but the letter is believed. */
  MailedFile unsaid() {
    return new MailedFile(name, scan, unusable, letters, List.of());
  }

  /** "« avis.pdf »". */
  String shown() {
    return "« " + (name.isEmpty() ? "sans nom" : name) + " »";
  }

  static String french(Set<Long> letters) {
    return letters.stream().map(Notice.NUMBERING::reference).collect(Collectors.joining(" et "));
  }
}
