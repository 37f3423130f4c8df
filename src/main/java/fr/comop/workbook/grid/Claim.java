package fr.comop.workbook.grid;

import java.util.Optional;

/** What a workbook's marks say it is; each part may be lost on the way. */
public record Claim(
    Optional<String> form,
    Optional<Integer> version,
    Optional<Integer> year,
    Optional<String> beneficiary) {}
