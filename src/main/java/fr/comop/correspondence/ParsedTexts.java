package fr.comop.correspondence;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Texts as they were parsed, which takes longer than writing them: all who write from the same
 * directories share them, and a file that changed is parsed again.
 */
final class ParsedTexts {
  private static final int MOST = 16;
  private static final Map<List<Path>, Configuration> LAST_USED =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Path>, Configuration> eldest) {
          return size() > MOST;
        }
      };

  private ParsedTexts() {}

  /** Those of these directories, each from the first that has it. */
  static Configuration of(List<Path> directories) {
    List<Path> places = directories.stream().map(one -> one.toAbsolutePath().normalize()).toList();
    synchronized (LAST_USED) {
      return LAST_USED.computeIfAbsent(places, ParsedTexts::unparsed);
    }
  }

  static Configuration unparsed(List<Path> directories) {
    Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
    freemarker.setTemplateLoader(
        new MultiTemplateLoader(
            directories.stream().map(ParsedTexts::loader).toArray(TemplateLoader[]::new)));
    freemarker.setTemplateUpdateDelayMilliseconds(0);
    freemarker.setLocalizedLookup(false);
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setLocale(Locale.FRANCE);
    freemarker.setRecognizeStandardFileExtensions(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    TemplateConfiguration html = new TemplateConfiguration();
    html.setOutputFormat(HTMLOutputFormat.INSTANCE);
    freemarker.setTemplateConfigurations(
        new FirstMatchTemplateConfigurationFactory(
                new ConditionalTemplateConfigurationFactory(
                    new FileNameGlobMatcher("*.html.ftl"), html),
                new ConditionalTemplateConfigurationFactory(
                    new FileExtensionMatcher(Texts.PAGE), html))
            .allowNoMatch(true));
    return freemarker;
  }

  private static TemplateLoader loader(Path directory) {
    try {
      return new FileTemplateLoader(directory.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
