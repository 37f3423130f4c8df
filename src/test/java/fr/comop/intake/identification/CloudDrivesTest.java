package fr.comop.intake.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudDrivesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://we.tl/t-AbCdEf123 | WeTransfer
          Le bilan : <https://wetransfer.com/downloads/0a1b2c> | WeTransfer
          https://drive.google.com/file/d/1x/view?usp=sharing | Google Drive
          https://docs.google.com/spreadsheets/d/1x/edit#gid=0 | Google Drive
          https://csti-my.sharepoint.com/:x:/g/personal/a_b/Ex | OneDrive ou SharePoint
          https://1drv.ms/x/s!Ab | OneDrive
          HTTPS://WWW.DROPBOX.COM/s/abcd/bilan.xlsx?dl=0 | Dropbox
          https://www.swisstransfer.com/d/0a-1b | SwissTransfer
          https://kdrive.infomaniak.com/app/share/1/2 | kDrive
          https://nuage.csti.example/index.php/s/tYqfXdGn3pLmKwZ | Nextcloud
          https://nuage.csti.example/s/tYqfXdGn3pLmKwZ | Nextcloud
          https://u.pcloud.link/publink/show?code=XZ | pCloud
          https://www.icloud.com/numbers/0a1B | iCloud
          https://www.grosfichiers.com/abc | GrosFichiers
          https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwe.tl%2Ft-Ab&data=05 | WeTransfer
          """)
  void are_known_by_their_links(String text, String drive) {
    assertThat(CloudDrives.linkedIn(text)).contains(drive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bonjour, voici notre bilan.",
        "https://www.csti.example/contact",
        "https://notdropbox.com/x",
        "https://www.csti.example/s/agenda",
        "dropbox.com, que nous n’utilisons pas",
        "mailto:a@dropbox.com"
      })
  void are_not_seen_elsewhere(String text) {
    assertThat(CloudDrives.linkedIn(text)).isEmpty();
  }

  @Test
  void are_looked_for_in_little_time_however_the_text_is_made() {
    String text = "http://".repeat(2_800);
    Assertions.assertThatCode(() -> CloudDrives.linkedIn(text)).doesNotThrowAnyException();
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> CloudDrives.linkedIn(text));
  }
}
