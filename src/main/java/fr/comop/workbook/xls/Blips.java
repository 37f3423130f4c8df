package fr.comop.workbook.xls;

import fr.comop.workbook.part.Bounds;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.util.LittleEndian;

/**
 * The types of the pictures that a workbook keeps, in the order in which its sheets refer to them;
 * their bytes are passed over.
 */
final class Blips {
  private static final int HEADER = 8;
  private static final int CONTAINER = 0xF;
  private static final int STORE_ENTRY = 0xF007;

  private final byte[] head = new byte[HEADER + 1];
  private final List<String> types = new ArrayList<>();
  private int got;
  private long skip;

  /** The type of a picture by its number, from 1. */
  String type(int number) {
    return number <= types.size() ? types.get(number - 1) : "application/octet-stream";
  }

  /** Takes the next piece of the drawings that concern the whole workbook. */
  void feed(byte[] piece) {
    int at = 0;
    while (at < piece.length) {
      int passed = (int) Math.min(skip, piece.length - at);
      skip -= passed;
      at += passed;
      if (at < piece.length) {
        head[got++] = piece[at++];
        headed();
      }
    }
  }

  private void headed() {
    if (got < HEADER) {
      return;
    }
    boolean entry = LittleEndian.getUShort(head, 2) == STORE_ENTRY;
    if (entry && got == HEADER) {
      return; // its type is the next byte
    }
    long length = LittleEndian.getUInt(head, 4);
    if (entry) {
      if (types.size() < Bounds.PICTURES) {
        types.add(type(head[HEADER]));
      }
      skip = Math.max(0, length - 1);
    } else {
      boolean container = (head[0] & CONTAINER) == CONTAINER;
      skip = container ? 0 : length;
    }
    got = 0;
  }

  private static String type(byte kind) {
    return switch (kind) {
      case 2 -> "image/x-emf";
      case 3 -> "image/x-wmf";
      case 5, 0x12 -> "image/jpeg";
      case 6 -> "image/png";
      case 7 -> "image/bmp";
      case 0x11 -> "image/tiff";
      default -> "application/octet-stream";
    };
  }
}
