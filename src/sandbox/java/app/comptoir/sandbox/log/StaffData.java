package app.comptoir.sandbox.log;

import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.world.Leave;
import java.util.List;

/// The people of a brand and who stands in for whom.
public final class StaffData {
  private StaffData() {}

  static void people(JsonBytes out, List<User> people) {
    String comma = "";
    for (User user : people) {
      out.raw(comma).raw("{\"subject\":").text(user.subject());
      out.raw(",\"name\":").text(user.name()).raw(",\"roles\":[");
      String between = "";
      for (String role : user.roles()) {
        out.raw(between).word(role);
        between = ",";
      }
      out.raw("]}");
      comma = ",";
    }
  }

  /// Several of the contract's `Delegation`, with commas between.
  public static void leaves(JsonBytes out, List<Leave> leaves) {
    String comma = "";
    for (Leave leave : leaves) {
      out.raw(comma);
      leave(out, leave);
      comma = ",";
    }
  }

  /// The contract's `Delegation`.
  public static void leave(JsonBytes out, Leave leave) {
    out.raw("{\"id\":").word(leave.id());
    out.raw(",\"subject\":").text(leave.subject());
    out.raw(",\"stand_in\":").text(leave.standIn());
    out.raw(",\"role\":").word(leave.role());
    out.raw(",\"from\":").instant(leave.from());
    out.raw(",\"until\":").instant(leave.until());
    out.raw(",\"ended_at\":").instantOrNull(leave.endedAt()).raw("}");
  }
}
