package fr.comop.notice.channel;

import fr.comop.desk.Desk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what was handed over. Each round takes every letter as far as it gets; one that can't
 * go on says why to staff, and is tried again. Not safe for use by several threads; several
 * processes may work on one store.
 */
public final class Dispatching {
  private static final String REPLACED =
      "La lettre est dite perdue ou revenue : elle n’est plus portée, une autre la remplace.";
  private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);

  private final Desk desk;
  private final Dispatches dispatches;
  private final Reports reports;
  private final Map<Way, Channel> channels = new EnumMap<>(Way.class);
  private final Map<Way, String> told = new EnumMap<>(Way.class);

  public Dispatching(Desk desk, Dispatches dispatches, Reports reports, List<Channel> channels) {
    this.reports = reports;
    this.desk = desk;
    this.dispatches = dispatches;
    channels.forEach(one -> this.channels.put(one.way(), one));
  }

  /**
   * Goes round once.
   *
   * @throws RuntimeException the first of what failed, once all others were carried
   */
  public void carryOut() {
    List<RuntimeException> failures = new ArrayList<>();
    for (Dispatch one : desk.look(dispatches::open)) {
      try {
        carry(one);
      } catch (Progress.Overtaken e) {
        LOG.info("{}", e.getMessage());
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    for (Channel channel : channels.values()) {
      try {
        channel.endRound();
        told.remove(channel.way());
      } catch (ChannelUnavailable e) {
        if (!e.why().equals(told.put(channel.way(), e.why()))) {
          LOG.warn("A round of letters did not end well: {}", e.why());
        }
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private void carry(Dispatch dispatch) {
    if (desk.look(() -> reports.tracking(dispatch.notice())).failed()) {
      trouble(dispatch, REPLACED);
      return;
    }
    Channel channel = channels.get(dispatch.way());
    if (channel == null) {
      trouble(
          dispatch,
          "La voie « "
              + dispatch.way().french()
              + " » n’est pas réglée (letters.* dans application.properties) : la lettre attend.");
      return;
    }
    try {
      trouble(dispatch, channel.carry(dispatch).orElse(null));
    } catch (Progress.CalledOff e) {
      LOG.info("{}", e.getMessage());
      trouble(dispatch, REPLACED);
    } catch (ChannelUnavailable e) {
      trouble(dispatch, e.why());
    }
  }

  private void trouble(Dispatch carried, @Nullable String what) {
    boolean fresh =
        desk.decide(
            () -> {
              Optional<Dispatch> now = dispatches.find(carried.notice());
              if (now.isEmpty() || Objects.equals(now.get().trouble(), what)) {
                return false;
              }
              return dispatches.put(now.get().troubled(what, desk.now()));
            });
    if (fresh && what != null) {
      LOG.warn("{}: {}", carried.reference(), what);
    }
  }
}
