package fr.comop.cli.usage;

import fr.comop.french.French;
import java.text.BreakIterator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Help whose lines break at spaces only: Java's own rules also break after the apostrophe of «
 * l’échéance » and inside an instant.
 */
public final class WholeWords implements IHelpFactory {
  private static final String GLUE = "\ufeff";

  /** Makes a command and those under it show its help so. */
  public static void in(CommandLine line) {
    line.setHelpFactory(new WholeWords());
    glue(line);
  }

  private static void glue(CommandLine line) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    usage.description(Stream.of(usage.description()).map(WholeWords::glued).toArray(String[]::new));
    usage.footer(Stream.of(usage.footer()).map(WholeWords::glued).toArray(String[]::new));
    line.getHelpSectionMap()
        .replaceAll((name, section) -> help -> section.render(help).replace(GLUE, ""));
    line.getSubcommands().values().forEach(WholeWords::glue);
  }

  @Override
  public Help create(CommandSpec command, Help.ColorScheme colors) {
    return new Help(command, colors) {
      @Override
      public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer usual = super.createDefaultOptionRenderer();
        return (option, label, scheme) -> glued(usual.render(option, label, scheme), scheme);
      }

      @Override
      public IParameterRenderer createDefaultParameterRenderer() {
        IParameterRenderer usual = super.createDefaultParameterRenderer();
        return (parameter, label, scheme) -> glued(usual.render(parameter, label, scheme), scheme);
      }
    };
  }

  private static Text[][] glued(Text[][] rows, Help.ColorScheme colors) {
    for (Text[] row : rows) {
      Text description = row[row.length - 1];
      row[row.length - 1] = colors.ansi().new Text(glued(description.plainString()), colors);
    }
    return rows;
  }

  private static String glued(String text) {
    StringBuilder glued = new StringBuilder(French.typeset(text));
    BreakIterator breaks = BreakIterator.getLineInstance();
    breaks.setText(glued.toString());
    for (int at = breaks.preceding(glued.length()); at > 0; at = breaks.previous()) {
      if (!Character.isWhitespace(glued.charAt(at - 1))) {
        glued.insert(at, GLUE);
      }
    }
    return glued.toString();
  }
}
