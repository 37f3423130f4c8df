package fr.comop.edition;

import fr.comop.correspondence.Letterhead;
import fr.comop.summary.Summary;
import java.util.List;

/**
 * What the mail with a summary may say. All words are French and for people.
 *
 * @param year N
 * @param audience "le comité d’orientation stratégique"
 * @param name "COS du 12 janvier"; "" for none
 * @param asOf "mardi 15 décembre 2020 à 14 h 05"
 * @param provisional whether figures may still change
 * @param conventions their titles
 * @param documents how far each kind of document has come
 * @param held "2 envois attendent en quarantaine …"; "" for none
 * @param conduct "42 actions réalisées sur 57 prévues (programme et bilan de 8 structures sur 11)",
 *     with what became of the others; "" where this audience does not see it
 * @param changes since the last one
 * @param charts in the order in which they are shown
 * @param files where what it says is told at length
 * @param inside whether it stays within the Region's services
 */
public record SummaryView(
    int year,
    String audience,
    String name,
    String asOf,
    boolean provisional,
    List<String> conventions,
    List<Document> documents,
    List<Figure> figures,
    String held,
    String conduct,
    Since changes,
    List<Picture> charts,
    Files files,
    boolean inside,
    Letterhead service) {

  /**
   * How far a kind of document has come.
   *
   * @param missing names of the structures that never sent it; "" where there are none, or too many
   */
  public record Document(Summary.Progress how, String missing) {}

  /**
   * What all structures come to in a figure.
   *
   * @param basis on how many structures it rests: "9 sur 11"
   */
  public record Figure(String title, String words, String basis) {}

  /**
   * What changed.
   *
   * @param when "le mardi 15 décembre 2020 à 14 h 05"; "" where there was none before
   * @param lines a change each, the first ones
   * @param more how many others there are
   */
  public record Since(String when, List<String> lines, int more) {}

  /**
   * A chart.
   *
   * @param id by which the mail shows it
   * @param alternative what it says to those who do not see it
   */
  public record Picture(String id, String title, String alternative) {}

  /**
   * Files.
   *
   * @param names of those that go with the mail; none where they are too large
   * @param place where they are instead; "" where they are not too large
   */
  public record Files(List<String> names, String place) {}
}
