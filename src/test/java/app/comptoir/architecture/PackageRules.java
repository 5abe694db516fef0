package app.comptoir.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which package may see which. All may see `common` and themselves; only `bootstrap` sees all.
public final class PackageRules {
  /// What all screens are made of.
  private static final String[] UI_PARTS = {
    "ui.chart..", "ui.control..", "ui.table..", "ui.tile.."
  };

  private static final Set<String> UI_BASE =
      Set.of("mvc", "fx", "shell", "chart", "control", "picture", "table", "tile");
  private final String root;

  /// @param root the package that holds the others: the application's, or that of the fixtures the
  ///   rules are tried on
  public PackageRules(String root) {
    this.root = root;
  }

  public ArchRule everyClassHasItsPlace() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .resideInAnyPackage(
            root,
            in("backup"),
            in("imports"),
            in("bootstrap"),
            in("settings"),
            in("signin"),
            in("window"),
            in("workspace"),
            in("common"),
            in("domain"),
            in("acts"),
            in("secrets"),
            in("notices"),
            in("store"),
            in("platform"),
            in("sync"),
            in("service"),
            in("report"),
            in("sandbox"),
            in("ui"))
        .because("a package no rule speaks of is one where everything is allowed");
  }

  public ArchRule settingsSeeServices() {
    return sees(in("settings"), "domain..", "service..", "ui.fx..")
        .because("a file of settings is read before anything else is there");
  }

  public ArchRule workspaceSeesItsContents() {
    return sees(
            in("workspace"),
            "settings..",
            "store..",
            "acts..",
            "platform..",
            "service..",
            "domain..")
        .because("a folder with everything of one workspace knows neither window nor network");
  }

  public ArchRule signInSeesTheWorkspace() {
    return sees(
            in("signin"),
            "workspace..",
            "settings..",
            "secrets..",
            "store..",
            "platform..",
            "service..",
            "domain..")
        .because("who signs in is asked for one workspace, without a window");
  }

  public ArchRule backupSeesTheWorkspace() {
    return sees(
            in("backup"), "workspace..", "settings..", "store..", "acts..", "service..", "domain..")
        .because("a backup is the folder of a workspace, and works from the command line too");
  }

  public ArchRule importsSeeTheWorkspace() {
    return sees(
            in("imports"),
            "workspace..",
            "store..",
            "sync..",
            "platform..",
            "service..",
            "domain..")
        .because("order files are those of a workspace, and come from the command line too");
  }

  public ArchRule launchersOnlyLaunch() {
    return sees(root, "bootstrap..", "workspace..")
        .because("Main and App hand over to bootstrap and do nothing themselves");
  }

  public ArchRule commonSeesNothing() {
    return sees(in("common")).because("the helpers of all can depend on none");
  }

  public ArchRule domainSeesCommon() {
    return sees(in("domain")).because("the rules of the trade outlive screen, database and wire");
  }

  public ArchRule actsSeeDomain() {
    return sees(in("acts"), "domain..")
        .because("what people did outlives the database and the platform it is told to");
  }

  public ArchRule storeSeesDomain() {
    return sees(in("store"), "domain..")
        .because("the store keeps facts; who fetches or shows them is not its business");
  }

  public ArchRule secretsSeeNothing() {
    return sees(in("secrets"))
        .because("who keeps secrets must not be able to show, store or send them");
  }

  public ArchRule noticesSeeService() {
    return sees(in("notices"), "service..")
        .because("what a system shows is told it by the screens; it asks for nothing itself");
  }

  public ArchRule platformSeesDomain() {
    return sees(in("platform"), "domain..")
        .because("a connector turns a platform's answers into changes and knows nothing else");
  }

  public ArchRule connectorsDoNotSeeEachOther() {
    return slices()
        .matching(root + ".platform.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage(in("platform.wire")))
        .because("a connector can be added or dropped without touching another");
  }

  public ArchRule portSeesNoConnector() {
    return onlyThese(root + ".platform", root + ".platform", "domain..", "common..")
        .because("the port is what all connectors share");
  }

  public ArchRule syncSeesStoreAndPort() {
    return sees(in("sync"), "store..", "acts..", "platform", "domain..")
        .because("the sync carries changes into the store and people's acts to the platform");
  }

  public ArchRule serviceSeesStoreAndSync() {
    return sees(in("service"), "store..", "acts..", "sync..", "domain..")
        .because("use cases read the store and command the sync, never a platform");
  }

  public ArchRule reportSeesService() {
    return sees(in("report"), "service..", "domain..")
        .because("a report says what the screens say, from the same snapshots");
  }

  public ArchRule sandboxSeesNothing() {
    return sees(in("sandbox"))
        .because("a simulated platform that shares code with the application shares its mistakes");
  }

  public ArchRule onlyBootstrapSeesTheSandbox() {
    return classes()
        .that()
        .resideInAPackage(in("sandbox"))
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(in("sandbox"), in("bootstrap"))
        .because("the application speaks to it over HTTP, as to any platform");
  }

  public ArchRule onlyLaunchersSeeBootstrap() {
    return classes()
        .that()
        .resideInAPackage(in("bootstrap"))
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(in("bootstrap"), in("window"), root)
        .because("parts are given what they need; none reaches for the wiring");
  }

  public ArchRule screensSeeServicesOnly() {
    return sees(in("ui"), "service..", "domain..")
        .because("the screen never asks the network or the database");
  }

  public ArchRule uiBaseSeesNoScreen() {
    DescribedPredicate<JavaClass> screens =
        feature().or(inPackages(UI_PARTS)).or(inPackages("ui.shell.."));
    return noClasses()
        .that()
        .resideInAnyPackage(in("ui.mvc"), in("ui.fx"))
        .should()
        .dependOnClassesThat(screens)
        .because("the lifecycle and the thread bridge are the same for every screen");
  }

  public ArchRule widgetsSeeNoFeature() {
    return noClasses()
        .that(inPackages(UI_PARTS))
        .should()
        .dependOnClassesThat(feature().or(inPackages("ui.shell..")))
        .because("a part of all screens belongs to none");
  }

  public ArchRule featuresDoNotSeeEachOther() {
    return slices()
        .assignedFrom(
            slicing(
                "the features of the ui",
                c -> feature().test(c) ? Optional.of(uiPart(c)) : Optional.empty()))
        .should()
        .notDependOnEachOther()
        .because("a screen can be read, changed and removed alone");
  }

  public ArchRule featuresSeeOnlyTheNavigatorOfTheShell() {
    DescribedPredicate<JavaClass> allowed =
        inPackages("ui.mvc..", "ui.fx..", "ui.picture..", "service..", "domain..", "common..")
            .or(inPackages(UI_PARTS))
            .or(feature())
            .or(navigator());
    return noClasses()
        .that(feature())
        .should()
        .dependOnClassesThat(ours().and(not(allowed)))
        .because("a screen asks to go elsewhere; how the window does it is not its business");
  }

  public ArchRule shellSeesNoFeature() {
    return noClasses()
        .that()
        .resideInAPackage(in("ui.shell"))
        .should()
        .dependOnClassesThat(feature())
        .because("bootstrap hands the screens to the window; they know its Navigator");
  }

  /// Each package is a slice, but the domain is one: a post has an action and an event a placement,
  /// so `domain.post` and `domain.funnel` know each other on purpose. The launchers are none.
  public ArchRule noCycles() {
    return slices()
        .assignedFrom(
            slicing(
                "packages",
                c -> {
                  String name = c.getPackageName();
                  if (!name.startsWith(root + ".")) {
                    return Optional.empty();
                  }
                  String own = name.substring(root.length() + 1);
                  return Optional.of(own.startsWith("domain") ? "domain" : own);
                }))
        .should()
        .beFreeOfCycles()
        .because("there is one way through the house");
  }

  /// Each class with those inside it is a slice.
  public ArchRule noCirclesBetweenClasses() {
    return slices()
        .assignedFrom(
            slicing(
                "classes",
                c ->
                    c.getPackageName().startsWith(root)
                        ? Optional.of(c.getName().split("\\$", -1)[0])
                        : Optional.empty()))
        .should()
        .beFreeOfCycles()
        .because("a class is understood after those it uses, without itself");
  }

  /// Classes of `origin` see of ours only themselves, `common` and the named packages.
  private ArchRule sees(String origin, String... others) {
    return onlyThese(
        origin,
        Stream.concat(Stream.of(origin, "common.."), Arrays.stream(others)).toArray(String[]::new));
  }

  private ArchRule onlyThese(String origin, String... allowed) {
    return noClasses()
        .that()
        .resideInAPackage(origin)
        .should()
        .dependOnClassesThat(ours().and(not(inPackages(allowed))));
  }

  private DescribedPredicate<JavaClass> ours() {
    return resideInAPackage(root + "..");
  }

  private DescribedPredicate<JavaClass> feature() {
    return describe(
        "belong to a feature of the ui",
        c -> c.getPackageName().startsWith(root + ".ui.") && !UI_BASE.contains(uiPart(c)));
  }

  private DescribedPredicate<JavaClass> navigator() {
    String name = root + ".ui.shell.navigation.Navigator";
    return describe(
        "are the Navigator", c -> c.getName().equals(name) || c.getName().startsWith(name + "$"));
  }

  /// The segment behind `ui` of a class under it.
  private String uiPart(JavaClass c) {
    return c.getPackageName().substring((root + ".ui.").length()).split("\\.", -1)[0];
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  /// Packages under [#root], or full ones.
  private DescribedPredicate<JavaClass> inPackages(String... packages) {
    return resideInAnyPackage(
        Stream.of(packages)
            .map(p -> p.equals(root) || p.startsWith(root + ".") ? p : root + "." + p)
            .toArray(String[]::new));
  }

  private static SliceAssignment slicing(
      String description, Function<JavaClass, Optional<String>> name) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        return name.apply(javaClass).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
      }

      @Override
      public String getDescription() {
        return description;
      }
    };
  }
}
