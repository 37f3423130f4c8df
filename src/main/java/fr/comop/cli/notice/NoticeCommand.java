package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.json.CasesJson;
import fr.comop.cli.text.CasesText;
import fr.comop.desk.Declined;
import fr.comop.notice.Notice;
import fr.comop.notice.channel.Way;
import fr.comop.notice.desk.LetterDesk;
import fr.comop.notice.desk.Signature;
import fr.comop.notice.tracking.Report;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The registered letters. */
@Command(
    name = "notice",
    description =
        "Les lettres recommandées (convention, art. 10 et 11) : les préparer, approuver, signer,"
            + " remettre pour envoi, et ce qu’elles deviennent ensuite.",
    commandListHeading = "%nCommandes :%n")
public final class NoticeCommand extends CommandGroup {
  private static final String NAMED =
      "Qui : une personne nommée dans config/people.yaml, dont la lettre garde le nom.";

  public NoticeCommand(Caller caller) {
    super(caller);
  }

  @Command(
      name = "prepare",
      description = "Prépare une lettre dans un dossier.",
      footer = {
        "",
        "Exemple : comop notice prepare DOS-0001 --kind observations --measure reversement --hearing"
            + " 2021-03-09T14:30 --place \"Hôtel de Région, Lyon\"",
        NAMED,
        Taking.CODES
      })
  int prepare(
      @Parameters(paramLabel = "DOSSIER", description = "Par exemple DOS-0001.") String file,
      @Mixin LetterDraft draft,
      @Mixin Taking taking)
      throws IOException {
    LetterDesk.Draft said = draft.draft();
    return taking.done(caller, out(), (room, who) -> room.letters().prepare(file, said, who));
  }

  /** Who signs, where several may. */
  static final class Signatory {
    @Option(
        names = "--signatory",
        paramLabel = "NOM",
        description = "Qui la signera, si plusieurs personnes ont une délégation qui y suffit.")
    @Nullable String name;
  }

