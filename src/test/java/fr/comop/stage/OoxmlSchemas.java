package fr.comop.stage;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The parts of a workbook, held against the schemas of ECMA-376. */
public final class OoxmlSchemas {
  private static final Path SCHEMAS =
      Path.of("target/ooxml-schemas/org/apache/poi/schemas/ooxml/src");
  private static final List<String> USED =
      List.of(
          "sml.xsd",
          "dml-chart.xsd",
          "dml-spreadsheetDrawing.xsd",
          "opc-relationships.xsd",
          "shared-documentPropertiesExtended.xsd",
          "shared-documentPropertiesCustom.xsd");

  /** Of the package itself: no schema of it is among those that POI ships. */
  private static final List<String> WITHOUT_SCHEMA =
      List.of(
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"",
          "http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"");

  private static final Schema SCHEMA = schema();

  private OoxmlSchemas() {}

  /** What is wrong in a package, each with its part; empty when nothing is. */
  public static List<String> faults(byte[] workbook) throws Exception {
    List<String> faults = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String part = entry.getName();
        if (part.endsWith(".xml") || part.endsWith(".rels")) {
          hold(
              new String(zip.readAllBytes(), StandardCharsets.UTF_8),
              fault -> faults.add(part + ": " + fault));
        }
      }
    }
    return faults;
  }

  private static Schema schema() {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      return factory.newSchema(
          USED.stream()
              .map(one -> new StreamSource(SCHEMAS.resolve(one).toFile()))
              .toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void hold(String part, Consumer<String> faults) throws Exception {
    if (WITHOUT_SCHEMA.stream().anyMatch(part::contains)) {
      return;
    }
    Validator validator = SCHEMA.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            // tells of nothing that a reader would refuse
          }

          @Override
          public void error(SAXParseException e) {
            faults.accept(e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        });
    // Excel itself writes it on texts, though its schema has no place for it
    validator.validate(
        new StreamSource(new StringReader(part.replace(" xml:space=\"preserve\"", ""))));
  }
}
