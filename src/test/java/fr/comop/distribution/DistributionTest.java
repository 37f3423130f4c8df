package fr.comop.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What is handed on with comop tells what it is made of, and under which terms. */
@Tag("packed")
final class DistributionTest {
  private static ZipFile opened() throws IOException {
    return new ZipFile(Path.of("target/comop-dist.zip").toFile());
  }

  private static List<String> names(ZipFile zip, String from) {
    return zip.stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith("comop/" + from) && !name.endsWith("/"))
        .map(name -> name.substring("comop/".length() + from.length()))
        .toList();
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    try (InputStream entry = zip.getInputStream(zip.getEntry("comop/" + name))) {
      return entry.readAllBytes();
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(bytes(zip, name), UTF_8);
  }

  @Test
  void holdsWhatGoesElsewhereOnTheMachine() throws IOException {
    try (ZipFile zip = opened()) {
      assertThat(names(zip, "share/"))
          .containsExactlyInAnyOrder(
              "container/Containerfile",
              "launcher/comop",
              "logrotate/comop",
              "postgresql/comop-staff.sql",
              "systemd/comop.service",
              "systemd/comop.sysusers",
              "systemd/comop.tmpfiles");
      assertThat(names(zip, "bin/"))
          .containsExactlyInAnyOrder("comop", "comop-prepare", "comop.cmd");
      assertThat(names(zip, "")).contains("README.md", "CHANGELOG.md", "docs/upgrade.md");
    }
  }

  @Test
  void namesTheLicenceOfEachPart() throws IOException {
    try (ZipFile zip = opened()) {
      String licences = text(zip, "legal/THIRD-PARTY.txt");
      assertThat(names(zip, "lib/"))
          .hasSizeGreaterThan(100)
          .allSatisfy(
              jar ->
                  assertThat(licences)
                      .contains(jar.replaceFirst("-(\\d[^-]*(-.*)?)\\.jar$", ":$1 ")));
    }
  }

  @Test
  void hasATextForEachPartThatCarriesNoneAndIsNotUnderTheApacheLicence() throws IOException {
    try (ZipFile zip = opened()) {
      String apache =
          text(zip, "legal/THIRD-PARTY.txt").replaceAll("(?s).*Apache-2.0:(.*?)\n    \\S.*", "$1");
      String told = text(zip, "legal/README.md");
      List<String> carried = names(zip, "legal/parts/");
      assertThat(names(zip, "lib/"))
          .filteredOn(jar -> carried.stream().noneMatch(text -> text.startsWith(part(jar))))
          .filteredOn(jar -> !apache.contains(":" + name(jar) + ":"))
          .allSatisfy(jar -> assertThat(told).containsPattern("\\b" + name(jar) + "\\b"));
    }
  }

  private static String part(String jar) {
    return jar.replaceFirst("\\.jar$", "-jar/");
  }

  private static String name(String jar) {
    return jar.replaceFirst("-\\d.*", "");
  }

  @Test
  @EnabledIfSystemProperty(named = "bill", matches = "true")
  void hasABillOfMaterialsWithEachJarsHash() throws IOException {
    try (ZipFile zip = opened()) {
      String bill = text(zip, "legal/comop-sbom.cdx.json");
      assertThat(bill).contains("\"bomFormat\" : \"CycloneDX\"");
      for (String jar : names(zip, "lib/")) {
        assertThat(bill).as(jar).contains(Sha256.of(bytes(zip, "lib/" + jar)).toString());
      }
    }
  }
}
