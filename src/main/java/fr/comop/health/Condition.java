package fr.comop.health;

import java.time.Instant;

/** Something that is red. */
public record Condition(Trouble trouble, Instant since) {}
