package fr.comop.workbook.xls;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.part.Bounds;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.util.LittleEndian;

/** Finds where pictures are placed among the shapes of one sheet. */
final class Shapes {
  private static final int MOST_BYTES = 4 << 20;
  private static final int HEADER = 8;
  private static final int CONTAINER = 0xF;
  private static final int SHAPE = 0xF004;
  private static final int PROPERTIES = 0xF00B;
  private static final int ANCHOR_IN_GROUP = 0xF00F;
  private static final int ANCHOR = 0xF010;
  private static final int PROPERTY_BYTES = 6;
  private static final int PROPERTY_ID = 0x3FFF;
  private static final int PICTURE = 0x0104;
  private static final int ANCHOR_COLUMN = 2;
  private static final int ANCHOR_ROW = 6;
  private static final int ANCHOR_LAST_COLUMN = 10;
  private static final int ANCHOR_LAST_ROW = 14;
  private static final int ANCHOR_BYTES = 18;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Takes the next piece of the sheet's drawing. */
  void feed(byte[] piece) {
    if (bytes.size() + piece.length <= MOST_BYTES) {
      bytes.writeBytes(piece);
    }
  }

  /** The pictures, in the order of the drawing; one in a group stands where the group does. */
  List<Sheet.PlacedPicture> pictures(Blips blips) {
    List<Sheet.PlacedPicture> pictures = new ArrayList<>();
    byte[] all = bytes.toByteArray();
    int row = 0;
    int column = 0;
    int blip = 0;
    long at = 0;
    while (at + HEADER <= all.length && pictures.size() < Bounds.PICTURES) {
      int body = (int) at + HEADER;
      int options = LittleEndian.getUShort(all, (int) at);
      int type = LittleEndian.getUShort(all, (int) at + 2);
      long length = LittleEndian.getUInt(all, (int) at + 4);
      at = (options & CONTAINER) == CONTAINER ? body : body + length;
      if (type == SHAPE) {
        blip = 0;
      } else if (type == PROPERTIES) {
        blip = blip(all, body, Math.min(at, all.length));
      } else if (type == ANCHOR && body + ANCHOR_BYTES <= all.length) {
        column = LittleEndian.getUShort(all, body + ANCHOR_COLUMN);
        row = LittleEndian.getUShort(all, body + ANCHOR_ROW);
      }
      if (blip > 0 && (type == ANCHOR || type == ANCHOR_IN_GROUP)) {
        pictures.add(
            new Sheet.PlacedPicture(row + 1, column + 1, "blip/" + blip, blips.type(blip)));
      }
    }
    return List.copyOf(pictures);
  }

  /**
   * The cells that the last shape in a piece of a drawing covers.
   *
   * @param otherwise what is told where the piece says nothing of it
   */
  static Sheet.Merged anchor(byte[] piece, Sheet.Merged otherwise) {
    Sheet.Merged found = otherwise;
    long at = 0;
    while (at + HEADER <= piece.length) {
      int body = (int) at + HEADER;
      int options = LittleEndian.getUShort(piece, (int) at);
      int type = LittleEndian.getUShort(piece, (int) at + 2);
      long length = LittleEndian.getUInt(piece, (int) at + 4);
      at = (options & CONTAINER) == CONTAINER ? body : body + length;
      if (type == ANCHOR && body + ANCHOR_BYTES <= piece.length) {
        found = covered(piece, body);
      }
    }
    return found;
  }

  private static Sheet.Merged covered(byte[] piece, int anchor) {
    int column = LittleEndian.getUShort(piece, anchor + ANCHOR_COLUMN);
    int row = LittleEndian.getUShort(piece, anchor + ANCHOR_ROW);
    return new Sheet.Merged(
        new CellAddress(row + 1, column + 1),
        new CellAddress(
            Math.max(row, last(piece, anchor + ANCHOR_LAST_ROW)) + 1,
            Math.max(column, last(piece, anchor + ANCHOR_LAST_COLUMN)) + 1));
  }

  /** At the very beginning of a cell it does not cover it. */
  private static int last(byte[] piece, int at) {
    int index = LittleEndian.getUShort(piece, at);
    return LittleEndian.getUShort(piece, at + 2) > 0 ? index : index - 1;
  }

  private static int blip(byte[] all, int from, long to) {
    for (int at = from; at + PROPERTY_BYTES <= to; at += PROPERTY_BYTES) {
      if ((LittleEndian.getUShort(all, at) & PROPERTY_ID) == PICTURE) {
        return Math.max(0, LittleEndian.getInt(all, at + 2));
      }
    }
    return 0;
  }
}
