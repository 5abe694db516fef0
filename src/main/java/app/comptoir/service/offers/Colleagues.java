package app.comptoir.service.offers;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Role;
import java.time.Instant;
import java.util.List;

/// The people of the brands, and who stands in for whom. All methods block: call them in the
/// background.
public interface Colleagues {
  /// The people of a brand by name, as its log told last; empty before it has.
  List<Member> people(String brandId);

  /// All delegations of a brand that are known, the newest first; past and ended ones included.
  List<Delegation> delegations(String brandId);

  /// Lets somebody act in a role of the person who is signed in, while that person is away. The
  /// platform is asked at once: off-line nobody can delegate.
  Answer delegate(Leave leave);

  /// Ends a delegation now, or calls one off that has not begun; on-line only. One that is over
  /// stays as it is.
  Answer end(String delegationId);

  /// The wish to be stood in for.
  ///
  /// @param role one of one's own
  /// @param standIn subject of who is to act
  /// @param until first instant at which it holds no more
  record Leave(String brandId, Role role, String standIn, Instant from, Instant until) {}

  /// What came of it.
  sealed interface Answer {
    /// The platform has it; the log brings it to everybody.
    record Done(Delegation delegation) implements Answer {}

    /// Nothing changed, or it is not known whether something did: then the log tells.
    ///
    /// @param sentence fit to be shown
    record NotDone(String code, String sentence) implements Answer {}
  }
}
