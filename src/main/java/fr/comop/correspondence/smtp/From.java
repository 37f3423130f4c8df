package fr.comop.correspondence.smtp;

/**
 * Whom our mails come from.
 *
 * @param address bare address, which also takes bounces
 * @param name shown to people, such as {@code Région Auvergne-Rhône-Alpes – CSTI}
 */
public record From(String address, String name) {}
