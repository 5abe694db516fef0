package app.comptoir.domain.approval;

/// What the platform's token lets somebody do. Roles of a newer platform are left out: they grant
/// nothing here.
public enum Role {
  MANAGER,
  REVIEWER,
  APPROVER,
  ADMIN
}
