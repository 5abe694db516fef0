package app.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ArchitectureTest;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tries each rule on classes that break it and on classes that just keep it: what it reports must
/// be the former, all of them and nothing else.
class RulesCanFailTest {
  private static final String FIXTURE = "app.comptoir.archfixture";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(FIXTURE);
  private static final Pattern CULPRIT =
      Pattern.compile("(?:Class|Method|Constructor|Field) <" + FIXTURE + "\\.([\\w.$]+)");

  private final PackageRules packages = new PackageRules(FIXTURE);
  private final CodeRules code = new CodeRules(FIXTURE);

  @Test
  void everyClassHasItsPlace() {
    assertReported(packages.everyClassHasItsPlace(), "Homeless");
  }

  @Test
  void settingsSeeServices() {
    assertReported(packages.settingsSeeServices(), "SettingsSeeStore");
  }

  @Test
  void workspaceSeesItsContents() {
    assertReported(packages.workspaceSeesItsContents(), "WorkspaceSeesSync");
  }

  @Test
  void signInSeesTheWorkspace() {
    assertReported(packages.signInSeesTheWorkspace(), "SignInSeesSync");
  }

  @Test
  void backupSeesTheWorkspace() {
    assertReported(packages.backupSeesTheWorkspace(), "BackupSeesSync");
  }

  @Test
  void importsSeeTheWorkspace() {
    assertReported(packages.importsSeeTheWorkspace(), "ImportsSeeActs");
  }

  @Test
  void launchersOnlyLaunch() {
    assertReported(packages.launchersOnlyLaunch(), "StarterSeesStore");
  }

  @Test
  void commonSeesNothing() {
    assertReported(packages.commonSeesNothing(), "CommonSeesDomain");
  }

  @Test
  void domainSeesCommon() {
    assertReported(packages.domainSeesCommon(), "DomainSeesStore");
  }

  @Test
  void actsSeeDomain() {
    assertReported(packages.actsSeeDomain(), "ActsSeeStore");
  }

  @Test
  void storeSeesDomain() {
    assertReported(packages.storeSeesDomain(), "StoreSeesPlatform");
  }

  @Test
  void secretsSeeNothing() {
    assertReported(packages.secretsSeeNothing(), "SecretsSeeStore");
  }

  @Test
  void noticesSeeService() {
    assertReported(packages.noticesSeeService(), "NoticesSeeStore");
  }

  @Test
  void platformSeesDomain() {
    assertReported(packages.platformSeesDomain(), "XadsSeesStore");
  }

  @Test
  void connectorsDoNotSeeEachOther() {
    assertReported(packages.connectorsDoNotSeeEachOther(), "XadsSeesApi");
  }

  @Test
  void portSeesNoConnector() {
    assertReported(packages.portSeesNoConnector(), "PortSeesConnector");
  }

  @Test
  void syncSeesStoreAndPort() {
    assertReported(packages.syncSeesStoreAndPort(), "SyncSeesConnector");
  }

  @Test
  void serviceSeesStoreAndSync() {
    assertReported(
        packages.serviceSeesStoreAndSync(),
        "ServiceSeesPlatform",
        "ServiceSeesSandbox",
        "ServiceSeesBootstrap");
  }

  @Test
  void reportSeesService() {
    assertReported(packages.reportSeesService(), "ReportSeesStore");
  }

  @Test
  void sandboxSeesNothing() {
    assertReported(packages.sandboxSeesNothing(), "SandboxSeesDomain");
  }

  @Test
  void onlyBootstrapSeesTheSandbox() {
    assertReported(packages.onlyBootstrapSeesTheSandbox(), "ServiceSeesSandbox");
  }

  @Test
  void onlyLaunchersSeeBootstrap() {
    assertReported(packages.onlyLaunchersSeeBootstrap(), "ServiceSeesBootstrap");
  }

  @Test
  void screensSeeServicesOnly() {
    assertReported(packages.screensSeeServicesOnly(), "OverviewSeesSync", "WidgetSeesStore");
  }

  @Test
  void uiBaseSeesNoScreen() {
    assertReported(packages.uiBaseSeesNoScreen(), "MvcSeesPosts", "FxSeesWidget");
  }

  @Test
  void widgetsSeeNoFeature() {
    assertReported(packages.widgetsSeeNoFeature(), "WidgetSeesPosts");
  }

  @Test
  void featuresDoNotSeeEachOther() {
    assertReported(packages.featuresDoNotSeeEachOther(), "OverviewSeesPosts");
  }

  @Test
  void featuresSeeOnlyTheNavigatorOfTheShell() {
    assertReported(
        packages.featuresSeeOnlyTheNavigatorOfTheShell(), "OverviewSeesWindow", "OverviewSeesSync");
  }

  @Test
  void shellSeesNoFeature() {
    assertReported(packages.shellSeesNoFeature(), "ShellSeesPosts");
  }

  @Test
  void noCycles() {
    // Of all fixtures there are more circles than are listed.
    JavaClasses circle =
        new ClassFileImporter()
            .importPackages(FIXTURE + ".service.left", FIXTURE + ".service.right");
    List<String> cycles = packages.noCycles().evaluate(circle).getFailureReport().getDetails();
    assertThat(cycles)
        .anyMatch(
            cycle -> cycle.contains("Slice service.left") && cycle.contains("Slice service.right"));
  }

