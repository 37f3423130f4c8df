package fr.comop.health.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.UnixOperatingSystemMXBean;
import fr.comop.health.Backlog;
import fr.comop.health.Condition;
import fr.comop.health.Report;
import fr.comop.health.Trouble;
import fr.comop.health.Vitals;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page for Prometheus. Ages grow between two looks. */
final class Metrics {
  private final List<MetricSnapshot> all = new ArrayList<>();
  private final Instant now;

  private Metrics(Instant now) {
    this.now = now;
  }

  static HealthServer.Page page(Optional<Report> report, Instant now) throws IOException {
    Metrics metrics = new Metrics(now);
    metrics.state(report);
    report.ifPresent(metrics::rounds);
    report.flatMap(Report::backlog).ifPresent(metrics::waiting);
    metrics.process();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(bytes, new MetricSnapshots(metrics.all));
    return new HealthServer.Page(
        200, PrometheusTextFormatWriter.CONTENT_TYPE, bytes.toString(UTF_8));
  }

  private void state(Optional<Report> report) {
    List<Condition> hindering =
        report.map(one -> one.hindering(now)).orElseGet(() -> Report.starting(now));
    one("comop_ready", "Whether the service does its work.", hindering.isEmpty() ? 1 : 0);
    Set<Trouble> red = EnumSet.noneOf(Trouble.class);
    hindering.forEach(one -> red.add(one.trouble()));
    Map<String, Double> each = new TreeMap<>();
    for (Trouble trouble : Trouble.values()) {
      each.put(trouble.key(), red.contains(trouble) ? 1.0 : 0.0);
    }
    each("comop_red", "What is red, by its key.", "key", each);
  }

  private void rounds(Report report) {
    Map<String, Instant> good = new TreeMap<>(report.signals().good());
    Instant sweep = good.remove(Vitals.SWEEP);
    Map<String, Double> ages = new TreeMap<>();
    good.forEach((source, at) -> ages.put(source, age(at)));
    each(
        "comop_last_good_round_age_seconds",
        "How long ago each way in, and what else goes round, last had a good round.",
        "source",
        ages);
    if (sweep != null) {
      age(
          "comop_reminder_sweep_age_seconds",
          "How long ago the reminders were gone through.",
          sweep);
    }
    age("comop_look_age_seconds", "How long ago all this was looked at.", report.signals().at());
  }

  private void waiting(Backlog backlog) {
    one("comop_arrivals_waiting", "Arrivals that wait to be read.", backlog.arrivals());
    age(
        "comop_arrivals_oldest_age_seconds",
        "How long the first of them has waited.",
        backlog.oldestArrival());
    one("comop_outbox_queued", "Mails that wait to leave.", backlog.queued());
    one("comop_outbox_due", "Those of them that should have left.", backlog.due());
    age(
        "comop_outbox_oldest_due_age_seconds",
        "How long the first of these should have left.",
        backlog.oldestDue());
    one("comop_mails_given_up", "Mails that wait for a person.", backlog.givenUp());
    one("comop_quarantined", "Arrivals that wait for a person.", backlog.quarantined());
    one("comop_replies_waiting", "Replies that wait for a person.", backlog.replies());
    one("comop_letters_waiting", "What registered letters ask of a person.", backlog.letters());
    one("comop_hindrances", "Things that stand in the way.", backlog.hindrances());
    Map<String, Double> next = new TreeMap<>();
    backlog.next().forEach((name, at) -> next.put(name, at.toEpochMilli() / 1000.0));
    each("comop_next_fire_timestamp_seconds", "When what is woken next.", "trigger", next);
  }

  private void process() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    each(
        "jvm_memory_used_bytes",
        "Memory in use.",
        "area",
        Map.of(
            "heap", (double) memory.getHeapMemoryUsage().getUsed(),
            "nonheap", (double) memory.getNonHeapMemoryUsage().getUsed()));
    one("jvm_threads_current", "Threads.", ManagementFactory.getThreadMXBean().getThreadCount());
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      one(
          "process_open_fds",
          "File descriptors in use.",
          (double) unix.getOpenFileDescriptorCount());
      one(
          "process_max_fds",
          "File descriptors there may be.",
          (double) unix.getMaxFileDescriptorCount());
    }
    one(
        "process_start_time_seconds",
        "When the process started.",
        ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0);
  }

  /** Nothing that waits has no age: 0. */
  private void age(String name, String help, @Nullable Instant since) {
    one(name, help, since == null ? 0 : age(since));
  }

  private double age(Instant since) {
    return Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
  }

  private void one(String name, String help, double value) {
    all.add(
        GaugeSnapshot.builder()
            .name(name)
            .help(help)
            .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
            .build());
  }

  private void each(String name, String help, String label, Map<String, Double> values) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
    values.forEach(
        (key, value) ->
            gauge.dataPoint(
                GaugeDataPointSnapshot.builder()
                    .labels(Labels.of(label, key))
                    .value(value)
                    .build()));
    all.add(gauge.build());
  }
}
