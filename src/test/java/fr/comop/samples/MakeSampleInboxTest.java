package fr.comop.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MakeSampleInboxTest {
  private static final Path INBOX = Path.of("sample-inbox");

  @Test
  void theCommittedSampleInboxIsWhatTheProgramMakes() throws IOException {
    TreeMap<String, byte[]> made = new TreeMap<>(MakeSampleInbox.all());

    assertThat(committed()).isEqualTo(made.keySet());
    Set<String> others = new TreeSet<>();
    for (String file : made.keySet()) {
      if (!Arrays.equals(Files.readAllBytes(INBOX.resolve(file)), made.get(file))) {
        others.add(file);
      }
    }
    assertThat(others).as("to be made again: mvn -q test-compile exec:java@samples").isEmpty();
  }

  // The README beside them is written by hand.
  private static Set<String> committed() throws IOException {
    try (Stream<Path> walk = Files.walk(INBOX)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> INBOX.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.contains("/"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
