package fr.comop.intake.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.comop.workbook.Filled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
  private final Path folder;

  FileKindTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private FileKind kind(byte[] bytes) throws IOException {
    return FileKind.of(Files.write(Files.createTempFile(folder, "file", ""), bytes));
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int index = 0; index < namesAndContents.length; index += 2) {
        out.putNextEntry(new ZipEntry(namesAndContents[index]));
        out.write(namesAndContents[index + 1].getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private byte[] workbook() throws Exception {
    return Files.readAllBytes(Filled.bilan(folder, "planetarium").save());
  }

  private static byte[] compound(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      compound.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), entry);
      compound.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void an_xlsx_is_a_workbook_whatever_it_is_called() throws Exception {
    assertThat(kind(workbook())).isEqualTo(FileKind.WORKBOOK);
  }

  @Test
  void half_an_xlsx_is_damaged() throws Exception {
    byte[] whole = workbook();
    assertThat(kind(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(FileKind.DAMAGED);
  }

  @Test
  void an_xlsx_with_a_password_is_encrypted() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(compound)) {
        out.write(workbook());
      }
      compound.writeFilesystem(bytes);
    }
    assertThat(kind(bytes.toByteArray())).isEqualTo(FileKind.ENCRYPTED);
  }

  @Test
  void spreadsheets_of_other_programs_are_workbooks_too() throws Exception {
    ByteArrayOutputStream xls = new ByteArrayOutputStream();
    try (HSSFWorkbook old = new HSSFWorkbook()) {
      old.createSheet("Feuille");
      old.write(xls);
    }
    assertThat(kind(xls.toByteArray())).isEqualTo(FileKind.WORKBOOK);
    assertThat(kind(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
        .isEqualTo(FileKind.WORKBOOK);
  }

  @Test
  void spreadsheets_that_are_not_read_are_known_as_such() throws Exception {
    assertThat(kind(zip("[Content_Types].xml", "", "xl/workbook.bin", "")))
        .isEqualTo(FileKind.OTHER_SPREADSHEET);
    assertThat(kind(compound("Book"))).isEqualTo(FileKind.OTHER_SPREADSHEET);
    assertThat(kind(HexFormat.of().parseHex("0904060000001000")))
        .isEqualTo(FileKind.OTHER_SPREADSHEET);
    assertThat(
            kind(
                text(
                    "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
                        + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>")))
        .isEqualTo(FileKind.OTHER_SPREADSHEET);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void documents_of_a_mac_are_known_alone_or_zipped_as_a_folder() throws Exception {
    assertThat(kind(zip("Index/Document.iwa", "x", "preview.jpg", "x"))).isEqualTo(FileKind.APPLE);
    assertThat(kind(zip("Bilan.numbers/Index.zip", "x"))).isEqualTo(FileKind.APPLE);
  }

  static List<Arguments> texts() {
    return List.of(
        arguments("question;réponse\nbudget;1 234,56\n", FileKind.CSV),
        arguments("\ufeffa;b\r\n\"un; deux\";3\r\n", FileKind.CSV),
        arguments("a\tb\tc\n1\t2\t3\n", FileKind.CSV),
        arguments("a,b,c\n1,2,3\n4,5,6\n", FileKind.CSV),
        arguments("Bonjour, voici le bilan.\nCordialement, Anne\n", FileKind.OTHER),
        arguments("Une seule ligne; sans plus", FileKind.OTHER),
        arguments("Un texte\nsur deux lignes\n", FileKind.OTHER),
        arguments("<html><body><table>", FileKind.HTML),
        arguments("\n<!DOCTYPE HTML PUBLIC>", FileKind.HTML),
        arguments("<table border=1><tr>", FileKind.HTML),
        arguments("<!-- x --><html>", FileKind.HTML),
        arguments("<!---->".repeat(1_000) + "<html>", FileKind.HTML));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_known_as_columns_as_a_web_page_or_as_neither(String text, FileKind kind)
      throws Exception {
    assertThat(kind(text(text))).isEqualTo(kind);
  }

  @Test
  void a_mail_is_known_by_its_headers() throws Exception {
    assertThat(kind(text("From: a@b.example\nSubject: Bilan\nDate: hier\n\nBonjour")))
        .isEqualTo(FileKind.MAIL);
    assertThat(kind(text("Subject: Bilan\nNote: rien\n\nBonjour"))).isEqualTo(FileKind.OTHER);
  }

  @Test
  void an_archive_under_a_password_is_encrypted() throws Exception {
    byte[] encrypted = zip("bilan.xlsx", "…");
    encrypted[6] |= 1;
    assertThat(kind(encrypted)).isEqualTo(FileKind.ENCRYPTED);
  }

  @Test
  void an_archive_may_have_names_as_windows_writes_them() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, Charset.forName("IBM850"))) {
      out.putNextEntry(new ZipEntry("été.xlsx"));
    }
    assertThat(kind(bytes.toByteArray())).isEqualTo(FileKind.ZIP);
  }

  @Test
  void an_archive_of_thousands_of_files_is_an_archive() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int number = 0; number <= 10_000; number++) {
        out.putNextEntry(new ZipEntry(number + ".txt"));
      }
    }
    assertThat(kind(bytes.toByteArray())).isEqualTo(FileKind.ZIP);
  }

  @Test
  void text_documents_are_known_as_such() throws Exception {
    assertThat(kind(zip("[Content_Types].xml", "", "word/document.xml", "")))
        .isEqualTo(FileKind.WORD);
    assertThat(kind(zip("mimetype", "application/vnd.oasis.opendocument.text")))
        .isEqualTo(FileKind.WORD);
    assertThat(kind(compound("WordDocument"))).isEqualTo(FileKind.WORD);
  }

  @Test
  void other_containers_are_not_taken_for_more() throws Exception {
    assertThat(kind(zip("bilan.xlsx", "…"))).isEqualTo(FileKind.ZIP);
    assertThat(kind(zip("[Content_Types].xml", "", "ppt/presentation.xml", "")))
        .isEqualTo(FileKind.OTHER);
    assertThat(kind(zip("mimetype", "application/epub+zip"))).isEqualTo(FileKind.OTHER);
    assertThat(kind(compound("Contents"))).isEqualTo(FileKind.OTHER);
    assertThat(kind(HexFormat.of().parseHex("d0cf11e0a1b11ae1"))).isEqualTo(FileKind.DAMAGED);
  }

  @Test
  void a_mail_of_outlook_is_one_whatever_it_holds() throws Exception {
    assertThat(kind(compound("__properties_version1.0"))).isEqualTo(FileKind.OUTLOOK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[InternetShortcut]\r\nURL=https://casemate-my.sharepoint.com/x",
        "[Desktop Entry]\nVersion=1.0\nType=Link\nURL=https://x.example",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD\">\n<plist"
            + " version=\"1.0\">\n<dict>\n<key>URL</key><string>https://x.example</string>",
        "{\"\":\"WARNING! DO NOT EDIT\",\"doc_id\":\"1AbC\",\"email\":\"a@b.example\"}"
      })
  void a_shortcut_to_a_document_is_told_as_such(String text) throws Exception {
    assertThat(kind(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.SHORTCUT);
  }

  @ParameterizedTest
  @CsvSource({
    "0005160700020000,LITTER",
    "0005160000020000,OTHER",
    "4c0000000114020000000000,SHORTCUT",
    "308006092a864886f70d010703a080,SEALED",
    "308201f406092a864886f70d010706a080,SEALED",
    "3080060b2a864886f70d0109100117a080,SEALED",
    "308006092a864886f70d010702a080,OTHER",
    "255044462d312e37,PDF",
    "89504e470d0a1a0a,PICTURE",
    "ffd8ffe000104a46,PICTURE",
    "474946383961,PICTURE",
    "49492a0008000000,PICTURE",
    "524946460000000057454250,PICTURE",
    "524946460000000057415645,OTHER",
    "3c68746d6c3e,HTML",
    "789f3e22,TNEF",
    "526172211a0701,OTHER_ARCHIVE",
    "377abcaf271c0004,OTHER_ARCHIVE",
    "1f8b0800000000,OTHER_ARCHIVE",
    "000000186674797068656963,PICTURE",
    "50,OTHER",
    "504b0304,DAMAGED"
  })
  void others_are_known_by_their_first_bytes(String hex, FileKind kind) throws Exception {
    assertThat(kind(HexFormat.of().parseHex(hex))).isEqualTo(kind);
  }

  @Test
  void a_text_is_something_else_and_no_byte_is_empty() throws Exception {
    assertThat(kind("Bonjour, voici le bilan.".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FileKind.OTHER);
    assertThat(kind(new byte[0])).isEqualTo(FileKind.EMPTY);
  }

  @Test
  void pictures_and_what_mail_programs_add_are_not_meant_as_an_answer() {
    assertThat(Arrays.stream(FileKind.values()).filter(one -> !one.meantAsAnswer()))
        .containsExactly(
            FileKind.PICTURE, FileKind.MAIL, FileKind.TNEF, FileKind.OUTLOOK, FileKind.LITTER);
  }
}
