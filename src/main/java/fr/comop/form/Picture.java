package fr.comop.form;

import org.jspecify.annotations.Nullable;

/**
 * A picture found in a workbook, or beside it in the same mail.
 *
 * @param part its name inside the workbook, where its bytes are; of one beside it, the SHA-256 of
 *     its bytes
 * @param mediaType such as "image/png"
 * @param place null when it is beside the workbook
 */
public record Picture(String part, String mediaType, @Nullable Place place) {}
