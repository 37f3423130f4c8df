package fr.comop.intake.folder;

import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.intake.arrival.WayIn;
import fr.comop.intake.identification.Looks;

/** What is remembered of the shared folder: arrivals, their files, when we looked last. */
public record Known(WayIn wayIn, DroppedFiles dropped, Looks looks) {}
