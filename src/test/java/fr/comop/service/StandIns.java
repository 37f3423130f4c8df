package fr.comop.service;

import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Stand in for what the routes name; each method is a step. Public, for Camel looks them up. */
public final class StandIns {
  private StandIns() {}

  /** Something to be taken in. */
  static Delivery delivery(String origin) {
    return new Delivery(
        Channel.MAILBOX, origin, Instant.EPOCH, null, null, InputStream::nullInputStream);
  }

  public record OfReadiness(Steps steps) {
    public void check() throws Exception {
      steps.begin("check", "");
    }
  }

  public record OfClockWatch(Steps steps) {
    public void look() throws Exception {
      steps.begin("look", "");
    }
  }

  public record OfMailbox(Steps steps) {
    @SuppressWarnings("unchecked")
    public Iterator<Delivery> unknown() throws Exception {
      Object usual = Stream.of("a", "b").map(StandIns::delivery).iterator();
      return (Iterator<Delivery>) steps.begin("unknown", usual);
    }

    public int fileAway() throws Exception {
      return (Integer) steps.begin("fileAway", 0);
    }
  }

  public record OfFolder(Steps steps) {
    @SuppressWarnings("unchecked")
    public List<Delivery> unknown() throws Exception {
      Object usual = Stream.of("a", "b").map(StandIns::delivery).toList();
      return (List<Delivery>) steps.begin("unknown", usual);
    }

    public void fileAway() throws Exception {
      steps.begin("fileAway", "");
    }
  }

  /** Goes through what is delivered, as the real one does, and notes what it was. */
  public record OfReception(Steps steps, List<String> received) {
    public int receive(Iterator<Delivery> deliveries) throws Exception {
      steps.begin("receive", "");
      List<String> origins = new ArrayList<>();
      while (deliveries.hasNext()) {
        origins.add(deliveries.next().origin());
      }
      received.addAll(origins);
      return origins.size();
    }
  }

  public record OfIntake(Steps steps) {
    @SuppressWarnings("unchecked")
    public List<List<Long>> waiting() throws Exception {
      return (List<List<Long>>) steps.begin("waiting", List.of());
    }

    public void take(List<Long> ids) throws Exception {
      steps.begin("take " + ids, "");
    }
  }

  public record OfPostman(Steps steps, String name) {
    public boolean sendNext() throws Exception {
      return (Boolean) steps.begin(name, false);
    }
  }

  public record OfPress(Steps steps) {
    public boolean printNext() throws Exception {
      return (Boolean) steps.begin("printNext", false);
    }
  }

  public record OfReminders(Steps steps) {
    public void go() throws Exception {
      steps.begin("go", "");
    }
  }

  public record OfDispatching(Steps steps) {
    public void carryOut() throws Exception {
      steps.begin("carryOut", "");
    }
  }

  public record OfReturns(Steps steps) {
    public void read() throws Exception {
      steps.begin("read", "");
    }
  }
}
