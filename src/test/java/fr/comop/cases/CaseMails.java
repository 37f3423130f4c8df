package fr.comop.cases;

import fr.comop.intake.arrival.Arrival;
import fr.comop.stage.Stage;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lets mails come in by the real mailbox, each to a service of its own. */
record CaseMails(Path directory) {
  /** What became of it, and how it was answered. */
  List<String> told(Path file) throws Exception {
    Path own = Files.createDirectories(directory.resolve("mail-" + file.getFileName()));
    try (Stage stage = new Stage(own)) {
      stage.mailed(Files.readAllBytes(file), "2020-12-10T09:12:00").played();
      return List.of(became(stage), answers(stage));
    }
  }

  private static String became(Stage stage) throws IOException {
    return stage.arrivals().stream().map(CaseMails::became).collect(Collectors.joining(" ; "));
  }

  private static String became(Arrival arrival) {
    return CaseAnswers.cell(arrival.state().french() + " : " + arrival.became());
  }

  private static String answers(Stage stage) throws Exception {
    List<MimeMessage> sent = stage.sent();
    StringBuilder told = new StringBuilder();
    for (MimeMessage one : sent) {
      told.append(told.isEmpty() ? "" : " ; ");
      told.append("« ").append(CaseAnswers.shortened(one.getSubject())).append(" » ");
      told.append(opening(one));
    }
    return told.isEmpty() ? "aucune" : CaseAnswers.cell(told.toString());
  }

  /** What follows the greeting and the receipt. */
  private static String opening(MimeMessage mail) throws Exception {
    return Arrays.stream(Stage.text(mail).split("\n\n"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.endsWith(",") && !paragraph.contains("la référence AR-"))
        .findFirst()
        .map(CaseAnswers::shortened)
        .orElse("");
  }
}
