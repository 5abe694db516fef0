package app.comptoir.platform.api.records;

import app.comptoir.domain.approval.Role;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.funnel.Surface;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferField;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The contract's names of enum values. A name this version does not know is `OTHER`.
public final class Names {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Names() {}

  static Step step(String name) {
    return switch (name) {
      case "tap" -> Step.TAP;
      case "product_view" -> Step.PRODUCT_VIEW;
      case "checkout" -> Step.CHECKOUT;
      case "purchase" -> Step.PURCHASE;
      case "delivered" -> Step.DELIVERED;
      case "reply" -> Step.REPLY;
      case "in_cart" -> Step.IN_CART;
      case "merchant_checkout" -> Step.MERCHANT_CHECKOUT;
      case "install_started" -> Step.INSTALL_STARTED;
      case "installed" -> Step.INSTALLED;
      case "first_open" -> Step.FIRST_OPEN;
      default -> Step.OTHER;
    };
  }

  /// @param name null where the event is no reply
  static ReplyOutcome outcome(@Nullable String name) {
    if (name == null) {
      return ReplyOutcome.NONE;
    }
    return switch (name) {
      case "added" -> ReplyOutcome.ADDED;
      case "not_linked" -> ReplyOutcome.NOT_LINKED;
      case "no_product" -> ReplyOutcome.NO_PRODUCT;
      case "unreadable" -> ReplyOutcome.UNREADABLE;
      case "ineligible" -> ReplyOutcome.INELIGIBLE;
      case "pending" -> ReplyOutcome.PENDING;
      default -> ReplyOutcome.OTHER;
    };
  }

  static Placement placement(String name) {
    return switch (name) {
      case "organic" -> Placement.ORGANIC;
      case "promoted" -> Placement.PROMOTED;
      default -> Placement.OTHER;
    };
  }

  static Surface surface(String name) {
    return switch (name) {
      case "mobile_app" -> Surface.MOBILE_APP;
      case "web" -> Surface.WEB;
      default -> Surface.OTHER;
    };
  }

  static Action action(String name) {
    return switch (name) {
      case "buy_now" -> Action.BUY_NOW;
      case "cart_reply" -> Action.CART_REPLY;
      case "install" -> Action.INSTALL;
      default -> Action.OTHER;
    };
  }

  static Offer.State offerState(String name) {
    return switch (name) {
      case "draft" -> Offer.State.DRAFT;
      case "submitted" -> Offer.State.SUBMITTED;
      case "reviewed" -> Offer.State.REVIEWED;
      case "approved" -> Offer.State.APPROVED;
      case "live" -> Offer.State.LIVE;
      case "paused" -> Offer.State.PAUSED;
      case "ended" -> Offer.State.ENDED;
      case "changes_requested" -> Offer.State.CHANGES_REQUESTED;
      case "rejected" -> Offer.State.REJECTED;
      case "withdrawn" -> Offer.State.WITHDRAWN;
      case "expired" -> Offer.State.EXPIRED;
      default -> Offer.State.OTHER;
    };
  }

  static Decision.Kind decision(String name) {
    return switch (name) {
      case "review" -> Decision.Kind.REVIEW;
      case "approve" -> Decision.Kind.APPROVE;
      case "reject" -> Decision.Kind.REJECT;
      case "request_changes" -> Decision.Kind.REQUEST_CHANGES;
      case "submit" -> Decision.Kind.SUBMIT;
      case "withdraw" -> Decision.Kind.WITHDRAW;
      case "pause" -> Decision.Kind.PAUSE;
      case "resume" -> Decision.Kind.RESUME;
      case "comment" -> Decision.Kind.COMMENT;
      default -> Decision.Kind.OTHER;
    };
  }

  /// The contract's name of a decision.
  public static String wire(Decision.Kind kind) {
    return switch (kind) {
      case REVIEW -> "review";
      case APPROVE -> "approve";
      case REJECT -> "reject";
      case REQUEST_CHANGES -> "request_changes";
      case SUBMIT -> "submit";
      case WITHDRAW -> "withdraw";
      case PAUSE -> "pause";
      case RESUME -> "resume";
      case COMMENT -> "comment";
      case OTHER -> throw new IllegalArgumentException("A decision nobody can take");
    };
  }

  /// A part of an offer; null for null.
  static @Nullable OfferField field(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (OfferField field : OfferField.values()) {
      if (field != OfferField.OTHER && wire(field).equals(name)) {
        return field;
      }
    }
    return OfferField.OTHER;
  }

  /// The contract's name of a part of an offer.
  public static String wire(OfferField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /// The contract's name of a role.
  public static String wire(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /// The roles among `names` that this version knows.
  public static Set<Role> roles(List<String> names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : names) {
      switch (name) {
        case "manager" -> roles.add(Role.MANAGER);
        case "reviewer" -> roles.add(Role.REVIEWER);
        case "approver" -> roles.add(Role.APPROVER);
        case "admin" -> roles.add(Role.ADMIN);
        default -> {}
      }
    }
    return roles;
  }

  static Order.Status orderStatus(String name) {
    return switch (name) {
      case "placed" -> Order.Status.PLACED;
      case "delivered" -> Order.Status.DELIVERED;
      case "cancelled" -> Order.Status.CANCELLED;
      default -> Order.Status.OTHER;
    };
  }

  static Return.Kind returnKind(String name) {
    return switch (name) {
      case "return" -> Return.Kind.RETURN;
      case "cancellation" -> Return.Kind.CANCELLATION;
      default -> Return.Kind.OTHER;
    };
  }

  /// The two-letter code of a country, as it is or in small letters; empty where it cannot be told.
  /// No sale is left out for want of it.
  static Optional<String> country(@Nullable String name) {
    if (name == null || name.length() != 2) {
      return Optional.empty();
    }
    if (upper(name.charAt(0)) && upper(name.charAt(1))) {
      return Optional.of(name);
    }
    String code = name.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(code) ? Optional.of(code) : Optional.empty();
  }

  private static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