  @Command(
      name = "preview",
      description =
          "Écrit le PDF d’une lettre : son brouillon, ou ce qui est approuvé, ou signé par image.",
      footer = {"", "Exemple : comop notice preview LR-0003 --out LR-0003.pdf", Taking.READING})
  int preview(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "La lettre, par exemple LR-0003.")
          String reference,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FICHIER",
              description = "Le fichier à écrire.")
          Path to,
      @Mixin Signatory signatory,
      @Option(names = "--json", description = "Dit en JSON ce qui est écrit.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      Notice letter = house.notice.letters().preview(reference, signatory.name, to);
      out().println(json ? CasesJson.written(letter, to) : CasesText.written(letter, to));
      return Exit.DONE;
    }
  }

  @Command(
      name = "approve",
      description =
          "Approuve une lettre : elle est imprimée, une fois pour toutes, et archivée. Qui l’a"
              + " préparée ne l’approuve pas (letters.four-eyes).",
      footer = {"", "Exemple : comop notice approve LR-0003", NAMED, Taking.CODES})
  int approve(@Mixin Signatory signatory, @Mixin OfLetter letter) throws IOException {
    return letter.done(
        caller,
        out(),
        (letters, reference, who) -> letters.approve(reference, signatory.name, who));
  }

  @Command(
      name = "sign",
      description = {
        "Signe une lettre, sous sa propre délégation (config/people.yaml).",
        "Une lettre signée à la main se prouve par son exemplaire signé, numérisé ; une lettre qu’un"
            + " prestataire poste porte l’image de la signature."
      },
      footer = {
        "",
        "Exemple : comop notice sign LR-0003 --scan LR-0003-signee.pdf",
        "Qui : la personne au nom de qui la lettre est imprimée, depuis son propre compte.",
        Taking.CODES
      })
  int sign(@ArgGroup(exclusive = true, multiplicity = "1") Signed signed, @Mixin OfLetter letter)
      throws IOException {
    Signature how = signed.how();
    return letter.done(
        caller, out(), (letters, reference, who) -> letters.sign(reference, how, who));
  }

  @Command(
      name = "issue",
      description = "Remet une lettre signée pour envoi.",
      footer = {"", "Exemple : comop notice issue LR-0003 --by mail-room", NAMED, Taking.CODES})
  int issue(
      @Option(
              names = "--by",
              paramLabel = "mail-room|maileva|hand|commissaire",
              defaultValue = "mail-room",
              description =
                  "Service courrier, prestataire, remise en main propre contre récépissé ou"
                      + " commissaire de justice (par défaut : ${DEFAULT-VALUE}).")
          String by,
      @Mixin OfLetter letter)
      throws IOException {
    Way way = Known.one(by, Way.of(by), Way.values(), Way::word);
    return letter.done(
        caller, out(), (letters, reference, who) -> letters.issue(reference, way, who));
  }

  @Command(
      name = "withdraw",
      description = "Retire une lettre qui n’est pas encore remise.",
      footer = {
        "",
        "Exemple : comop notice withdraw LR-0003 --reason \"Le bilan est venu.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int withdraw(
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description = "Pourquoi ; noté au dossier.")
          String reason,
      @Mixin OfLetter letter)
      throws IOException {
    return letter.done(
        caller, out(), (letters, reference, who) -> letters.withdraw(reference, reason, who));
  }

  @Command(
      name = "sent",
      description =
          "Consigne le dépôt d’une lettre à la poste : son numéro de recommandé, le jour, la preuve"
              + " de dépôt.",
      footer = {
        "",
        "Exemple : comop notice sent LR-0003 --number \"1A 203 456 7890 1\" --day 2021-02-02 --file"
            + " depot.pdf",
        Taking.ANYBODY,
        Taking.CODES
      })
  int sent(
      @Option(
              names = "--number",
              required = true,
              paramLabel = "NUMÉRO",
              description = "Celui de la poste ; par exemple \"1A 203 456 7890 1\".")
          String number,
      @Mixin Slip slip)
      throws IOException {
    return slip.entered(caller, out(), Report.Kind.DEPOSITED, number, "");
  }

  @Command(
      name = "receipt",
      description = {
        "Consigne ce qu’une lettre est devenue : présentée, distribuée, non réclamée, refusée,"
            + " inconnue (à l’adresse) ou perdue, avec le jour du volet.",
        "De même pour une lettre remise en main propre ou par commissaire de justice : distribuée ou"
            + " refusée, avec le récépissé ou l’acte."
      },
      footer = {
        "",
        "Exemple : comop notice receipt LR-0003 --event distribuée --day 2021-02-04 --file avis.pdf",
        Taking.ANYBODY,
        Taking.CODES
      })
  int receipt(
      @Option(
              names = "--event",
              required = true,
              paramLabel = "ÉVÉNEMENT",
              description = "Par exemple distribuée, ou \"non réclamée\".")
          String event,
      @Option(
              names = "--number",
              paramLabel = "NUMÉRO",
              defaultValue = "",
              description = "Celui de la poste, s’il est lisible sur le volet.")
          String number,
      @Option(
              names = "--reason",
              paramLabel = "MOTIF",
              defaultValue = "",
              description =
                  "Ce que le volet dit de plus ; comment on sait qu’une lettre est perdue.")
          String reason,
      @Mixin Slip slip)
      throws IOException {
    return slip.entered(caller, out(), became(event), number, reason);
  }

  private static Report.Kind became(String event) {
    Report.Kind kind =
        Report.Kind.of(event)
            .orElseThrow(
                () ->
                    new Declined(
                        "« "
                            + event
                            + " » n’est pas un événement ; il y a : présentée, distribuée, non"
                            + " réclamée, refusée, inconnue, perdue."));
    if (kind == Report.Kind.DEPOSITED) {
      throw new Declined("Le dépôt se consigne par « comop notice sent », avec son numéro.");
    }
    return kind;
  }

  @Command(
      name = "strike",
      description =
          "Raye un événement consigné par erreur ; il reste au dossier, avec le motif, et ne compte"
              + " plus, même s’il est annoncé de nouveau. De même un volet venu par courriel, qui"
              + " attend sa date et ne montre rien (VO-0003).",
      footer = {
        "",
        "Exemple : comop notice strike EV-0003 --reason \"Date mal lue sur le volet.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int strike(
      @Parameters(
              paramLabel = "RÉFÉRENCE",
              description = "L’événement, par exemple EV-0003, ou le volet, par exemple VO-0003.")
          String reference,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description = "Pourquoi ; noté au journal d’audit.")
          String reason,
      @Mixin Entering entering)
      throws IOException {
    return entering.struck(caller, out(), reference, reason);
  }
}
