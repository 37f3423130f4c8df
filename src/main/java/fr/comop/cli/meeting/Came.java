package fr.comop.cli.meeting;

import fr.comop.desk.Names;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Attending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Who took part in a meeting, and how. */
final class Came {
  @Option(
      names = "--present",
      split = ",",
      paramLabel = "ID",
      description = "Présentes, une structure ou plusieurs.")
  List<String> present = List.of();

  @Option(names = "--excused", split = ",", paramLabel = "ID", description = "Excusées.")
  List<String> excused = List.of();

  @Option(
      names = "--represented",
      paramLabel = "ID=NOM",
      description = "Représentée, et par qui : --represented altec=\"Mme Durand\".")
  Map<String, String> represented = new LinkedHashMap<>();

  @Option(names = "--absent", split = ",", paramLabel = "ID", description = "Absentes sans excuse.")
  List<String> absent = List.of();

  List<Attending.Said> said(Names names) {
    List<Attending.Said> said = new ArrayList<>();
    add(said, present, Attendance.Kind.PRESENT, names);
    add(said, excused, Attendance.Kind.EXCUSED, names);
    represented.forEach(
        (id, by) ->
            said.add(
                new Attending.Said(
                    names.beneficiary(id), Attendance.Kind.REPRESENTED, String.valueOf(by))));
    add(said, absent, Attendance.Kind.ABSENT, names);
    return said;
  }

  private static void add(
      List<Attending.Said> said, List<String> ids, Attendance.Kind kind, Names names) {
    ids.forEach(id -> said.add(new Attending.Said(names.beneficiary(id.strip()), kind, "")));
  }
}
