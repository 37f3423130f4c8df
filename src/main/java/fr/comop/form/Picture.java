package fr.comop.form;

/**
 * A picture found in a workbook.
 *
 * @param part its name inside the workbook, where its bytes are
 * @param mediaType such as "image/png"
 */
public record Picture(String part, String mediaType, Place place) {}
