package fr.comop.notice;

import fr.comop.french.Plain;
import java.util.Arrays;
import java.util.Optional;

/** What a case is about. Only the first opens by itself. */
public enum Cause {
  /** A document that never came in any form (convention, art. 4 and 10). */
  NOT_PRESENTED("non-presente", "document non présenté", "10"),
  /** A document that came and was left incomplete (art. 4 and 10). */
  INCOMPLETE("incomplet", "document laissé incomplet", "10"),
  /** Money used for something else (art. 10). */
  MISUSE("emploi", "sommes utilisées à d’autres fins", "10"),
  /** Actions that were not carried out (art. 10). */
  NON_PERFORMANCE("inexecution", "inexécution de la convention", "10"),
  /** Actions changed without the Region's written agreement (art. 10). */
  SUBSTANTIAL_CHANGE("modification", "modification substantielle sans accord écrit", "10"),
  /** Significant delay without it (art. 10). */
  SIGNIFICANT_DELAY("retard", "retard significatif sans accord écrit", "10"),
  /**
   * An association that broke the "contrat d'engagement républicain" (loi 2000-321, art. 10-1),
   * which applications since 2 January 2022 are bound by.
   */
  REPUBLICAN_COMMITMENT("engagement-republicain", "contrat d’engagement républicain", "10"),
  /** The structure ends the convention itself (art. 11). */
  ENDED_BY_STRUCTURE("resiliation-structure", "résiliation par la structure", "11");

  private final String word;
  private final String french;
  private final String article;

  Cause(String word, String french, String article) {
    this.word = word;
    this.french = french;
    this.article = article;
  }

  /** As commands have it: "non-presente". */
  public String word() {
    return word;
  }

  /** "document non présenté". */
  public String french() {
    return french;
  }

  /** The convention's article: "10". */
  public String article() {
    return article;
  }

  /** Whether it is about documents that are owed. */
  public boolean isAboutDocuments() {
    return this == NOT_PRESENTED || this == INCOMPLETE;
  }

  /** The one of this word. */
  public static Optional<Cause> of(String typed) {
    String plain = Plain.of(typed);
    return Arrays.stream(values()).filter(one -> Plain.of(one.word).equals(plain)).findFirst();
  }
}
