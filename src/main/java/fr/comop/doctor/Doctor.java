package fr.comop.doctor;

import fr.comop.access.Authorities;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.check.Examination;
import fr.comop.doctor.disk.ArchiveCheck;
import fr.comop.doctor.disk.AuditCheckUp;
import fr.comop.doctor.disk.ContinuityCheck;
import fr.comop.doctor.disk.DiskCheck;
import fr.comop.doctor.disk.FolderCheck;
import fr.comop.doctor.disk.MailRoomCheck;
import fr.comop.doctor.disk.RightsCheck;
import fr.comop.doctor.disk.SecretsCheck;
import fr.comop.doctor.disk.StoreCheck;
import fr.comop.doctor.disk.StoreVisit;
import fr.comop.doctor.server.AuthoritiesCheck;
import fr.comop.doctor.server.MailboxCheck;
import fr.comop.doctor.server.ProviderCheck;
import fr.comop.doctor.server.RelayCheck;
import fr.comop.doctor.server.SmtpCheck;
import fr.comop.doctor.server.TokenCheck;
import fr.comop.paper.Paper;
import fr.comop.wiring.mail.MailServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Knows what is to be looked at, and in which order. To be closed when the examination is over. */
public final class Doctor implements AutoCloseable {
  private final Patient patient;
  private final StoreVisit store;

  public Doctor(Patient patient) {
    this.patient = patient;
    store = new StoreVisit(patient.configuration().settings(), patient.clock());
  }

  /** All that is looked at: the machine, the configuration, the data, the ways in and out. */
  public Examination examination() {
    Settings settings = patient.configuration().settings();
    believeOwnAuthorities(settings);
    Path data = settings.path(Setting.DATA_DIR);
    MailServers servers = new MailServers(settings, patient.clock());
    return new Examination(
        List.of(
            new JavaCheck(Runtime.getRuntime().maxMemory()),
            new FileNames(),
            new AccountCheck(patient.account(), data),
            new ConfigurationCheck(patient.configuration()),
            new PeopleCheck(patient),
            new InventedCheck(patient.configuration()),
            new TextsCheck(patient.configuration()),
            new RoutesCheck(settings),
            new FontsCheck(new Paper()::print),
            new RightsCheck(data),
            new SecretsCheck(settings, patient.variables()),
            new DiskCheck(settings),
            new StoreCheck(store),
            new ContinuityCheck(store, patient.configuration()),
            new AuditCheckUp(store),
            new ArchiveCheck(data.resolve("archive")),
            new FolderCheck(settings, patient.configuration().structures()),
            new AuthoritiesCheck(settings, patient.clock()),
            new TokenCheck(servers),
            new MailboxCheck(servers),
            new SmtpCheck(servers, patient.testMail()),
            new RelayCheck(servers),
            new MailRoomCheck(settings, patient.configuration().delegations()),
            new ProviderCheck(settings, patient.clock()),
            new ClockCheck(settings, patient.clock(), store)));
  }

  /** A file that holds none is told by a check of its own. */
  private static void believeOwnAuthorities(Settings settings) {
    if (!settings.text(Setting.TLS_AUTHORITIES).isEmpty()) {
      try {
        Authorities.believe(MailServers.authorities(settings));
      } catch (IOException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
