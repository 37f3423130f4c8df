package fr.comop.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.config.Configuration;
import fr.comop.desk.Account;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.letter.LetterTexts;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import fr.comop.stage.TwoOverAStore;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/**
 * A case at the terminal, from 4 January 2021 on: who works at it, and what is said at each step.
 */
abstract class CaseAtTheTerminal extends AtTheTerminal {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  Path config;
  String now = "2021-01-04T09:00";
  String account = "ctest";

  @BeforeEach
  void namePeople() throws Exception {
    config = directory.resolve("config");
    try (var walk = Files.walk(Path.of("config"))) {
      for (Path path : walk.toList()) {
        Files.copy(path, config.resolve(Path.of("config").relativize(path).toString()));
      }
    }
    Files.writeString(
        config.resolve("people.yaml"),
        """
        people:
          - {name: Camille Test, role: chargée de mission, accounts: [ctest, ctest2]}
          - {name: Jérôme Astier, role: chef du service, accounts: [jastier]}
          - name: Hélène Vasseur
            role: directrice
            accounts: [hvasseur]
            delegations:
              - {reference: "arrêté n° 2020-345", office: Directrice, from: 2020-12-01, up-to: 5000}
        """);
  }

  Clock clock() {
    return Clock.fixed(TwoOverAStore.paris(now), ZoneOffset.UTC);
  }

  /** A command, whose words with spaces stand between single quotes. */
  Terminal.Ended said(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    words.addAll(List.of("--config", config.toString()));
    return new Terminal(new Environment(variables, clock(), Account.of(account)))
        .comop(words.toArray(String[]::new));
  }

  void says(String line, String expected) {
    Terminal.Ended ended = said(line);
    assertThat(plain(ended.err())).isEmpty();
    assertThat(plain(ended.out())).isEqualTo(expected + "\n");
    assertThat(ended.code()).isZero();
  }

  void refuses(String line, String expected) {
    Terminal.Ended ended = said(line);
    assertThat(plain(ended.err())).isEqualTo(expected + "\n");
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
  }

  static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  void watched() throws Exception {
    try (House house = new House(configuration(), clock())) {
      house.notice.watch().go();
    }
  }

  /** The legal service approves the texts as they stand. */
  void textsApproved() throws Exception {
    LetterTexts texts = new LetterTexts(List.of(config.resolve("texts")));
    for (NoticeKind kind : NoticeKind.values()) {
      texts.approve(kind, "Claire Fontanel, service juridique", LocalDate.of(2020, 12, 1));
    }
  }

  void done(String line) {
    Terminal.Ended ended = said(line);
    assertThat(ended.err()).as(line).isEmpty();
    assertThat(ended.code()).isZero();
  }

  String file(String name) throws Exception {
    return Files.writeString(directory.resolve(name), "%PDF-1.4\n" + name).toString();
  }

  /** Approved, signed, handed over, posted and delivered on these days. */
  void left(String letter, String posted, String delivered) throws Exception {
    account = "jastier";
    done("notice approve " + letter);
    account = "hvasseur";
    done("notice sign " + letter + " --scan " + file(letter + "-signe.pdf"));
    account = "ctest";
    done("notice issue " + letter);
    done(
        "notice sent "
            + letter
            + " --number '1A 203 456 7890 "
            + letter.charAt(letter.length() - 1)
            + "' --day "
            + posted
            + " --file "
            + file(letter + "-depot.pdf"));
    now = delivered + "T18:00";
    done(
        "notice receipt "
            + letter
            + " --event distribuee --day "
            + delivered
            + " --file "
            + file(letter + "-avis.pdf"));
  }

  Configuration configuration() {
    return Configuration.read(
        config, Map.of("COMOP_DATA_DIR", directory.resolve("data").toString()));
  }
}
