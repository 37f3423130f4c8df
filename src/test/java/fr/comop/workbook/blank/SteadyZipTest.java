package fr.comop.workbook.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SteadyZipTest {
  private static final LocalDateTime THEN = LocalDateTime.of(2020, 1, 1, 0, 0);

  @Test
  void twoZipsThatDifferOnlyByTheirTimesBecomeTheSame() throws IOException {
    byte[] morning = zip(LocalDateTime.of(2021, 5, 6, 7, 8));
    byte[] evening = zip(LocalDateTime.of(2022, 9, 10, 21, 12));
    assertThat(morning).isNotEqualTo(evening);
    assertThat(SteadyZip.at(THEN, morning)).isEqualTo(SteadyZip.at(THEN, evening));
  }

  @Test
  void entriesKeepTheirNamesAndContents() throws IOException {
    byte[] steady = SteadyZip.at(THEN, zip(LocalDateTime.of(2021, 5, 6, 7, 8)));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(steady))) {
      ZipEntry entry = in.getNextEntry();
      assertThat(entry.getName()).isEqualTo("xl/workbook.xml");
      assertThat(entry.getTimeLocal()).isEqualTo(THEN);
      assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("contenu");
    }
  }

  private static byte[] zip(LocalDateTime time) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("xl/workbook.xml");
      entry.setTimeLocal(time);
      out.putNextEntry(entry);
      out.write("contenu".getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    return bytes.toByteArray();
  }
}
