package fr.comop.workbook.blank;

import fr.comop.workbook.grid.Marks;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/** Says what a blank workbook is in its properties, where file managers and screen readers look. */
final class DocumentProperties {
  private DocumentProperties() {}

  /**
   * Writes the properties.
   *
   * @param made the day that the workbook says it was made, in UTC
   */
  static void write(POIXMLProperties properties, BlankOrder order, LocalDateTime made) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    Optional<Date> date = Optional.of(Date.from(made.toInstant(ZoneOffset.UTC)));
    core.setTitle(order.typeset(order.form().title()) + " – " + order.beneficiary().name());
    core.setCreator("comop");
    core.setCreated(date);
    core.setModified(date);
    core.getUnderlyingProperties().setLanguageProperty("fr-FR");
    properties.getExtendedProperties().setApplication("comop");
    POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
    custom.addProperty("comop." + Marks.FORM, order.form().id());
    custom.addProperty("comop." + Marks.VERSION, String.valueOf(order.form().version()));
    custom.addProperty("comop." + Marks.YEAR, String.valueOf(order.years().n()));
    custom.addProperty("comop." + Marks.BENEFICIARY, order.beneficiary().id());
  }
}