  @Test
  void noCirclesBetweenClasses() {
    JavaClasses circle = new ClassFileImporter().importPackages(FIXTURE + ".service.circle");
    assertThat(packages.noCirclesBetweenClasses().evaluate(circle).getFailureReport().getDetails())
        .anyMatch(cycle -> cycle.contains("Hen") && cycle.contains("Egg"));
  }

  @Test
  void modelsAreViewStateOnly() {
    assertReported(code.modelsAreViewStateOnly(), "OverviewModel");
    assertThat(details(code.modelsAreViewStateOnly()))
        .anyMatch(d -> d.contains("javafx.scene.Node"))
        .anyMatch(d -> d.contains("service.Figures"))
        .anyMatch(d -> d.contains("OverviewController"))
        .anyMatch(d -> d.contains("OverviewView"));
  }

  @Test
  void viewsCallNoService() {
    assertReported(code.viewsCallNoService(), "OverviewView");
  }

  @Test
  void controllersKnowNoSceneGraph() {
    assertReported(code.controllersKnowNoSceneGraph(), "OverviewController");
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    assertReported(code.onlyTheStoreSpeaksSql(), "ServiceSpeaksSql", "ServiceSpeaksJdbi");
  }

  @Test
  void onlyConnectorsSpeakHttp() {
    assertReported(code.onlyConnectorsSpeakHttp(), "SyncSpeaksHttp");
  }

  @Test
  void onlyTheBridgeEntersTheFxThread() {
    assertReported(code.onlyTheBridgeEntersTheFxThread(), "EntersFxThread");
  }

  @Test
  void threadsStartInTwoPlaces() {
    assertReported(code.threadsStartInTwoPlaces(), "StartsThreads");
    assertMethods(code.threadsStartInTwoPlaces(), "made", "virtual", "pool", "reference");
  }

  @Test
  void stylesLiveInStyleSheets() {
    assertReported(code.stylesLiveInStyleSheets(), "OverviewView");
  }

  @Test
  void onlyTheCommandLinePrints() {
    assertReported(code.onlyTheCommandLinePrints(), "Prints");
    assertMethods(code.onlyTheCommandLinePrints(), "out", "err", "io", "trace");
  }

  @Test
  void noStaticGetInstance() {
    assertReported(code.noStaticGetInstance(), "Singleton");
  }

  @Test
  void moneyIsNeverFloating() {
    assertReported(code.moneyIsNeverFloating(), "FloatingMoney");
    assertThat(details(code.moneyIsNeverFloating()))
        .anyMatch(d -> d.startsWith("Field <") && d.contains(".euros>"))
        .anyMatch(d -> d.startsWith("Constructor <"))
        .anyMatch(d -> d.contains(".cents("))
        .anyMatch(d -> d.contains(".boxed("))
        .anyMatch(d -> d.contains(".count("));
  }

  @Test
  void moneyIsCalculatedInTheDomain() {
    ArchRule rule = code.moneyIsCalculatedInTheDomain();
    assertReported(rule, "AddsMoney", "ColumnsOfMoney");
    assertMethods(rule, "minus", "left", "running", "exact", "lambda", "objects", "columns");
  }

  @Test
  void instantsAreNotLocal() {
    assertReported(code.instantsAreNotLocal(), "LocalTimes");
    assertThat(details(code.instantsAreNotLocal())).anyMatch(d -> d.contains(".hidden("));
  }

  @Test
  void timeComesFromAClock() {
    assertReported(code.timeComesFromAClock(), "AsksTheMachine");
    assertMethods(code.timeComesFromAClock(), "instant", "day", "millis", "reference");
  }

  @Test
  void onlyBootstrapTakesTheSystemClock() {
    assertReported(code.onlyBootstrapTakesTheSystemClock(), "TakesSystemClock");
  }

  @Test
  void everyRuleIsTriedHereAndKeptByTheApplication() {
    Set<String> rules =
        Stream.of(PackageRules.class, CodeRules.class)
            .flatMap(c -> names(c, m -> Modifier.isPublic(m.getModifiers())))
            .collect(Collectors.toCollection(TreeSet::new));
    Predicate<Method> test = m -> m.isAnnotationPresent(Test.class);
    assertThat(names(RulesCanFailTest.class, test)).containsAll(rules);
    assertThat(names(ArchitectureTest.class, test)).containsExactlyInAnyOrderElementsOf(rules);
  }

  private static Stream<String> names(Class<?> type, Predicate<Method> filter) {
    return Arrays.stream(type.getDeclaredMethods()).filter(filter).map(Method::getName);
  }

  private static List<String> details(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }

  private static void assertReported(ArchRule rule, String... culprits) {
    Set<String> reported =
        details(rule).stream()
            .flatMap(
                detail ->
                    CULPRIT
                        .matcher(detail)
                        .results()
                        .limit(1)
                        .map(match -> simpleName(match.group(1))))
            .collect(Collectors.toSet());
    assertThat(reported).containsExactlyInAnyOrder(culprits);
  }

  /// Only these methods of the culprit are reported.
  private static void assertMethods(ArchRule rule, String... methods) {
    Pattern method = Pattern.compile("^Method <[\\w.$]+\\.(\\w+)\\(");
    Set<String> reported =
        details(rule).stream()
            .map(method::matcher)
            .filter(Matcher::find)
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertThat(reported).containsExactlyInAnyOrder(methods);
  }

  /// `store.Rows.<init>` and `store.Rows` are both `Rows`.
  private static String simpleName(String path) {
    return Arrays.stream(path.split("[.$]"))
        .filter(part -> !part.isEmpty() && Character.isUpperCase(part.charAt(0)))
        .findFirst()
        .orElse(path);
  }
}
