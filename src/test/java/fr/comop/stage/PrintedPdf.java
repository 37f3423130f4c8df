package fr.comop.stage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A PDF as those get it who archive it, have it read aloud, or look for what it hides. */
public final class PrintedPdf {
  private static final List<PDFAFlavour> ASKED = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

  private final byte[] bytes;
  private @Nullable String aloud;

  public PrintedPdf(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What veraPDF has against it as PDF/A-2a and as PDF/UA-1, looked for in one go. */
  public List<String> faults() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(bytes), ASKED.get(0));
        PDFAValidator validator = Foundries.defaultInstance().createValidator(ASKED)) {
      parser.setFlavours(ASKED);
      List<String> faults = new ArrayList<>();
      for (ValidationResult result : validator.validateAll(parser)) {
        result.getTestAssertions().stream()
            .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
            .map(one -> result.getPDFAFlavour() + " " + one.getRuleId() + " " + one.getMessage())
            .distinct()
            .forEach(faults::add);
      }
      return faults;
    }
  }

  /** Its texts, page by page, in the order in which they are painted; spaces are all one. */
  public String text() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return plain(new PDFTextStripper().getText(document));
    }
  }

  /** The text of one page, from 1. */
  public String page(int number) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      return plain(stripper.getText(document));
    }
  }

  /** Its texts in the order in which they are read aloud; of pictures, what stands for them. */
  public String readAloud() throws IOException {
    String known = aloud;
    if (known == null) {
      known = listened();
      aloud = known;
    }
    return known;
  }

  private String listened() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        extractor.getMarkedContents().forEach(one -> note(one, texts));
        marked.put(page.getCOSObject(), texts);
      }
      StringBuilder heard = new StringBuilder();
      read(document.getDocumentCatalog().getStructureTreeRoot(), null, marked, heard);
      return plain(heard.toString());
    }
  }

  private static void note(PDMarkedContent content, Map<Integer, String> texts) {
    String text =
        content.getContents().stream()
            .filter(TextPosition.class::isInstance)
            .map(one -> ((TextPosition) one).getUnicode())
            .collect(Collectors.joining());
    if (content.getMCID() >= 0) {
      texts.merge(content.getMCID(), text, String::concat);
    }
    content.getContents().stream()
        .filter(PDMarkedContent.class::isInstance)
        .forEach(one -> note((PDMarkedContent) one, texts));
  }

  private static void read(
      PDStructureNode node,
      PDPage above,
      Map<COSDictionary, Map<Integer, String>> marked,
      StringBuilder aloud) {
    PDPage page = above;
    if (node instanceof PDStructureElement element) {
      page = element.getPage() == null ? above : element.getPage();
      if (element.getAlternateDescription() != null) {
        aloud.append(' ').append(element.getAlternateDescription());
      }
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode below) {
        read(below, page, marked, aloud);
      } else if (kid instanceof Integer id) {
        aloud.append(' ').append(text(marked, page, id));
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage own = reference.getPage() == null ? page : reference.getPage();
        aloud.append(' ').append(text(marked, own, reference.getMCID()));
      }
    }
  }

  private static String text(Map<COSDictionary, Map<Integer, String>> marked, PDPage page, int id) {
    return page == null ? "" : marked.get(page.getCOSObject()).getOrDefault(id, "");
  }

  /** All that is in it: texts, streams inflated, metadata, alternative texts, names. */
  public String everything() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      StringBuilder all = new StringBuilder(new PDFTextStripper().getText(document));
      all.append(new String(bytes, StandardCharsets.ISO_8859_1));
      gather(
          document.getDocument().getTrailer(),
          Collections.newSetFromMap(new IdentityHashMap<>()),
          all);
      return plain(all.toString());
    }
  }

  private static void gather(COSBase one, Set<COSBase> seen, StringBuilder all) throws IOException {
    COSBase base = one instanceof COSObject object ? object.getObject() : one;
    if (base == null || !seen.add(base)) {
      return;
    }
    if (base instanceof COSString string) {
      all.append('\n').append(string.getString());
    } else if (base instanceof COSArray array) {
      for (COSBase each : array) {
        gather(each, seen, all);
      }
    } else if (base instanceof COSDictionary dictionary) {
      if (base instanceof COSStream stream) {
        byte[] inflated = stream.createInputStream().readAllBytes();
        all.append('\n').append(new String(inflated, StandardCharsets.UTF_8));
        all.append('\n').append(new String(inflated, StandardCharsets.UTF_16BE));
      }
      for (COSName name : new HashSet<>(dictionary.keySet())) {
        all.append('\n').append(name.getName());
        gather(dictionary.getItem(name), seen, all);
      }
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
