package fr.comop.workbook.part;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** Makes the XML readers of parts: no DTD, no entity, and bounded. Fit for several threads. */
final class Parsers {
  private static final int PARTS = 100;

  private final AtomicInteger parts = new AtomicInteger();
  private volatile XMLInputFactory2 factory = factory();

  XMLStreamReader2 reader(Bounded bytes) throws XMLStreamException {
    if (parts.incrementAndGet() % PARTS == 0) {
      factory = factory(); // one keeps every name that its readers ever met
    }
    return new BoundedXml((XMLStreamReader2) factory.createXMLStreamReader(bytes), bytes);
  }

  private static XMLInputFactory2 factory() {
    XMLInputFactory2 factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
