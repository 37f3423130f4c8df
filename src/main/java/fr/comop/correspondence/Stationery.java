package fr.comop.correspondence;

/** What a mail is written on: its texts, and who is in charge. */
public record Stationery(Texts texts, Letterhead letterhead) {}
