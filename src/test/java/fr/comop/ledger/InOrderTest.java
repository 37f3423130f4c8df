package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.ledger.h2.InOrder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the disk, and in which order; that H2 is whole by it, H2DurabilityTest shows. */
class InOrderTest {
  private static final List<String> DONE = new ArrayList<>();

  @TempDir Path directory;
  private String name = "";

  @BeforeEach
  void lay() throws Exception {
    BeforeH2.tell();
    FilePath.register(new Watched());
    Path file = Files.writeString(directory.resolve("store"), "four");
    name = InOrder.SCHEME + ":watched:" + file;
    DONE.clear();
  }

  private static void write(FileChannel file, long position) throws IOException {
    file.write(ByteBuffer.wrap(new byte[4]), position);
  }

  @Test
  void what_an_earlier_process_left_is_forced_before_anything_is_written() throws Exception {
    try (FileChannel file = FilePath.get(name).open("rw")) {
      write(file, 0);
    }
    assertThat(DONE).containsExactly("force", "write at 0");
  }

  @Test
  void what_is_added_at_the_end_waits_for_nothing() throws Exception {
    try (FileChannel file = FilePath.get(name).open("rw")) {
      write(file, 4);
      write(file, 8);
    }
    assertThat(DONE).containsExactly("force", "write at 4", "write at 8");
  }

  @Test
  void what_takes_the_place_of_something_waits_until_all_before_it_is_on_the_disk()
      throws Exception {
    try (FileChannel file = FilePath.get(name).open("rw")) {
      write(file, 4);
      write(file, 0);
      write(file, 0);
    }
    assertThat(DONE)
        .containsExactly("force", "write at 4", "force", "write at 0", "force", "write at 0");
  }

  @Test
  void what_was_forced_by_who_wrote_it_is_not_forced_again() throws Exception {
    try (FileChannel file = FilePath.get(name).open("rw")) {
      write(file, 4);
      file.force(true);
      write(file, 4);
    }
    assertThat(DONE).containsExactly("force", "write at 4", "force", "write at 4");
  }

  @Test
  void what_no_disk_has_yet_may_be_written_over() throws Exception {
    try (FileChannel file = FilePath.get(name).open("rw")) {
      write(file, 4);
      write(file, 4);
    }
    assertThat(DONE).containsExactly("force", "write at 4", "write at 4");
  }

  @Test
  void whoever_was_interrupted_closes_no_file_and_stays_so() throws Exception {
    try (FileChannel file = FilePath.get(name).open("rw")) {
      Thread.currentThread().interrupt();
      write(file, 4);
      file.force(true);
      file.read(ByteBuffer.allocate(4), 0);
      assertThat(file.size()).isEqualTo(8);
      file.truncate(8);
      assertThat(Thread.interrupted()).isTrue();
      write(file, 0);
      assertThat(file.size()).isEqualTo(8);
    }
  }

  @Test
  void who_only_reads_forces_nothing() throws Exception {
    try (FileChannel file = FilePath.get(name).open("r")) {
      assertThat(file.size()).isEqualTo(4);
    }
    assertThat(DONE).isEmpty();
  }

  /** The file at {@code <path>}, of which is told what is done to it. */
  public static final class Watched extends FilePathWrapper {
    @Override
    public String getScheme() {
      return "watched";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new Telling(getBase().open(mode));
    }
  }

  private static final class Telling extends OverFile {
    Telling(FileChannel file) {
      super(file);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      DONE.add("write at " + position);
      return super.write(source, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      DONE.add("force");
      super.force(metaData);
    }
  }
}
