package fr.comop.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Draws the pictures that the samples' section 6 carries, by {@code
 * src/test/samples/pictures.yaml}: for each structure a logo, a photograph of its plaque and a
 * poster. They are committed, since letters look otherwise where other fonts are.
 */
public final class DrawPictures {
  private static final Path INTO = Path.of("src/test/samples/pictures");

  private DrawPictures() {}

  /** Draws them all. */
  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    String yaml = Files.readString(Path.of("src/test/samples/pictures.yaml"));
    Object all = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    for (Map.Entry<String, Object> one : Document.map(all).entrySet()) {
      Map<String, Object> structure = Document.map(one.getValue());
      Color colour = Color.decode(structure.get("colour").toString());
      String name = structure.get("name").toString();
      List<Object> poster = Document.list(structure.get("poster"));
      save(logo(name, colour, one.getKey().hashCode()), one.getKey() + "-logo.png");
      save(plaque(name, colour), one.getKey() + "-plaque.jpg");
      save(poster(name, poster, colour), one.getKey() + "-affiche.png");
    }
  }

  private static void save(BufferedImage image, String name) throws IOException {
    String format = name.endsWith(".png") ? "png" : "jpg";
    ImageIO.write(image, format, INTO.resolve(name).toFile());
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return pen;
  }

  private static BufferedImage logo(String name, Color colour, int seed) {
    BufferedImage image = new BufferedImage(320, 110, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 320, 110);
    pen.setColor(colour);
    pen.fillOval(12, 15, 80, 80);
    pen.setColor(Color.WHITE);
    Random random = new Random(seed);
    for (int index = 0; index < 4; index++) {
      pen.setStroke(new BasicStroke(2 + random.nextInt(4)));
      pen.drawArc(20 + random.nextInt(20), 25 + random.nextInt(20), 50, 45, index * 80, 140);
    }
    pen.fillOval(44 + random.nextInt(10), 46 + random.nextInt(10), 14, 14);
    pen.setColor(colour.darker());
    centred(pen, name, 102, 210, 63, 26, Font.BOLD);
    pen.dispose();
    return image;
  }

  private static BufferedImage plaque(String name, Color colour) {
    BufferedImage image = new BufferedImage(360, 270, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    pen.setPaint(new GradientPaint(0, 0, new Color(0xb9b2a6), 360, 270, new Color(0x8d857a)));
    pen.fillRect(0, 0, 360, 270);
    pen.setColor(new Color(0, 0, 0, 60));
    pen.fillRect(46, 51, 280, 180);
    pen.setPaint(new GradientPaint(40, 45, Color.WHITE, 320, 225, new Color(0xe9edf2)));
    pen.fillRect(40, 45, 280, 180);
    pen.setColor(new Color(0x1b3a6b));
    pen.fillRect(40, 45, 280, 48);
    pen.setColor(Color.WHITE);
    centred(pen, "La Région Auvergne-Rhône-Alpes", 48, 264, 75, 16, Font.BOLD);
    pen.setColor(Color.DARK_GRAY);
    centred(pen, "soutient la culture scientifique", 48, 264, 122, 14, Font.PLAIN);
    pen.setColor(colour.darker());
    centred(pen, name, 48, 264, 165, 24, Font.BOLD);
    pen.setColor(Color.GRAY);
    for (int[] screw : new int[][] {{46, 51}, {306, 51}, {46, 211}, {306, 211}}) {
      pen.fillOval(screw[0], screw[1], 8, 8);
    }
    pen.dispose();
    return image;
  }

  private static BufferedImage poster(String name, List<Object> lines, Color colour) {
    BufferedImage image = new BufferedImage(300, 420, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    pen.setColor(colour);
    pen.fillRect(0, 0, 300, 420);
    pen.setColor(colour.brighter());
    Random random = new Random(name.hashCode());
    for (int index = 0; index < 9; index++) {
      int size = 20 + random.nextInt(90);
      pen.fillOval(random.nextInt(300) - 20, 130 + random.nextInt(170), size, size);
    }
    pen.setColor(Color.WHITE);
    int y = 60;
    for (Object line : lines) {
      centred(pen, line.toString(), 15, 270, y, y == 60 ? 27 : 17, Font.BOLD);
      y += y == 60 ? 36 : 26;
    }
    pen.fillRect(0, 360, 300, 60);
    pen.setColor(colour.darker());
    centred(pen, name, 15, 270, 384, 18, Font.BOLD);
    pen.setColor(new Color(0x1b3a6b));
    centred(pen, "avec la Région Auvergne-Rhône-Alpes", 15, 270, 406, 12, Font.PLAIN);
    pen.dispose();
    return image;
  }

  private static void centred(
      Graphics2D pen, String text, int x, int width, int y, int size, int style) {
    int fit = size;
    pen.setFont(new Font(Font.SANS_SERIF, style, fit));
    while (pen.getFontMetrics().stringWidth(text) > width && fit > 8) {
      fit--;
      pen.setFont(new Font(Font.SANS_SERIF, style, fit));
    }
    pen.drawString(text, x + (width - pen.getFontMetrics().stringWidth(text)) / 2, y);
  }
}
