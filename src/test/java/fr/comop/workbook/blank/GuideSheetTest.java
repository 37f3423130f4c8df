package fr.comop.workbook.blank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.workbook.Guide;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The sheet that goes with a workbook wherever it is forwarded. */
class GuideSheetTest {
  private static Return back(@Nullable LocalDate due, boolean folder) {
    return new Return(
        due,
        "comop@region.example",
        folder,
        new Return.Service(
            "Service CSTI",
            "1 esplanade François Mitterrand, 69002 Lyon",
            "04 65 71 00 00",
            "csti@region.example"),
        new Return.Privacy("dix ans après la fin de la convention", "dpo@region.example"));
  }

  private static Map<String, String> guide(String form, Return back) throws IOException {
    return Guide.of(BlankWorkbook.of(order(form, List.of(), back)));
  }

  private static BlankOrder order(
      String form, List<BlankOrder.PlannedAction> planned, Return back) {
    return new BlankOrder(
        Questions.SHIPPED.forms().latest(form).orElseThrow(),
        Years.of(2020),
        Questions.SHIPPED.conventions().beneficiary("planetarium").orElseThrow(),
        planned,
        Map.of(),
        back);
  }

  private static XSSFWorkbook open(BlankOrder order) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(BlankWorkbook.of(order)));
  }

  @Nested
  class The_due_day {
    @Test
    void is_that_of_the_document_not_of_every_year() throws IOException {
      assertThat(guide("bilan", back(LocalDate.parse("2021-01-15"), false)))
          .containsEntry("À rendre", "Au plus tard le vendredi 15 janvier 2021");
    }

    @Test
    void is_not_spoken_of_where_no_day_is_set() throws IOException {
      assertThat(guide("programme", back(null, false)))
          .doesNotContainKey("À rendre")
          .containsEntry("À qui", "À la Région : Service CSTI");
    }

    @Test
    void stands_on_no_other_sheet() throws IOException {
      for (String form : List.of("bilan", "programme")) {
        BlankOrder order = order(form, List.of(), back(null, false));
        assertThat(order.form().sections())
            .allSatisfy(one -> assertThat(one.intro()).doesNotContain("décembre"));
      }
    }
  }

  @Nested
  class The_way_back {
    @Test
    void is_told_to_whom_the_workbook_was_forwarded() throws IOException {
      assertThat(guide("bilan", back(LocalDate.parse("2020-12-15"), false)))
          .containsEntry(
              "Une question", "Téléphone : 04 65 71 00 00 – courriel : csti@region.example")
          .containsEntry(
              "Par courriel",
              "Enregistrez ce classeur et joignez-le à votre réponse au courriel qui"
                  + " l’accompagnait, ou à un courriel à comop@region.example. Écrivez d’une"
                  + " adresse que le service connaît : sinon, une personne vérifie d’abord de qui"
                  + " il vient. Tout tableur convient : Excel, LibreOffice, ou un tableur en"
                  + " ligne.")
          .containsEntry(
              "Par la poste",
              "Ou imprimez-le et envoyez-le à : Service CSTI, 1 esplanade François Mitterrand,"
                  + " 69002 Lyon. Le cachet de la poste fait foi.")
          .containsEntry(
              "Pour essayer",
              "Un courriel dont l’objet commence par « Essai » est contrôlé, mais ne vaut pas remise.");
    }

    @Test
    void leads_through_the_shared_folder_only_where_there_is_one() throws IOException {
      assertThat(guide("bilan", back(null, true)))
          .containsEntry("Par dossier", "Ou déposez-le dans votre dossier partagé.");
      Map<String, String> without = guide("bilan", back(null, false));
      assertThat(without).doesNotContainKey("Par dossier");
      assertThat(without.values()).noneMatch(text -> text.contains("dossier"));
    }
  }

  @Nested
  class What_people_are_told_of_their_rights {
    @Test
    void names_purpose_time_and_officer() throws IOException {
      assertThat(guide("bilan", back(null, false)))
          .containsEntry(
              "Données personnelles",
              "Les noms et les coordonnées inscrits dans ce classeur servent au seul suivi de la"
                  + " convention. La Région les conserve dix ans après la fin de la convention."
                  + " Pour y accéder, les rectifier ou en demander l’effacement, écrivez au délégué"
                  + " à la protection des données : dpo@region.example.");
    }

    @Test
    void speaks_of_confidentiality_in_the_words_of_article_6() throws IOException {
      assertThat(guide("programme", back(null, false)))
          .containsEntry(
              "Ce qui est confidentiel",
              "Pour désigner une réponse à ne pas divulguer, écrivez « oui » dans la case «"
                  + " Confidentiel » à sa droite, ou au bout de la ligne d’un tableau. Elle est"
                  + " alors protégée, sous réserve des dispositions légales relatives à la"
                  + " communication de documents à caractère administratif (article 6 de la"
                  + " convention).");
    }

    @Test
    void asks_for_no_photo_of_who_did_not_agree() throws IOException {
      assertThat(guide("bilan", back(null, false)).get("Les images"))
          .endsWith(
              "Ne mettez que des photos pour lesquelles vous avez l’accord des personnes"
                  + " reconnaissables.");
    }
  }

  @Nested
  class The_actions_of_the_programme {
    private static final String WRITTEN =
        "Les actions du programme de l’année 2020 sont déjà inscrites avec leur code\u00a0:"
            + " indiquez pour chacune ce qu’elle est devenue, puis ajoutez celles qui n’étaient"
            + " pas prévues.";

    private static List<String> texts(List<BlankOrder.PlannedAction> planned) throws IOException {
      try (XSSFWorkbook workbook = open(order("bilan", planned, back(null, false)))) {
        DataFormatter shown = new DataFormatter();
        List<String> texts = new ArrayList<>();
        workbook
            .getSheet("2 Fréquentation et publics")
            .forEach(row -> row.forEach(cell -> texts.add(shown.formatCellValue(cell))));
        return texts;
      }
    }

    @Test
    void are_said_to_be_written_in_where_they_are() throws IOException {
      assertThat(texts(List.of(new BlankOrder.PlannedAction("P2020-001", "Des étoiles"))))
          .contains(WRITTEN);
    }

    @Test
    void are_not_where_no_programme_is_known() throws IOException {
      assertThat(texts(List.of())).noneMatch(text -> text.contains("déjà inscrites"));
    }
  }
}
