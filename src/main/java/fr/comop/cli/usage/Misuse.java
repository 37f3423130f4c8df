package fr.comop.cli.usage;

import fr.comop.french.French;
import fr.comop.french.Spelling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in French and in one line what is wrong with a command line, then where its help is. */
public final class Misuse implements IParameterExceptionHandler {
  private static final String NOT_TOGETHER = "Ces options ne vont pas ensemble.";

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    CommandLine line = mistake.getCommandLine();
    line.getErr().println(French.typeset(told(mistake, List.of(args))));
    line.getErr()
        .println(French.typeset("Voir « " + line.getCommandSpec().qualifiedName() + " --help »."));
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String told(ParameterException mistake, List<String> args) {
    if (mistake instanceof MissingParameterException missing) {
      return missing(mistake.getCommandLine().getCommandSpec(), missing.getMissing(), args);
    }
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return unmatched(mistake.getCommandLine().getCommandSpec(), unmatched.getUnmatched().get(0));
    }
    ArgSpec about = mistake.getArgSpec();
    if (mistake instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " est donné deux fois.";
    }
    if (mistake instanceof MutuallyExclusiveArgsException
        || mistake instanceof MaxValuesExceededException) {
      return NOT_TOGETHER;
    }
    if (about != null && mistake.getValue() != null) {
      return name(about) + " : « " + mistake.getValue() + " » " + expected(about.type());
    }
    return "Cette commande ne se comprend pas ainsi.";
  }

  private static String missing(CommandSpec command, List<ArgSpec> missing, List<String> args) {
    Optional<String> unknown =
        args.stream()
            .map(word -> word.replaceFirst("=.*", ""))
            .filter(word -> word.startsWith("--") && !command.optionsMap().containsKey(word))
            .findFirst();
    if (unknown.isPresent()) {
      return unmatched(command, unknown.get());
    }
    Optional<ArgSpec> bare =
        missing.stream()
            .filter(one -> one instanceof OptionSpec option && isBare(option, args))
            .findFirst();
    if (bare.isPresent()) {
      return name(bare.get()) + " attend une valeur : " + bare.get().paramLabel() + ".";
    }
    if (missing.stream().anyMatch(one -> isExcluded(one.group(), args))) {
      return NOT_TOGETHER;
    }
    List<ArgSpec> absent = missing.stream().filter(one -> !isGiven(one, args)).toList();
    return "Il manque "
        + choice(missing.get(0).group(), absent.isEmpty())
            .map(group -> joined(alternatives(group), " ou "))
            .orElseGet(() -> joined(absent.stream(), " et "))
        + ".";
  }

  /** Whether a group is the one part of a choice, and an option stands there that is the other. */
  private static boolean isExcluded(@Nullable ArgGroupSpec group, List<String> args) {
    ArgGroupSpec choice = group == null ? null : group.parentGroup();
    return choice != null
        && choice.exclusive()
        && choice.args().stream().anyMatch(one -> isGiven(one, args));
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
    return missing.map(Misuse::usage).collect(Collectors.joining(with));
  }

  private static boolean isGiven(ArgSpec one, List<String> args) {
    return one instanceof OptionSpec option && args.contains(option.longestName());
  }

  /** Whether an option stands there without its value. */
  private static boolean isBare(OptionSpec option, List<String> args) {
    int at = args.indexOf(option.longestName());
    return at >= 0 && (at + 1 == args.size() || args.get(at + 1).startsWith("-"));
  }

  private static String unmatched(CommandSpec command, String word) {
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      return "Option inconnue : « "
          + option
          + " »."
          + meant(option, command.optionsMap().keySet().stream());
    }
    return command.subcommands().isEmpty()
        ? "« " + word + " » est de trop."
        : "Commande inconnue : « "
            + word
            + " »."
            + meant(word, command.subcommands().keySet().stream());
  }

  private static String meant(String typed, Stream<String> known) {
    return Spelling.nearest(typed, known.toList())
        .map(word -> " Vouliez-vous dire « " + word + " » ?")
        .orElse("");
  }

  private static String expected(Class<?> type) {
    if (type == LocalDate.class) {
      return "n’est pas une date ; écrivez AAAA-MM-JJ, par exemple 2020-09-01.";
    }
    if (type == int.class || type == Integer.class) {
      return "n’est pas un nombre entier ; écrivez par exemple 2020.";
    }
    return "n’est pas ce qui est attendu ici.";
  }

  private static String name(ArgSpec one) {
    return one instanceof OptionSpec option ? option.longestName() : one.paramLabel();
  }

  private static String usage(ArgSpec one) {
    return one instanceof OptionSpec option && option.arity().max() > 0
        ? option.longestName() + " " + one.paramLabel()
        : name(one);
  }
}
