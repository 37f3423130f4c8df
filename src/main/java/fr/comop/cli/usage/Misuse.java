package fr.comop.cli.usage;

import fr.comop.french.French;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in French and in one line what is wrong with a command line, then where its help is. */
public final class Misuse implements IParameterExceptionHandler {
  static final String NOT_TOGETHER = "Ces options ne vont pas ensemble.";

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    CommandLine line = mistake.getCommandLine();
    line.getErr().println(French.typeset(told(mistake, List.of(args))));
    line.getErr()
        .println(French.typeset("Voir « " + line.getCommandSpec().qualifiedName() + " --help »."));
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String told(ParameterException mistake, List<String> args) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    if (mistake instanceof MissingParameterException missing) {
      return new Missing(command, missing.getMissing(), args).told();
    }
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return Unmatched.told(command, unmatched.getUnmatched().get(0));
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

  private static String expected(Class<?> type) {
    if (type == LocalDate.class) {
      return "n’est pas une date ; écrivez AAAA-MM-JJ, par exemple 2020-09-01.";
    }
    if (type == LocalDateTime.class) {
      return "n’est pas un jour et une heure ; écrivez AAAA-MM-JJTHH:MM, par exemple"
          + " 2020-09-01T14:30.";
    }
    if (type == LocalTime.class) {
      return "n’est pas une heure ; écrivez HH:MM, par exemple 14:30.";
    }
    if (type == int.class || type == Integer.class) {
      return "n’est pas un nombre entier ; écrivez par exemple 2020.";
    }
    if (type.isEnum()) {
      return "n’en est pas un ; au choix : "
          + Arrays.stream(type.getEnumConstants())
              .map(one -> String.valueOf(one).toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "))
          + ".";
    }
    return "n’est pas ce qui est attendu ici.";
  }

  /** What one argument is called: "--year", "FICHIER". */
  static String name(ArgSpec one) {
    return one instanceof OptionSpec option ? option.longestName() : one.paramLabel();
  }
}
