package fr.comop.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** An XML part on its way from one package to another. */
class XmlCopyTest {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final QName CELL = new QName("urn:s", "cell");

  private interface Change {
    void to(XmlCopy xml) throws XMLStreamException;
  }

  private static String copied(String xml, Change change) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XmlCopy copy = XmlCopy.open(xml, out)) {
      while (copy.next()) {
        change.to(copy);
      }
    }
    return out.toString(StandardCharsets.UTF_8).replace('\'', '"').replace(HEAD, "");
  }

  private static String said(String xml) {
    return xml.replace('\'', '"');
  }

  @Test
  void stays_as_it_is_where_nothing_is_changed() throws Exception {
    String xml =
        "<s:sheet xmlns:s='urn:s' xmlns:o='urn:o'><s:cell s:a='1' o:b='é'>un &amp; deux</s:cell>"
            + "<o:keep><o:deeper>\n  </o:deeper></o:keep></s:sheet>";
    assertThat(copied(xml, XmlCopy::copy)).isEqualTo(said(xml));
  }

  @Test
  void loses_what_is_passed_over() throws Exception {
    String xml = "<a><gone><b>c</b></gone><kept/></a>";
    assertThat(
            copied(
                xml,
                copy -> {
                  if (copy.starts() && copy.is("gone")) {
                    copy.skip();
                  } else {
                    copy.copy();
                  }
                }))
        .isEqualTo("<a><kept/></a>");
  }

  @Test
  void takes_an_attribute_changed_or_left_out_and_all_others_as_they_were() throws Exception {
    String xml = "<a xmlns:o='urn:o' o:count='7' count='1' other='2'></a>";
    Change changed =
        copy -> {
          if (copy.starts()) {
            copy.copyWith("count", "3");
          } else {
            copy.copy();
          }
        };
    assertThat(copied(xml, changed))
        .contains("o:count=\"7\"", " count=\"3\"", "other=\"2\"")
        .doesNotContain("\"1\"");
    Change left =
        copy -> {
          if (copy.starts()) {
            copy.copyWith("count", null);
          } else {
            copy.copy();
          }
        };
    assertThat(copied(xml, left)).contains("o:count=\"7\"").doesNotContain(" count=");
  }

  @Test
  void gives_elements_of_its_own_the_namespace_of_the_root() throws Exception {
    String added =
        copied(
            "<s:sheet xmlns:s='urn:s'><s:last/></s:sheet>",
            copy -> {
              if (copy.starts() && copy.is("last")) {
                copy.element("row", "r", "1");
              }
              copy.copy();
            });
    assertThat(added).contains("<s:row r=\"1\"", "<s:last");
  }

  @Test
  void writes_a_space_for_what_xml_may_not_hold() throws Exception {
    String added =
        copied(
            "<a></a>",
            copy -> {
              copy.copy();
              if (copy.starts()) {
                copy.characters("un\u0001deux");
              }
            });
    assertThat(added).isEqualTo("<a>un deux</a>");
  }

  @Test
  void hands_out_an_element_with_all_that_it_holds_to_be_written_changed() throws Exception {
    String xml = "<s:row xmlns:s='urn:s'><s:cell s:style='ce1'>un<s:b>deux</s:b></s:cell></s:row>";
    String changed =
        copied(
            xml,
            copy -> {
              if (copy.starts() && copy.is("cell")) {
                Fragment cell = copy.fragment();
                assertThat(cell.is(CELL)).isTrue();
                assertThat(cell.text()).isEqualTo("undeux");
                assertThat(cell.fragments()).extracting(Fragment::text).containsExactly("deux");
                copy.write(cell.with(new QName("urn:s", "style"), "comop1"));
              } else {
                copy.copy();
              }
            });
    assertThat(changed).isEqualTo(said(xml.replace("ce1", "comop1")));
  }

  @Test
  void a_fragment_is_changed_without_touching_the_one_it_was_made_of() {
    QName style = new QName("style");
    Fragment text = Fragment.of(new QName("b"), Map.of(), new Fragment.Text("deux"));
    Fragment cell = Fragment.of(CELL, Map.of(style, "ce1"), text.inside());
    Fragment other = cell.with(style, null).with(List.of(new Fragment.Text("un")));
    assertThat(cell.attribute(style)).isEqualTo("ce1");
    assertThat(cell.text()).isEqualTo("deux");
    assertThat(other.attribute(style)).isNull();
    assertThat(other.text()).isEqualTo("un");
    assertThat(other.fragments()).isEmpty();
  }
}
