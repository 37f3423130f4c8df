package fr.comop.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list that is written, and read again when the visa is there. */
class ListOfItemsTest {
  private static final Instant DAY = Instant.parse("2020-12-14T11:00:00Z");
  private static final Sha256 DIGEST = Sha256.of(new byte[0]);

  private static byte[] of(Set<Sha256> contents) throws IOException {
    Item item = new Item(Kind.DOCUMENTS, "arrival", 7, "AR-000007", Set.of(), DAY, DAY);
    StringWriter file = new StringWriter();
    new ListOfItems(file).add(1, item, new Holdings.Substance(DIGEST, contents));
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<ListOfItems.Line> read(byte[] list) throws IOException {
    List<ListOfItems.Line> lines = new ArrayList<>();
    ListOfItems.each(new ByteArrayInputStream(list), lines::add);
    return lines;
  }

  @Test
  void an_arrival_of_thousands_of_pictures_is_read_again() throws IOException {
    Set<Sha256> contents =
        IntStream.range(0, 5_000)
            .mapToObj(one -> Sha256.of(String.valueOf(one).getBytes(StandardCharsets.UTF_8)))
            .collect(Collectors.toSet());
    assertThat(read(of(contents)))
        .containsExactly(new ListOfItems.Line("arrival", 7, DIGEST, contents));
  }

  @Test
  void half_a_digest_is_none() throws IOException {
    String list = new String(of(Set.of(DIGEST)), StandardCharsets.UTF_8).strip();
    byte[] cut = list.substring(0, list.length() - 1).getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> read(cut))
        .withMessageStartingWith("La liste du bordereau a une ligne inattendue");
  }
}
