package fr.comop.cli.text;

import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import fr.comop.simulation.Moment;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A simulation's timeline for people to read, day by day. */
public final class SimulationText implements Consumer<Moment> {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final PrintWriter out;
  private @Nullable LocalDate day;
  private int mails;
  private int waiting;

  public SimulationText(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void accept(Moment moment) {
    ZonedDateTime at = moment.at().atZone(Deliverable.ZONE);
    if (!at.toLocalDate().equals(day)) {
      out.println((day == null ? "" : "\n") + French.longDay(at.toLocalDate()));
      day = at.toLocalDate();
    }
    out.println("  " + HOUR.format(at) + "  " + MomentText.of(moment));
    mails += moment instanceof Moment.Leaves ? 1 : 0;
    mails += moment instanceof Moment.Published summary && summary.on() ? 1 : 0;
    waiting += moment instanceof Moment.Waits || moment instanceof Moment.Unreachable ? 1 : 0;
  }

  /** Sums up what was played to its end. */
  public void sumUp() {
    out.print(day == null ? "" : "\n");
    out.print(
        mails == 0
            ? "Aucun courriel ne partirait."
            : mails == 1 ? "Un courriel partirait." : mails + " courriels partiraient.");
    if (waiting > 0) {
      out.print(
          " "
              + waiting
              + (waiting == 1 ? " autre aurait" : " autres auraient")
              + " besoin de vous.");
    }
  }
}
