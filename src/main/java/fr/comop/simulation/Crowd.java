package fr.comop.simulation;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.LegalPerson;
import fr.comop.convention.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many beneficiaries, made of a few: the first ones are themselves, the others their copies. */
public final class Crowd {
  private final List<Beneficiary> originals;
  private final int size;

  /**
   * A crowd.
   *
   * @param size of it, at least one
   */
  public Crowd(Conventions conventions, int size) {
    this.originals = conventions.beneficiaries();
    this.size = size;
  }

  /** The conventions with the whole crowd, each copy party to what its original is. */
  public Conventions of(Conventions conventions) {
    List<Beneficiary> members = IntStream.range(0, size).mapToObj(this::member).toList();
    return new Conventions(
        conventions.all().stream().map(one -> of(one, members)).toList(), members);
  }

  private Convention of(Convention convention, List<Beneficiary> members) {
    return convention.with(
        IntStream.range(0, size)
            .boxed()
            .flatMap(
                index ->
                    convention
                        .party(originals.get(index % originals.size()).id())
                        .map(
                            one ->
                                new Party(
                                    one.convention(), members.get(index), one.grants(), one.term()))
                        .stream())
            .toList());
  }

  /** A story in which each copy does what its original does. */
  public Story of(Story story) {
    List<Event> events = new ArrayList<>();
    story
        .events()
        .forEach(event -> copies(event.beneficiary()).map(event::of).forEach(events::add));
    return new Story(List.copyOf(events), story.outages());
  }

  private Stream<String> copies(String id) {
    return IntStream.range(0, size)
        .filter(index -> originals.get(index % originals.size()).id().equals(id))
        .mapToObj(index -> named(id, index));
  }

  private Beneficiary member(int index) {
    Beneficiary one = originals.get(index % originals.size());
    int round = index / originals.size();
    return round == 0 ? one : copy(one, index, " " + (round + 1));
  }

  private String named(String id, int index) {
    int round = index / originals.size();
    return round == 0 ? id : id + "-" + (round + 1);
  }

  private Beneficiary copy(Beneficiary one, int index, String mark) {
    String id = named(one.id(), index);
    return new Beneficiary(
        id,
        one.name() + mark,
        List.of(),
        new LegalPerson(
            one.legalPerson().name() + mark,
            one.legalPerson().form(),
            one.legalPerson().seat(),
            one.legalPerson().courtesy(),
            one.legalPerson().siret(),
            one.legalPerson().rna()),
        one.department(),
        id,
        one.contacts().stream()
            .map(to -> new Contact(to.role(), to.name(), id + "." + to.email(), to.phone()))
            .toList());
  }
}
