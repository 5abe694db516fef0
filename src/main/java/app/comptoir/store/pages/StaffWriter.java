package app.comptoir.store.pages;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Staff;
import app.comptoir.store.queries.StaffStore;
import app.comptoir.store.sql.BrandRows;
import app.comptoir.store.sql.Bulk;
import app.comptoir.store.sql.RoleText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Writes the people of the brands and their stand-ins, for [StaffStore] to read.
final class StaffWriter {
  private StaffWriter() {}

  /// Replaces the people of a brand, within the transaction that stores the page.
  ///
  /// @param revision of the brand's record that told of them
  static void save(Handle handle, int brandKey, long revision, Staff staff) throws SQLException {
    Connection connection = handle.getConnection();
    handle.execute("UPDATE brand SET people_revision = ? WHERE brand_key = ?", revision, brandKey);
    BrandRows.execute(connection, "DELETE FROM member WHERE brand_key = ?", brandKey);
    BrandRows.execute(connection, "DELETE FROM delegation WHERE brand_key = ?", brandKey);
    Bulk members =
        new Bulk("member", "brand_key INT, subject VARCHAR, name VARCHAR, roles VARCHAR");
    Map<String, Member> people = new LinkedHashMap<>();
    staff.people().forEach(member -> people.put(member.subject(), member));
    for (Member member : people.values()) {
      members.add(
          brandKey, member.subject(), Bulk.cut(member.name(), 1000), RoleText.of(member.roles()));
    }
    members.upsert(connection, 2);
    Bulk delegations =
        new Bulk(
            "delegation",
            """
            brand_key INT, id VARCHAR, subject VARCHAR, stand_in VARCHAR, role INT,
            from_us BIGINT, until_us BIGINT, ended_us BIGINT
            """);
    Map<String, Delegation> byId = new LinkedHashMap<>();
    staff.delegations().forEach(one -> byId.put(one.id(), one));
    for (Delegation one : byId.values()) {
      delegations.add(
          brandKey,
          one.id(),
          one.subject(),
          one.standIn(),
          one.role(),
          one.from(),
          one.until(),
          one.endedAt());
    }
    delegations.upsert(connection, 2);
  }
}
