package fr.comop.correspondence;

import fr.comop.french.French;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the Region may change, in {@code config/texts}: {@code NAME.txt.ftl}, whose first
 * line is the subject, and {@code NAME.html.ftl}; for paper, {@code NAME.ftlh}. What beneficiaries
 * wrote is only ever a value in them, escaped in HTML. Thread-safe.
 */
public final class Texts {
  /** How the files of pages for paper end. */
  static final String PAGE = "ftlh";

  private static final String SUBJECT = "Objet :";

  private final List<Path> directories;
  private final Configuration freemarker;

  /**
   * Texts, each from the first of these directories that has it.
   *
   * @param directories the last is {@code config/texts}
   */
  public Texts(List<Path> directories) {
    this.directories = directories;
    freemarker = ParsedTexts.of(directories);
  }

  /** Where a text stands: "config/texts/relance.txt.ftl". */
  private String place(String file) {
    Path common = directories.get(directories.size() - 1);
    Path config = common.toAbsolutePath().resolve("..").normalize();
    Path found =
        directories.stream()
            .map(one -> one.resolve(file))
            .filter(Files::exists)
            .findFirst()
            .orElse(common.resolve(file));
    return "config/" + config.relativize(found.toAbsolutePath());
  }

  /** A text written out, its French typeset. */
  public record Written(String subject, String text, String html) {}

  /**
   * Writes a text about something.
   *
   * @param about a record, whose components the text names
   * @throws IllegalStateException when the text asks for what is not there; says its line
   */
  public Written write(String name, Object about) {
    String text = filled(name + ".txt.ftl", about);
    String html = filled(name + ".html.ftl", about);
    int end = text.indexOf('\n');
    if (!text.startsWith(SUBJECT) || end < 0) {
      throw new IllegalStateException(
          place(name + ".txt.ftl")
              + ":1: la première ligne commence par «\u00a0Objet\u00a0:\u00a0», puis vient le"
              + " texte");
    }
    String subject = text.substring(SUBJECT.length(), end).strip();
    return new Written(
        French.typeset(subject),
        French.typeset(tidy(text.substring(end + 1))),
        French.typeset(html));
  }

  /**
   * Writes a page for paper, its French typeset.
   *
   * @param name of the text below these directories, without its ending: "letters/decision"
   * @param about a record, whose components the text names
   * @return HTML, in which what they hold is escaped
   * @throws IllegalStateException when the text asks for what is not there; says its line
   */
  public String page(String name, Object about) {
    return French.typeset(filled(name + "." + PAGE, about));
  }

  /** No more than one blank line in a row, whatever the text's own instructions left behind. */
  private static String tidy(String text) {
    return text.strip().replaceAll("\\n{3,}", "\n\n");
  }

  private String filled(String file, Object about) {
    try {
      Template template = freemarker.getTemplate(file);
      StringWriter out = new StringWriter();
      template.process(about, out);
      return out.toString();
    } catch (InvalidReferenceException e) {
      throw wrong(
          file,
          e,
          "le texte nomme «\u00a0"
              + e.getBlamedExpressionString()
              + "\u00a0», qui n’existe pas ici\u00a0; les textes fournis montrent ce"
              + " qui peut se nommer");
    } catch (TemplateException e) {
      // Of a text within this one it is told as if that had been written alone.
      if (e.getCause() instanceof ParseException within) {
        throw malformed(file, within);
      }
      throw wrong(
          file,
          e,
          "le texte ne se laisse pas écrire (" + firstLine(e.getMessageWithoutStackTop()) + ")");
    } catch (ParseException e) {
      throw malformed(file, e);
    } catch (IOException e) {
      throw new IllegalStateException(
          place(file) + ": le texte manque, ou ne se lit pas (" + firstLine(e.getMessage()) + ")",
          e);
    }
  }

  private IllegalStateException malformed(String file, ParseException e) {
    String where = e.getTemplateName() == null ? file : e.getTemplateName();
    return new IllegalStateException(
        place(where)
            + ":"
            + e.getLineNumber()
            + ": le texte est mal formé : une balise <#…> ou une valeur ${…} y est mal écrite, ici"
            + " ou au-dessus (FreeMarker : "
            + firstLine(e.getEditorMessage())
            + ")",
        e);
  }

  private IllegalStateException wrong(String file, TemplateException e, String what) {
    String where = e.getTemplateSourceName() == null ? file : e.getTemplateSourceName();
    String line = e.getLineNumber() == null ? "" : ":" + e.getLineNumber();
    return new IllegalStateException(place(where) + line + ": " + what, e);
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "?" : message.lines().findFirst().orElse("?").strip();
  }
}
