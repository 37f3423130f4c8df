package fr.comop.edition;

import fr.comop.campaign.Campaigns;
import fr.comop.campaign.WorkingDays;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.summary.Outline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From when on summaries leave by themselves: the first working day after the deadline, at the
 * campaign's hour. Immutable.
 */
public record Timetable(
    Conventions conventions, Campaigns campaigns, WorkingDays workingDays, Outline outline) {

  /** Ids of the conventions that a mailing is about. */
  public Set<String> about(Mailing mailing) {
    return mailing.conventions().isEmpty()
        ? conventions.all().stream().map(Convention::id).collect(Collectors.toUnmodifiableSet())
        : Set.copyOf(mailing.conventions());
  }

  /**
   * Whether a mailing waits for a document: it reports, under one of the mailing's conventions.
   * Where nothing says which form reports, each document does.
   */
  public boolean waitsFor(Mailing mailing, Deliverable deliverable) {
    Outline.Mirror mirror = outline.mirror();
    return about(mailing).contains(deliverable.convention())
        && (mirror == null || deliverable.form().equals(mirror.report()));
  }

  /** From when on; empty where there are no reports. */
  public Optional<Instant> from(Collection<Deliverable> reports) {
    return reports.stream().map(this::from).max(Comparator.naturalOrder());
  }

  /** More time for one keeps nobody waiting: the figures are told to be provisional. */
  private Instant from(Deliverable deliverable) {
    LocalDate day = workingDays.orAfter(deliverable.agreed().plusDays(1));
    LocalTime hour = campaigns.of(deliverable.convention()).hour();
    return day.atTime(hour).atZone(Deliverable.ZONE).toInstant();
  }
}
