package fr.comop.notice.channel.mailed;

import fr.comop.notice.Notice;
import fr.comop.notice.tracking.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which files of a mail show what its words say: a pure function of both. */
final class Claims {
  private final MailedWords words;
  private final List<MailedFile> files;
  private final Set<Long> letters;

  /** Sorts them. */
  Claims(MailedWords words, List<MailedFile> came) {
    this.words = words;
    letters = new TreeSet<>(words.letters());
    came.forEach(one -> letters.addAll(one.letters()));
    files = came.stream().map(this::ofTheOnlyLetter).toList();
  }

  /**
   * Something that is said of a letter.
   *
   * @param proofs of it among the files; none where no scan came with it
   * @param against what is in the way, a French clause; "" for nothing
   */
  record Claim(Statement statement, List<MailedFile> proofs, String against) {}

  /** The letters that the mail is about. */
  Set<Long> letters() {
    return letters;
  }

  /** Those of which nothing is said and no file came. */
  Set<Long> unsaid() {
    Set<Long> unsaid = new TreeSet<>(letters);
    files.forEach(one -> unsaid.removeAll(one.letters()));
    for (Claim one : all()) {
      Long letter = one.statement().letter();
      if (letter != null) {
        unsaid.remove(letter);
      }
    }
    return unsaid;
  }

  /** The files; where the mail is about one letter alone, they are that one's. */
  List<MailedFile> files() {
    return files;
  }

  private @Nullable Long only() {
    return letters.size() == 1 ? letters.iterator().next() : null;
  }

  private MailedFile ofTheOnlyLetter(MailedFile file) {
    Long only = only();
    return only == null || !file.letters().isEmpty()
        ? file
        : new MailedFile(file.name(), file.scan(), file.unusable(), Set.of(only), file.said());
  }

  /** Whether anything is said. */
  boolean any() {
    return !all().isEmpty();
  }

  /** All that is said: deposits first, for by them others are judged. */
  List<Claim> all() {
    List<Claim> claims = new ArrayList<>();
    for (MailedFile file : files) {
      file.said().stream().map(one -> ofFile(one, file)).forEach(claims::add);
    }
    List<Statement> named = claims.stream().map(Claim::statement).toList();
    said(named).stream().map(this::ofWords).forEach(claims::add);
    return claims.stream().sorted(Comparator.comparing(one -> one.statement().kind())).toList();
  }

  /**
   * What the words say and no file's name does; of two that tell the same, the one in doubt, or
   * with more.
   */
  private List<Statement> said(List<Statement> named) {
    List<Statement> said = new ArrayList<>();
    words.said().stream()
        .map(one -> one.letter() == null ? one.of(only()) : one)
        .sorted(Comparator.comparing(Claims::says).reversed())
        .filter(one -> Stream.concat(named.stream(), said.stream()).noneMatch(one::tellsAs))
        .forEach(said::add);
    return said;
  }

  private static int says(Statement one) {
    return (one.doubt().isEmpty() ? 0 : 8)
        + (one.day() == null ? 0 : 4)
        + (one.number().isEmpty() ? 0 : 2)
        + (one.reason().isEmpty() ? 0 : 1);
  }

  private Claim ofFile(Statement said, MailedFile file) {
    Long letter = said.letter();
    Statement whose =
        letter == null && file.letters().size() == 1
            ? said.of(file.letters().iterator().next())
            : said;
    String against =
        file.scan() == null
            ? file.unusable()
            : whose.letter() != null && !file.letters().contains(whose.letter())
                ? file.shown() + " porte le code de " + MailedFile.french(file.letters())
                : "";
    return claim(whose, List.of(file), against);
  }

  private Claim ofWords(Statement said) {
    List<MailedFile> proofs =
        files.stream()
            .filter(one -> one.scan() != null && one.said().isEmpty())
            .filter(one -> one.letters().contains(said.letter()))
            .toList();
    return claim(said, proofs, proofs.isEmpty() ? without(said) : "");
  }

  /** What keeps words from being believed that no scan beside them goes with. */
  private String without(Statement said) {
    Stream<String> unusable =
        files.stream()
            .filter(one -> one.scan() == null)
            .filter(one -> one.letters().isEmpty() || one.letters().contains(said.letter()))
            .map(MailedFile::unusable);
    Stream<String> ofOthers =
        files.stream()
            .filter(one -> one.scan() != null && one.said().isEmpty())
            .filter(one -> !one.letters().isEmpty())
            .filter(one -> one.letters().stream().noneMatch(words.letters()::contains))
            .map(one -> one.shown() + " est de " + MailedFile.french(one.letters()));
    return Stream.concat(unusable, ofOthers).collect(Collectors.joining(" ; "));
  }

  private static Claim claim(Statement said, List<MailedFile> proofs, String against) {
    if (said.letter() == null) {
      return new Claim(
          said,
          proofs,
          "de quelle lettre s’agit-il ? Écrivez sa référence devant ("
              + Notice.NUMBERING.reference(3)
              + ")");
    }
    if (!said.doubt().isEmpty()) {
      return new Claim(
          said,
          proofs,
          "la phrase en fait douter («\u00a0"
              + said.doubt()
              + "\u00a0»)\u00a0; si c’est un fait, écrivez-le seul sur sa ligne");
    }
    if (said.day() == null) {
      return new Claim(
          said,
          proofs,
          "la date n’est pas dite, ou ne se lit pas ; recopiez celle du volet, comme 12/03/2021");
    }
    return new Claim(
        said,
        proofs,
        against.isEmpty() && said.kind() != Report.Kind.DEPOSITED ? several(proofs) : against);
  }

  /** A proof of deposit may list several letters; any other slip is of one. */
  private static String several(List<MailedFile> proofs) {
    return proofs.stream()
        .filter(one -> one.letters().size() > 1)
        .map(
            one ->
                one.shown()
                    + " est de "
                    + MailedFile.french(one.letters())
                    + ", numérisez chaque volet à part")
        .collect(Collectors.joining(" ; "));
  }
}
