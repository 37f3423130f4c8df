package fr.comop.summary;

/**
 * A structure's own words.
 *
 * @param quote id of what is quoted
 * @param confidential whether they are marked (convention, art. 6); then, for those who do not see
 *     it, they read "[confidentiel]"
 */
public record Quoted(String quote, String words, boolean confidential, Origin origin) {
  Quoted hidden() {
    return confidential
        ? new Quoted(quote, Told.Because.CONFIDENTIAL.french(), true, origin)
        : this;
  }
}
