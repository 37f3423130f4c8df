package fr.comop.notice.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of letters may name. Everything is in words; what a kind of letter has no use for
 * is empty or null.
 *
 * @param kind "observations", as the text file is called
 * @param draft whether it is printed to be looked at
 * @param watermark address of a picture for drafts; "" for none
 * @param day "20 janvier 2021"
 * @param replaces reference of a letter that reached nobody; "" for none
 * @param asked paragraphs that the writer adds
 */
public record LetterView(
    String kind,
    String title,
    boolean draft,
    String watermark,
    String reference,
    String dossier,
    String day,
    String replaces,
    To to,
    Contract convention,
    Matter matter,
    Procedure procedure,
    @Nullable Hearing hearing,
    @Nullable Decided decision,
    List<String> asked,
    Reasons reasons,
    From from) {

  /**
   * Whom it is for.
   *
   * @param lines of the address
   * @param structure in whose name it signed, where that is another one; "" otherwise
   * @param itself "l’association"
   * @param ofIt "de l’association"
   * @param court by which way it seizes a court: "telerecours", "libre", or "selon" where its form
   *     does not tell
   */
  public record To(
      List<String> lines,
      String salutation,
      String name,
      String structure,
      String itself,
      String ofIt,
      boolean association,
      String court) {}

  /** The convention. */
  public record Contract(String title, String signed) {}

  /**
   * What it is about.
   *
   * @param year whose grant it touches
   * @param cause "non-presente", as commands have it
   * @param words "document non présenté"
   * @param facts paragraphs
   * @param names of the documents, one after the other: "bilan annuel 2020 et programme 2021"
   * @param promised with its words in brackets; "" where it is unknown
   * @param paid likewise
   */
  public record Matter(
      String year,
      String cause,
      String words,
      List<Document> documents,
      List<String> facts,
      String names,
      String promised,
      String paid) {}

  /**
   * A line of the table of facts.
   *
   * @param received "le 20 décembre 2020 à 9 h 05 (classeur Excel, version 1)"; none for nothing
   */
  public record Document(String title, String article, String due, List<Received> received) {}

  /** One time that a document came. */
  public record Received(String when, String form, String outcome) {}

  /**
   * What was done before.
   *
   * @param talks "le 5 janvier 2021 (appel, avec Mme Trévignac)"
   * @param measure contemplated: "reversement"; "" for none
   * @param answer time to answer: "trente jours"
   * @param observations the letter of observations
   * @param answered days on which the structure did
   * @param examined the day; "" for not yet
   * @param heard "tenue", "declinee", "absent"; "" for not yet
   */
  public record Procedure(
      List<String> talks,
      String measure,
      String answer,
      @Nullable Earlier observations,
      List<String> answered,
      String examined,
      String heard,
      String heardOn) {}

  /**
   * A letter that left before.
   *
   * @param sent the day; "" where that is unknown
   * @param became "distribuée le 21 janvier 2021"; "" where that is unknown
   */
  public record Earlier(String reference, String sent, String became) {}

  /** When and where they may be heard. */
  public record Hearing(String when, String place) {}

  /**
   * What was decided.
   *
   * @param outcome "reversement", as commands have it
   * @param amount with its words in brackets; "" for none
   * @param overpaid what a reduction leaves as paid too much, with its words in brackets; "" for
   *     nothing
   * @param until "30 juin 2021"; "" for none
   * @param reasons paragraphs
   * @param deliberation its reference; "" where none was required
   * @param notRequired why none was
   */
  public record Decided(
      String outcome,
      String words,
      String day,
      String amount,
      String overpaid,
      String until,
      List<String> reasons,
      String deliberation,
      String notRequired) {}

  /**
   * Why something ends; paragraphs.
   *
   * @param withdrawn of the withdrawal of a termination
   * @param lifted of the end of a suspension
   * @param settled terms of an amicable settlement
   * @param termination the letter of termination that is withdrawn
   * @param suspension the letter that told of the suspension that is lifted
   */
  public record Reasons(
      List<String> withdrawn,
      List<String> lifted,
      List<String> settled,
      @Nullable Earlier termination,
      @Nullable Earlier suspension) {}

  /**
   * Who writes.
   *
   * @param agent in charge; "" for nobody named
   * @param signature address of a picture; "" where it is signed by hand
   */
  public record From(
      String service,
      String address,
      String phone,
      String email,
      String agent,
      String name,
      String office,
      String delegation,
      String signature) {}
}
