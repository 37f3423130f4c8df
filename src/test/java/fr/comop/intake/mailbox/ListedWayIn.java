package fr.comop.intake.mailbox;

import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.WayIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** What staff decided, kept in a list. */
final class ListedWayIn implements WayIn {
  final List<Arrival> decidedAside = new ArrayList<>();
  int alone;

  @Override
  public List<Arrival> toFile(Channel channel) {
    return List.of();
  }

  @Override
  public void filed(Arrival arrival) {}

  @Override
  public void leftInbox(Collection<String> origins) {}

  @Override
  public <T> T oneAtATime(Supplier<T> moving) {
    alone++;
    return moving.get();
  }

  @Override
  public List<Arrival> decidedAside(Channel channel) {
    return List.copyOf(decidedAside);
  }

  @Override
  public void outOfQuarantine(Arrival arrival) {
    decidedAside.remove(arrival);
  }
}
