package fr.comop.correspondence;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** A text that nobody reads. */
public final class FirstText {
  private static final String TEXT =
      """
      <#macro line of>- ${of.name?upper_case}</#macro>
      <#if about?has_content><#list about as one><@line of=one/></#list><#else>rien</#if>
      """;

  /** What it is about. */
  public record Line(String name) {}

  private FirstText() {}

  /** Has Java load and link what writing takes, some 60 ms of one core, by writing it. */
  public static void write() {
    try {
      new Template("first", TEXT, ParsedTexts.unparsed(List.of()))
          .process(new About(List.of(new Line("un"))), new StringWriter());
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the text names. */
  public record About(List<Line> about) {}
}
