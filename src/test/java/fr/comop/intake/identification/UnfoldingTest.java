package fr.comop.intake.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.archive.Archive;
import fr.comop.form.Forms;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.container.Tnef;
import fr.comop.intake.container.Zip;
import fr.comop.intake.mail.ForwardedMail;
import fr.comop.intake.mail.MailReader;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfoldingTest {
  private static final long LARGEST = 5L << 20;

  private final Path folder;
  private final Archive archive;
  private final Unfolding unfolding;

  UnfoldingTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.archive = new Archive(folder.resolve("archive"));
    this.unfolding =
        new Unfolding(
            archive,
            new Opener(new Locator(new Forms(List.of()))),
            Map.of(
                FileKind.ZIP, new Zip(LARGEST),
                FileKind.TNEF, new Tnef(LARGEST),
                FileKind.MAIL,
                    new ForwardedMail(new MailReader(archive::keep, LARGEST, Set.of(), ""))),
            LARGEST);
  }

  private List<Opened> open(String name, byte[] bytes) throws IOException {
    return unfolding.open(List.of(new Attachment(name, archive.keep(bytes), bytes.length)));
  }

  private void refused(byte[] bytes, Why why) throws IOException {
    assertThat(open("envoi.zip", bytes)).extracting(Opened::why).containsExactly(why);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    return zip(StandardCharsets.UTF_8, namesAndBytes);
  }

  private static byte[] zip(Charset names, Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (int index = 0; index < namesAndBytes.length; index += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[index]));
        zip.write((byte[]) namesAndBytes[index + 1]);
      }
    }
    return bytes.toByteArray();
  }

  @Nested
  class An_archive {
    @Test
    void gives_its_files_by_name_without_their_paths_nor_what_programs_leave() throws Exception {
      assertThat(
              open(
                  "envoi.zip",
                  zip(
                      "dossier/",
                      new byte[0],
                      "dossier/bilan.pdf",
                      bytes("%PDF-1"),
                      "../../../etc/passwd",
                      bytes("root"),
                      "C:\\\\temp\\\\a.txt",
                      bytes("a"),
                      "__MACOSX/dossier/._bilan.pdf",
                      bytes("x"),
                      "dossier/.DS_Store",
                      bytes("x"),
                      "Thumbs.db",
                      bytes("x"),
                      "~$bilan.xlsx",
                      bytes("x"))))
          .extracting(one -> one.file().name(), Opened::kind)
          .containsExactly(
              tuple("bilan.pdf", FileKind.PDF),
              tuple("passwd", FileKind.OTHER),
              tuple("a.txt", FileKind.OTHER));
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("passwd");
      }
    }

    @Test
    void may_have_names_as_windows_or_a_mac_write_them() throws Exception {
      byte[] windows = zip(Charset.forName("IBM850"), "été.pdf", bytes("%PDF"));
      byte[] mac = zip("e\u0301te\u0301.pdf", bytes("%PDF"));
      for (byte[] archived : List.of(windows, mac)) {
        assertThat(open("envoi.zip", archived))
            .extracting(one -> one.file().name())
            .containsExactly("été.pdf");
      }
    }

    @Test
    void in_an_archive_is_opened_but_no_deeper() throws Exception {
      byte[] one = zip("a.pdf", bytes("%PDF"));
      byte[] two = zip("1.zip", one);
      assertThat(open("2.zip", two)).extracting(Opened::kind).containsExactly(FileKind.PDF);
      assertThat(open("3.zip", zip("2.zip", two, "b.pdf", bytes("%PDF"))))
          .extracting(Opened::kind, Opened::why)
          .containsExactly(tuple(FileKind.ZIP, Why.TOO_MUCH_INSIDE), tuple(FileKind.PDF, null));
    }

    @Test
    void without_a_file_is_told_as_such() throws Exception {
      assertThat(open("vide.zip", zip("__MACOSX/x", bytes("x"))))
          .extracting(Opened::kind)
          .containsExactly(FileKind.ZIP);
    }
  }

  @Nested
  class A_bomb {
    @Test
    void of_one_file_that_inflates_a_thousand_times_is_not_opened() throws Exception {
      refused(zip("zeros", new byte[20 << 20]), Why.TOO_MUCH_INSIDE);
    }

    @Test
    void of_many_files_within_the_limit_is_not_opened() throws Exception {
      Object[] files = new Object[80];
      for (int index = 0; index < files.length; index += 2) {
        byte[] random = new byte[1 << 20];
        new Random(index).nextBytes(random);
        files[index] = "file" + index;
        files[index + 1] = random;
      }
      refused(zip(files), Why.TOO_MUCH_INSIDE);
    }

    @Test
    void of_very_many_entries_is_not_opened() throws Exception {
      Object[] files = new Object[2 * 2_001];
      for (int index = 0; index < files.length; index += 2) {
        files[index] = "file" + index;
        files[index + 1] = new byte[0];
      }
      refused(zip(files), Why.TOO_MUCH_INSIDE);
      refused(zip(Arrays.copyOf(files, 2 * 300)), Why.TOO_MUCH_INSIDE);
    }

    @Test
    void whose_entries_overlap_is_not_opened() throws Exception {
      Assertions.assertTimeout(
          Duration.ofSeconds(20), () -> refused(overlapping(1_000), Why.TOO_MUCH_INSIDE));
    }

    /** Every entry of the list at the end is the same megabyte. */
    private static byte[] overlapping(int times) throws IOException {
      byte[] one = zip("a", new byte[1 << 20]);
      ByteBuffer source = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
      int end = one.length - 22;
      int start = source.getInt(end + 16);
      byte[] listed = Arrays.copyOfRange(one, start, end);
      ByteArrayOutputStream bomb = new ByteArrayOutputStream();
      bomb.write(one, 0, start);
      for (int index = 0; index < times; index++) {
        bomb.writeBytes(listed);
      }
      ByteBuffer tail =
          ByteBuffer.wrap(Arrays.copyOfRange(one, end, one.length)).order(ByteOrder.LITTLE_ENDIAN);
      tail.putShort(8, (short) times);
      tail.putShort(10, (short) times);
      tail.putInt(12, listed.length * times);
      bomb.writeBytes(tail.array());
      return bomb.toByteArray();
    }

    @Test
    void that_lies_about_its_sizes_is_not_opened() throws Exception {
      byte[] lying = zip("zeros", new byte[20 << 20]);
      ByteBuffer bytes = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
      int list = bytes.getInt(lying.length - 22 + 16);
      bytes.putInt(list + 24, 10);
      assertThat(open("envoi.zip", lying))
          .allSatisfy(one -> assertThat(one.why()).isNotNull())
          .hasSize(1);
    }

    @Test
    void that_is_damaged_anywhere_is_opened_or_told() throws Exception {
      byte[] good =
          zip("a.pdf", bytes("%PDF-1"), "b.zip", zip("c.txt", bytes("bonjour ".repeat(100))));
      for (int seed = 0; seed < 300; seed++) {
        Random random = new Random(seed);
        byte[] damaged = good.clone();
        for (int times = random.nextInt(8); times >= 0; times--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        assertThat(open("envoi.zip", damaged)).as("seed %d", seed).isNotEmpty();
      }
    }
  }

  @Nested
  class Winmail_dat {
    @Test
    void gives_the_files_that_outlook_packed() throws Exception {
      assertThat(open("winmail.dat", tnef("bilan.pdf", bytes("%PDF-1"), "b.txt", bytes("b"))))
          .extracting(one -> one.file().name(), Opened::kind)
          .containsExactly(tuple("bilan.pdf", FileKind.PDF), tuple("b.txt", FileKind.OTHER));
    }

    @Test
    void without_a_file_is_passed_over() throws Exception {
      assertThat(open("winmail.dat", tnef()))
          .allSatisfy(one -> assertThat(one.kind().meantAsAnswer()).isFalse());
    }

    @Test
    void that_is_damaged_anywhere_is_opened_or_told() throws Exception {
      byte[] good = tnef("bilan.pdf", bytes("%PDF-1 " + "x".repeat(500)));
      for (int seed = 0; seed < 300; seed++) {
        Random random = new Random(seed);
        byte[] damaged = Arrays.copyOf(good, 6 + random.nextInt(good.length - 5));
        damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
        assertThat(open("winmail.dat", damaged)).as("seed %d", seed).isNotEmpty();
      }
    }

    private static byte[] tnef(Object... namesAndBytes) {
      ByteBuffer tnef = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
      tnef.putInt(0x223E9F78).putShort((short) 1);
      for (int index = 0; index < namesAndBytes.length; index += 2) {
        attribute(tnef, 0x00069002, new byte[14]);
        attribute(tnef, 0x00018010, bytes(namesAndBytes[index] + "\0"));
        attribute(tnef, 0x0006800F, (byte[]) namesAndBytes[index + 1]);
      }
      return Arrays.copyOf(tnef.array(), tnef.position());
    }

    private static void attribute(ByteBuffer tnef, int id, byte[] data) {
      int sum = 0;
      for (byte one : data) {
        sum += one & 0xFF;
      }
      tnef.put((byte) 2).putInt(id).putInt(data.length).put(data).putShort((short) sum);
    }
  }

  @Nested
  class A_mail_in_a_file {
    @Test
    void gives_its_files_and_their_archives() throws Exception {
      String mail =
          """
          From: a@b.example
          Subject: bilan
          Date: hier
          Content-Type: application/zip; name="envoi.zip"
          Content-Transfer-Encoding: base64

          """
              + java.util.Base64.getMimeEncoder().encodeToString(zip("bilan.pdf", bytes("%PDF-1")));
      assertThat(open("courriel.eml", bytes(mail)))
          .extracting(one -> one.file().name(), Opened::kind)
          .containsExactly(tuple("bilan.pdf", FileKind.PDF));
    }

    @Test
    void without_a_file_is_passed_over() throws Exception {
      assertThat(open("courriel.eml", bytes("From: a@b.c\nSubject: x\nDate: hier\n\nBonjour")))
          .allSatisfy(one -> assertThat(one.kind().meantAsAnswer()).isFalse());
    }
  }
}
