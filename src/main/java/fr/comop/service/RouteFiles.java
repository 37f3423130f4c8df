package fr.comop.service;

import fr.comop.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.model.Model;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Reads the files of the routes that run by the settings, as Camel does; none of them runs. */
public final class RouteFiles {
  private RouteFiles() {}

  /** What is wrong with a file. */
  public enum What {
    MISSING,
    /** Camel does not understand it. */
    NOT_READ,
    /** It does not hold the route that is named as it is. */
    WITHOUT_ITS_ROUTE
  }

  /**
   * A file with which no service starts.
   *
   * @param words of Camel, or the route's id; "" where it is missing
   */
  public record Flaw(What what, Path file, String words) {}

  /**
   * What keeps these settings from being run.
   *
   * @return the files, and what is wrong with some of them
   */
  public static Looked look(Settings settings) throws Exception {
    Map<String, Path> files = new Flows(settings, List.of(Flows.OUTBOX)).paths();
    List<Flaw> flaws = new ArrayList<>();
    Main main = new Main();
    try {
      Service.configure(main.configure());
      main.init();
      CamelContext camel = main.getCamelContext();
      for (Map.Entry<String, Path> one : files.entrySet()) {
        look(one.getKey(), one.getValue(), camel, flaws);
      }
    } finally {
      main.stop();
    }
    return new Looked(List.copyOf(new LinkedHashSet<>(files.values())), List.copyOf(flaws));
  }

  /** What was looked at, and what is wrong with it. */
  public record Looked(List<Path> files, List<Flaw> flaws) {
    /** How many of the files are not there. */
    public long missing() {
      return flaws.stream().filter(one -> one.what() == What.MISSING).count();
    }
  }

  private static void look(String id, Path file, CamelContext camel, List<Flaw> flaws) {
    if (!Files.exists(file)) {
      flaws.add(new Flaw(What.MISSING, file, ""));
      return;
    }
    try {
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(ResourceHelper.resolveResource(camel, "file:" + file));
    } catch (Exception e) {
      flaws.add(new Flaw(What.NOT_READ, file, words(e)));
      return;
    }
    if (!id.equals(Flows.ERRORS) && !routes(camel).contains(id)) {
      flaws.add(new Flaw(What.WITHOUT_ITS_ROUTE, file, id));
    }
  }

  private static Set<String> routes(CamelContext camel) {
    Model model = camel.getCamelContextExtension().getContextPlugin(Model.class);
    Set<String> ids = new LinkedHashSet<>();
    model.getRouteDefinitions().forEach(one -> ids.add(one.getId()));
    model.getRouteTemplateDefinitions().forEach(one -> ids.add(one.getId()));
    return ids;
  }

  private static String words(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
  }
}
