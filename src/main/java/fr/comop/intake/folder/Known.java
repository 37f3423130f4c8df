package fr.comop.intake.folder;

import fr.comop.intake.DroppedFiles;
import fr.comop.intake.Looks;
import fr.comop.intake.WayIn;

/** What is remembered of the shared folder: arrivals, their files, when we looked last. */
public record Known(WayIn wayIn, DroppedFiles dropped, Looks looks) {}
