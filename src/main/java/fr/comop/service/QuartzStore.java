package fr.comop.service;

import fr.comop.config.Setting;
import fr.comop.wiring.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.component.quartz.QuartzComponent;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Keeps Quartz's triggers in the ledger's database, so that of several copies of the service one
 * wakes. What leaves does not depend on it: reminders have a key of their own.
 */
final class QuartzStore {
  private QuartzStore() {}

  /** Camel's Quartz over this store. */
  static QuartzComponent component(House house) {
    QuartzComponent quartz = new QuartzComponent();
    quartz.setProperties(properties(house));
    // A sweep may be given up anywhere; waited for, Quartz has been seen never to end.
    quartz.setInterruptJobsOnShutdown(true);
    return quartz;
  }

  /** Properties of a scheduler over this store. */
  static Map<String, Object> properties(House house) {
    boolean shared =
        house.configuration.settings().text(Setting.STORE_URL).startsWith("jdbc:postgresql:");
    String source = "ledger-" + UUID.randomUUID();
    DBConnectionManager.getInstance()
        .addConnectionProvider(source, new Connections(house.store.ledger.connections()));
    String store = "org.quartz.jobStore.";
    return Map.of(
        "org.quartz.scheduler.instanceName",
        "comop",
        "org.quartz.scheduler.instanceId",
        shared ? "AUTO" : "comop",
        "org.quartz.threadPool.class",
        SimpleThreadPool.class.getName(),
        "org.quartz.threadPool.threadCount",
        "1",
        store + "class",
        JobStoreTX.class.getName(),
        store + "driverDelegateClass",
        (shared ? PostgreSQLDelegate.class : StdJDBCDelegate.class).getName(),
        store + "dataSource",
        source,
        store + "tablePrefix",
        "qrtz_",
        store + "isClustered",
        String.valueOf(shared),
        store + "acquireTriggersWithinLock",
        "true");
  }

  /** The pool is the ledger's: Quartz neither opens nor closes it. */
  private record Connections(DataSource pool) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return pool.getConnection();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
  }
}
