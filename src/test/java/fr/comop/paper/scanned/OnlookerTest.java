package fr.comop.paper.scanned;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.Scanner;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen on paper that came back, and what cannot harm who looks. */
class OnlookerTest {
  private static final Onlooker PATIENT =
      new Onlooker(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(1));

  @TempDir Path directory;

  @Test
  void whoever_looks_knows_no_password() {
    Map<String, String> environment =
        new HashMap<>(Map.of("LANG", "C.UTF-8", "COMOP_SMTP_PASSWORD", "hush"));
    Onlooker.withoutSecrets(environment);
    assertThat(environment).containsOnlyKeys("LANG");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  @Test
  void codes_are_seen_askew_upside_down_small_and_under_specks() throws Exception {
    BufferedImage page = Scanner.code("COMOP:BILAN-2020-RONDE-V2");
    Path askew = file("askew", Scanner.file(Scanner.askew(page, 12, 1), "jpg"));
    Path turned = file("turned", Scanner.file(Scanner.askew(page, 180, 0.5), "png"));
    Path black = file("black", Scanner.file(blackAndWhite(Scanner.askew(page, -7, 0.8)), "tiff"));
    Path wrapped =
        file("wrapped", Scanner.wrapped(List.of(blank(), blank(), Scanner.askew(page, 172, 1.4))));
    Path others = file("others", Scanner.file(Scanner.code("https://ailleurs.example"), "png"));
    assertThat(PATIENT.look(List.of(askew, turned, black, wrapped, others), "COMOP:"))
        .containsOnlyKeys(askew, turned, black, wrapped)
        .allSatisfy((path, seen) -> assertThat(seen).containsExactly("BILAN-2020-RONDE-V2"));
  }

  @Test
  void ours_are_all_seen_beside_somebody_elses_and_none_that_says_more_than_a_reference()
      throws Exception {
    Path beside =
        file("beside", sheet("https://ailleurs.example", "COMOP:A-1", "COMOP:A-2", "WIFI:S:x;;"));
    Path wrapped =
        file(
            "wrapped",
            Scanner.wrapped(
                List.of(page("COMOP:A-1", "https://ailleurs.example"), page("COMOP:A-2"))));
    Path controls = file("controls", sheet("COMOP:A-1\nA-2", "COMOP:\u001b[2J", "COMOP:A\u0000"));
    Path endless = file("endless", sheet("COMOP:" + "A".repeat(1_000)));
    assertThat(PATIENT.look(List.of(beside, wrapped, controls, endless), "COMOP:"))
        .containsOnlyKeys(beside, wrapped)
        .allSatisfy((path, seen) -> assertThat(seen).containsExactlyInAnyOrder("A-1", "A-2"));
  }

  private static byte[] sheet(String... codes) throws Exception {
    return Scanner.file(page(codes), "png");
  }

  /** A sheet of paper with codes, two beside one another. */
  private static BufferedImage page(String... codes) throws Exception {
    BufferedImage page = new BufferedImage(900, 1273, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 900, 1273);
    for (int index = 0; index < codes.length; index++) {
      BufferedImage code = Scanner.code(codes[index]).getSubimage(0, 0, 400, 400);
      pen.drawImage(code, 25 + index % 2 * 450, 25 + index / 2 * 450, null);
    }
    pen.dispose();
    return page;
  }

  private static BufferedImage blank() {
    BufferedImage page = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
    page.createGraphics().clearRect(0, 0, 600, 800);
    return page;
  }

  private static BufferedImage blackAndWhite(BufferedImage page) {
    BufferedImage black =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    black.createGraphics().drawImage(page, 0, 0, null);
    return black;
  }

  @Test
  void what_is_hostile_takes_neither_memory_nor_time_of_ours() throws Exception {
    Path bomb = file("bomb", bomb());
    Path loop = file("loop", pdf("/Fm0 Do", "/Resources << /XObject << /Fm0 4 0 R >> >>"));
    Path vast = file("vast", pdf("0 0 m 9 9 l S", "/MediaBox [0 0 9000000 9000000]"));
    Path huge = file("huge", hugePicture());
    Path cut = file("cut", "%PDF-1.7\n1 0 obj <<".getBytes(StandardCharsets.US_ASCII));
    Onlooker busy = new Onlooker(Duration.ofSeconds(3), Duration.ofMinutes(5), Duration.ofHours(1));
    assertThat(busy.look(List.of(bomb, loop, vast, huge, cut), "COMOP:")).isEmpty();
  }

  @Test
  void whoever_takes_too_long_is_ended() throws Exception {
    List<Path> pages = List.of(file("page", Scanner.file(Scanner.code("COMOP:A-1"), "png")));
    Duration moment = Duration.ofMillis(1);
    Duration minute = Duration.ofMinutes(1);
    assertThat(new Onlooker(moment, minute, minute).look(pages, "COMOP:")).isEmpty();
    assertThat(new Onlooker(minute, Duration.ZERO, minute).look(pages, "COMOP:")).isEmpty();
  }

  @Test
  void a_flood_of_files_without_a_code_is_looked_at_no_more_before_the_hour_is_over()
      throws Exception {
    Path hostile = file("vast", pdf("0 0 m 9 9 l S", "/MediaBox [0 0 9000000 9000000]"));
    Path page = file("page", Scanner.file(Scanner.code("COMOP:A-1"), "png"));
    Duration minute = Duration.ofMinutes(1);
    Onlooker onlooker = new Onlooker(minute, minute, Duration.ofMillis(1));
    assertThat(onlooker.look(List.of(hostile), "COMOP:")).isEmpty();
    assertThat(onlooker.look(List.of(page), "COMOP:")).as("a person finds it").isEmpty();
    assertThat(new Onlooker(minute, minute, minute).look(List.of(page, hostile, page), "COMOP:"))
        .as("what has a code loses nothing")
        .containsOnlyKeys(page);
  }

  @Test
  void a_file_that_is_gone_has_no_code() {
    assertThat(PATIENT.look(List.of(directory.resolve("gone")), "COMOP:")).isEmpty();
  }

  /** A page whose content inflates to 600 MB of strokes. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] strokes = "0 0 m 9 9 l S\n".repeat(75_000).getBytes(StandardCharsets.US_ASCII);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(content)) {
      for (int time = 0; time < 60; time++) {
        deflated.write(strokes);
      }
    }
    return pdf(content.toByteArray(), "/Filter /FlateDecode", "");
  }

  private static byte[] pdf(String content, String page) throws IOException {
    return pdf(content.getBytes(StandardCharsets.US_ASCII), "", page);
  }

  /** One page; its content is a form as well, which it may paint. */
  private static byte[] pdf(byte[] content, String filter, String page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String before =
        """
        %%PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R %s >> endobj
        4 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 595 842] %s %s /Length %d >>
        stream
        """
            .formatted(page, page, filter, content.length);
    out.write(before.getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.write(
        "\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** A picture that says that it is 60,000 points wide and as high. */
  private static byte[] hugePicture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeLong(0x89504E470D0A1A0AL);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(head);
    fields.writeInt(60_000);
    fields.writeInt(60_000);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    chunk(data, "IHDR", head.toByteArray());
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(rows)) {
      deflated.write(new byte[20_000_000]);
    }
    chunk(data, "IDAT", rows.toByteArray());
    chunk(data, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    out.writeInt(content.length);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(type.getBytes(StandardCharsets.US_ASCII));
    both.write(content);
    out.write(both.toByteArray());
    CRC32 sum = new CRC32();
    sum.update(both.toByteArray());
    out.writeInt((int) sum.getValue());
  }
}
