package fr.comop.cli.usage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What is missing from a command line, as picocli has it; what is the matter is often another word
 * that stands there.
 *
 * @param args the words of the command line
 */
record Missing(CommandSpec command, List<ArgSpec> missing, List<String> args) {

  /** A French sentence. */
  String told() {
    Optional<String> unknown =
        args.stream()
            .map(word -> word.replaceFirst("=.*", ""))
            .filter(word -> word.startsWith("--") && !command.optionsMap().containsKey(word))
            .findFirst();
    if (unknown.isPresent()) {
      return Unmatched.told(command, unknown.get());
    }
    Optional<ArgSpec> bare =
        missing.stream()
            .filter(one -> one instanceof OptionSpec option && isBare(option))
            .findFirst();
    if (bare.isPresent()) {
      return Misuse.name(bare.get()) + " attend une valeur : " + bare.get().paramLabel() + ".";
    }
    if (missing.stream().anyMatch(one -> isExcluded(one.group()))) {
      return Misuse.NOT_TOGETHER;
    }
    List<ArgSpec> absent = missing.stream().filter(one -> !isGiven(one)).toList();
    return "Il manque "
        + choice(missing.get(0).group(), absent.isEmpty())
            .map(group -> joined(alternatives(group), " ou "))
            .orElseGet(() -> joined(absent.stream(), " et "))
        + ".";
  }

  /** Whether a group is the one part of a choice, and an option stands there that is the other. */
  private boolean isExcluded(@Nullable ArgGroupSpec group) {
    ArgGroupSpec choice = group == null ? null : group.parentGroup();
    return choice != null
        && choice.exclusive()
        && choice.args().stream().anyMatch(one -> isGiven(one));
  }

  /** The group that something has to be chosen from: this one, or one within when it is not. */
  private static Optional<ArgGroupSpec> choice(@Nullable ArgGroupSpec group, boolean within) {
    Stream<ArgGroupSpec> groups =
        group == null ? Stream.empty() : within ? group.subgroups().stream() : Stream.of(group);
    return groups.filter(ArgGroupSpec::exclusive).findFirst();
  }

  /** What a group lets choose from; for options that go together, the first stands. */
  private static Stream<ArgSpec> alternatives(ArgGroupSpec choice) {
    return Stream.concat(
        choice.args().stream(),
        choice.subgroups().stream().flatMap(one -> one.requiredArgs().stream().limit(1)));
  }

  private static String joined(Stream<ArgSpec> missing, String with) {
    return missing.map(Missing::usage).collect(Collectors.joining(with));
  }

  private boolean isGiven(ArgSpec one) {
    return one instanceof OptionSpec option && args.contains(option.longestName());
  }

  /** Whether an option stands there without its value. */
  private boolean isBare(OptionSpec option) {
    int at = args.indexOf(option.longestName());
    return at >= 0 && (at + 1 == args.size() || args.get(at + 1).startsWith("-"));
  }

  private static String usage(ArgSpec one) {
    return one instanceof OptionSpec option && option.arity().max() > 0
        ? option.longestName() + " " + one.paramLabel()
        : Misuse.name(one);
  }
}
