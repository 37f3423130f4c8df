package fr.comop.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An XML part of a package. */
class XmlPartTest {
  @TempDir Path folder = Path.of("");

  private Path zipped(String xml) throws IOException {
    Path file = Files.createTempFile(folder, "part", ".zip");
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("part.xml"));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }

  private interface Reading<T> {
    T of(XmlPart xml) throws IOException, UnreadableWorkbook;
  }

  private <T> T read(String xml, Reading<T> reading) throws IOException, UnreadableWorkbook {
    return ZippedParts.read(
        zipped(xml),
        zip -> {
          try (XmlPart part = opened(zip)) {
            return reading.of(part);
          }
        });
  }

  private static XmlPart opened(ZippedParts zip) throws IOException, UnreadableWorkbook {
    return Objects.requireNonNull(XmlPart.open(zip, "part.xml"));
  }

  private int elements(String xml) throws IOException, UnreadableWorkbook {
    return read(
        xml,
        part -> {
          int count = 0;
          while (part.nextElement()) {
            count++;
          }
          return count;
        });
  }

  private void refused(String xml, Why why) {
    assertThatThrownBy(() -> elements(xml))
        .isInstanceOfSatisfying(
            UnreadableWorkbook.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @Test
  void that_is_missing_is_told_from_one_that_is_empty() throws Exception {
    boolean there =
        ZippedParts.read(
            zipped("<a/>"),
            zip -> {
              try (XmlPart part = XmlPart.open(zip, "other.xml")) {
                return part != null;
              }
            });
    assertThat(there).isFalse();
    refused("", Why.DAMAGED);
  }

  @Test
  void is_read_whatever_the_prefixes_of_its_names() throws Exception {
    String text =
        read(
            "<x:a xmlns:x='urn:x' x:other='o' kind='k'><x:b>un <x:c>pas lu</x:c>deux<![CDATA[ &"
                + " trois]]></x:b></x:a>",
            part -> {
              assertThat(part.nextTag()).isTrue();
              assertThat(part.name()).isEqualTo("a");
              assertThat(part.namespace()).isEqualTo("urn:x");
              assertThat(part.attribute("kind")).isEqualTo("k");
              assertThat(part.attribute("other")).isNull();
              assertThat(part.nextTag()).isTrue();
              return part.text();
            });
    assertThat(text).isEqualTo("un deux & trois");
  }

  @Test
  void is_passed_over_element_by_element() throws Exception {
    String next =
        read(
            "<a><skipped><b/><b><c/></b></skipped><next/></a>",
            part -> {
              part.nextTag();
              part.nextTag();
              part.skip();
              part.nextTag();
              return part.name();
            });
    assertThat(next).isEqualTo("next");
  }

  @Test
  void is_damaged_where_it_ends_too_early() {
    refused("<a><b></a>", Why.DAMAGED);
    refused("<a><b>", Why.DAMAGED);
  }

  @Test
  void is_refused_where_elements_are_nested_without_end() throws Exception {
    assertThat(elements("<a>".repeat(100) + "</a>".repeat(100))).isEqualTo(100);
    refused("<a>".repeat(101) + "</a>".repeat(101), Why.DAMAGED);
  }

  @Test
  void is_refused_where_an_element_has_hundreds_of_attributes() {
    String attributes =
        IntStream.range(0, 201)
            .mapToObj(index -> " a" + index + "=''")
            .collect(Collectors.joining());
    refused("<a" + attributes + "/>", Why.DAMAGED);
  }

  @Test
  void is_refused_where_its_names_have_no_end() {
    String elements =
        IntStream.range(0, 9_000)
            .mapToObj(index -> "<e" + index + "/>")
            .collect(Collectors.joining());
    refused("<a>" + elements + "</a>", Why.DAMAGED);
  }

  @Test
  void is_refused_where_one_word_goes_on_for_megabytes() {
    refused("<a b='" + "x".repeat(3 << 20) + "'/>", Why.TOO_LARGE);
    refused("<!--" + "x".repeat(3 << 20) + "--><a/>", Why.TOO_LARGE);
  }

  @Test
  void resolves_no_entity() {
    assertThatThrownBy(
            () ->
                read(
                    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
                    part -> {
                      part.nextTag();
                      return part.text();
                    }))
        .isInstanceOf(UnreadableWorkbook.class);
  }

  @Test
  void is_given_up_by_a_reader_who_is_interrupted() throws Exception {
    try {
      read(
          "<a/>",
          part -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(part::passOver)
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("given up");
            return part;
          });
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
