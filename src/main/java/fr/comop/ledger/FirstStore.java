package fr.comop.ledger;

import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/** A store in memory, of which nothing is left. */
public final class FirstStore {
  private FirstStore() {}

  /**
   * Has Java load and link what a store takes, some 200 ms of one core, by using one. Touches no
   * file and no other store.
   */
  public static void use() {
    BeforeH2.tell();
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:");
    Jdbi jdbi = Pools.alike(memory::getConnection);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              create table word (id bigint generated always as identity primary key,
                at timestamp(6) with time zone, name varchar(20) not null unique)""");
          handle
              .createUpdate("insert into word (name) values (:name)")
              .bind("name", "un")
              .execute();
          List<String> names =
              handle
                  .createQuery("select name from word where name = :name order by id")
                  .bind("name", "un")
                  .mapTo(String.class)
                  .list();
          handle
              .createUpdate("delete from word where name = :name")
              .bind("name", names.get(0))
              .execute();
        });
  }
}
