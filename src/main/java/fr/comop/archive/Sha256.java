package fr.comop.archive;

/** Placeholder until the archive room lands. */
public record Sha256(String hex) {}
