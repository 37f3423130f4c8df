package fr.comop.edition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.desk.Actor;
import fr.comop.stage.CopiedSamples;
import fr.comop.stage.PrintedPdf;
import fr.comop.summary.Audience;
import fr.comop.wiring.House;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails with the summary of samples in which a structure marked all that it answered. */
class MarkedMailTest {
  private static final Instant NOW = Instant.parse("2021-01-12T09:00:00Z");
  private static final String WORDS = "MARQUE-EN-MOTS";
  private static final String NUMBER = "8375319";
  private static final List<String> TO = List.of("a@comite.example", "b@comite.example");

  @TempDir Path directory;

  private House marked() throws Exception {
    House house = new CopiedSamples(directory).at(NOW, Map.of());
    house.store.ledger.inTransaction(
        () ->
            house
                .store
                .ledger
                .handle()
                .execute(
                    """
                    update answer
                    set mark = 'CELL', typed = ?, text_value = ?,
                        number_value = case when number_value is null then null else 8375319 end
                    where submission_id in (select id from submission where beneficiary = 'ronde')
                    """,
                    WORDS,
                    WORDS));
    return house;
  }

  private static Order order(Audience audience) {
    return new Order(2020, audience, Set.of("comop-2020-2022"), NOW, "");
  }

  private Map<String, String> sent(House house, Audience audience) throws Exception {
    house.edition.issuing().send(order(audience), TO, Actor.COMOP);
    List<Path> files = house.edition.issuing().again("S-1", directory.resolve("out"), Actor.COMOP);
    Path eml = files.get(files.size() - 1);
    Map<String, String> parts = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(eml)) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
      parts.put("subject", mail.getSubject());
      gather(mail, "mail", parts);
    }
    return parts;
  }

  private static void gather(Part part, String name, Map<String, String> parts) throws Exception {
    if (part.getContent() instanceof Multipart several) {
      for (int at = 0; at < several.getCount(); at++) {
        BodyPart one = several.getBodyPart(at);
        gather(one, name + "/" + at, parts);
      }
      return;
    }
    byte[] bytes = part.getInputStream().readAllBytes();
    parts.put(name, plain(bytes));
    String file = part.getFileName() == null ? "" : part.getFileName();
    if (file.endsWith(".xlsx")) {
      unzip(bytes, name, parts);
    } else if (file.endsWith(".pdf")) {
      parts.put(name + " printed", new PrintedPdf(bytes).everything());
    }
  }

  private static void unzip(byte[] bytes, String name, Map<String, String> parts)
      throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(name + "/" + entry.getName(), plain(in.readAllBytes()));
      }
    }
  }

  private static String plain(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\u00a0", "");
  }

  @ParameterizedTest
  @EnumSource(
      value = Audience.class,
      names = {"COMMITTEE", "PARTNERS"})
  void nothing_that_is_marked_is_in_any_part_of_what_others_get(Audience audience)
      throws Exception {
    try (House house = marked()) {
      Map<String, String> parts = sent(house, audience);
      assertThat(parts.keySet()).anyMatch(one -> one.endsWith("printed")).hasSizeGreaterThan(20);
      parts.forEach((name, said) -> assertThat(said).as(name).doesNotContain(WORDS, NUMBER));
    }
  }
}
