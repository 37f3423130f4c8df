package fr.comop.summary.book.sheet;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;

/** Draws a diagram as a chart that the spreadsheet draws itself. */
final class DrawnChart {
  private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final double TITLE = 12;
  private static final double SMALL = 8;
  private static final double LINE = 2.25;

  private final XSSFChart chart;

  DrawnChart(XSSFChart chart) {
    this.chart = chart;
  }

  void draw(Diagram diagram) {
    chart.setTitleText(diagram.title());
    chart.setTitleOverlay(false);
    chart.getTitle().getBody().getParagraph(0).getTextRuns().forEach(one -> one.setFontSize(TITLE));
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(CellText.held(diagram.description()));
    XDDFDataSource<String> categories =
        XDDFDataSourcesFactory.fromArray(
            diagram.labels().toArray(String[]::new), diagram.categories());
    XDDFChartData data = data(diagram);
    for (int at = 0; at < diagram.series().size(); at++) {
      Diagram.Series series = diagram.series().get(at);
      XDDFChartData.Series drawn = data.addSeries(categories, numbers(series, diagram.format()));
      drawn.setTitle(series.name());
      colour(drawn, at, diagram);
    }
    chart.plot(data);
    if (diagram.kind() == Diagram.Kind.STACKED) {
      overlap();
    }
  }

  /**
   * Puts the bars of a stack in one column. The schemas that POI ships without its largest jar do
   * not know the type of this number, so it is written as XML.
   */
  private void overlap() {
    try (XmlCursor at =
        chart.getCTChart().getPlotArea().getBarChartArray(0).getAxIdArray(0).newCursor()) {
      at.beginElement(new QName(CHARTS, "overlap"));
      at.insertAttributeWithValue("val", "100");
    }
  }

  private static XDDFNumericalDataSource<Double> numbers(Diagram.Series series, Format format) {
    XDDFNumericalDataSource<Double> numbers =
        XDDFDataSourcesFactory.fromArray(series.numbers().toArray(Double[]::new), series.range());
    numbers.setFormatCode(format.code());
    return numbers;
  }

  private XDDFChartData data(Diagram diagram) {
    if (diagram.kind() == Diagram.Kind.PIE) {
      XDDFChartData pie = chart.createData(ChartTypes.PIE, null, null);
      pie.setVaryColors(true);
      return pie;
    }
    boolean bars = diagram.kind() != Diagram.Kind.LINES;
    XDDFCategoryAxis across =
        chart.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    across.getOrAddTextProperties().setFontSize(SMALL);
    XDDFValueAxis up = chart.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    up.getOrAddTextProperties().setFontSize(SMALL);
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    up.setCrossBetween(AxisCrossBetween.BETWEEN);
    up.setNumberFormat(diagram.format() == Format.PERCENT ? "0\\ %" : "#,##0");
    up.getOrAddMajorGridProperties().setLineProperties(line(Hue.RULE, 0.5));
    XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, across, up);
    data.setVaryColors(false);
    if (data instanceof XDDFBarChartData bar) {
      bar.setBarDirection(BarDirection.BAR);
      // the first structure stands on top, as on its page
      across.setOrientation(AxisOrientation.MAX_MIN);
      up.setCrosses(AxisCrosses.MAX);
      bar.setBarGrouping(
          diagram.kind() == Diagram.Kind.STACKED ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    }
    return data;
  }

  // LibreOffice draws a pie without a fill for each point empty, and a line without line
  // properties as markers alone.
  private static void colour(XDDFChartData.Series series, int at, Diagram diagram) {
    if (diagram.kind() == Diagram.Kind.PIE) {
      for (int point = 0; point < diagram.labels().size(); point++) {
        series.getDataPoint(point).setFillProperties(fill(Hue.series(point)));
      }
      return;
    }
    if (series instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      line.setMarkerStyle(marker(at));
      line.setMarkerSize((short) 7);
      line.setLineProperties(line(Hue.series(at), LINE));
      return;
    }
    XDDFShapeProperties properties = new XDDFShapeProperties();
    properties.setFillProperties(fill(Hue.series(at)));
    properties.setLineProperties(line(Hue.WHITE, 0.5));
    series.setShapeProperties(properties);
  }

  /** Lines that cross are told apart by their marks, where colours are not seen. */
  private static MarkerStyle marker(int at) {
    List<MarkerStyle> marks =
        List.of(MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE, MarkerStyle.DIAMOND);
    return marks.get(at % marks.size());
  }

  private static XDDFSolidFillProperties fill(Hue hue) {
    return new XDDFSolidFillProperties(XDDFColor.from(hue.bytes()));
  }

  private static XDDFLineProperties line(Hue hue, double points) {
    XDDFLineProperties line = new XDDFLineProperties(fill(hue));
    line.setWidth(points);
    return line;
  }
}
