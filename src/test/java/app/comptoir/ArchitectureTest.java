package app.comptoir;

import app.comptoir.architecture.CodeRules;
import app.comptoir.architecture.PackageRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// The rules of the house, kept by the code that ships.
public class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("app.comptoir");

  private final PackageRules packages = new PackageRules("app.comptoir");
  private final CodeRules code = new CodeRules("app.comptoir");

  @Test
  void everyClassHasItsPlace() {
    check(packages.everyClassHasItsPlace());
  }

  @Test
  void settingsSeeServices() {
    check(packages.settingsSeeServices());
  }

  @Test
  void workspaceSeesItsContents() {
    check(packages.workspaceSeesItsContents());
  }

  @Test
  void signInSeesTheWorkspace() {
    check(packages.signInSeesTheWorkspace());
  }

  @Test
  void backupSeesTheWorkspace() {
    check(packages.backupSeesTheWorkspace());
  }

  @Test
  void importsSeeTheWorkspace() {
    check(packages.importsSeeTheWorkspace());
  }

  @Test
  void launchersOnlyLaunch() {
    check(packages.launchersOnlyLaunch());
  }

  @Test
  void commonSeesNothing() {
    check(packages.commonSeesNothing());
  }

  @Test
  void domainSeesCommon() {
    check(packages.domainSeesCommon());
  }

  @Test
  void actsSeeDomain() {
    check(packages.actsSeeDomain());
  }

  @Test
  void storeSeesDomain() {
    check(packages.storeSeesDomain());
  }

  @Test
  void secretsSeeNothing() {
    check(packages.secretsSeeNothing());
  }

  @Test
  void noticesSeeService() {
    check(packages.noticesSeeService());
  }

  @Test
  void platformSeesDomain() {
    check(packages.platformSeesDomain());
  }

  @Test
  void connectorsDoNotSeeEachOther() {
    check(packages.connectorsDoNotSeeEachOther());
  }

  @Test
  void portSeesNoConnector() {
    check(packages.portSeesNoConnector());
  }

  @Test
  void syncSeesStoreAndPort() {
    check(packages.syncSeesStoreAndPort());
  }

  @Test
  void serviceSeesStoreAndSync() {
    check(packages.serviceSeesStoreAndSync());
  }

  @Test
  void reportSeesService() {
    check(packages.reportSeesService());
  }

  @Test
  void sandboxSeesNothing() {
    check(packages.sandboxSeesNothing());
  }

  @Test
  void onlyBootstrapSeesTheSandbox() {
    check(packages.onlyBootstrapSeesTheSandbox());
  }

  @Test
  void onlyLaunchersSeeBootstrap() {
    check(packages.onlyLaunchersSeeBootstrap());
  }

  @Test
  void screensSeeServicesOnly() {
    check(packages.screensSeeServicesOnly());
  }

  @Test
  void uiBaseSeesNoScreen() {
    check(packages.uiBaseSeesNoScreen());
  }

  @Test
  void widgetsSeeNoFeature() {
    check(packages.widgetsSeeNoFeature());
  }

  @Test
  void featuresDoNotSeeEachOther() {
    check(packages.featuresDoNotSeeEachOther());
  }

  @Test
  void featuresSeeOnlyTheNavigatorOfTheShell() {
    check(packages.featuresSeeOnlyTheNavigatorOfTheShell());
  }

  @Test
  void shellSeesNoFeature() {
    check(packages.shellSeesNoFeature());
  }

  @Test
  void noCycles() {
    check(packages.noCycles());
  }

  @Test
  void noCirclesBetweenClasses() {
    check(packages.noCirclesBetweenClasses());
  }

  @Test
  void modelsAreViewStateOnly() {
    check(code.modelsAreViewStateOnly());
  }

  @Test
  void viewsCallNoService() {
    check(code.viewsCallNoService());
  }

  @Test
  void controllersKnowNoSceneGraph() {
    check(code.controllersKnowNoSceneGraph());
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    check(code.onlyTheStoreSpeaksSql());
  }

  @Test
  void onlyConnectorsSpeakHttp() {
    check(code.onlyConnectorsSpeakHttp());
  }

  @Test
  void onlyTheBridgeEntersTheFxThread() {
    check(code.onlyTheBridgeEntersTheFxThread());
  }

  @Test
  void threadsStartInTwoPlaces() {
    check(code.threadsStartInTwoPlaces());
  }

  @Test
  void stylesLiveInStyleSheets() {
    check(code.stylesLiveInStyleSheets());
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(code.onlyTheCommandLinePrints());
  }

  @Test
  void noStaticGetInstance() {
    check(code.noStaticGetInstance());
  }

  @Test
  void moneyIsNeverFloating() {
    check(code.moneyIsNeverFloating());
  }

  @Test
  void moneyIsCalculatedInTheDomain() {
    check(code.moneyIsCalculatedInTheDomain());
  }

  @Test
  void instantsAreNotLocal() {
    check(code.instantsAreNotLocal());
  }

  @Test
  void timeComesFromAClock() {
    check(code.timeComesFromAClock());
  }

  @Test
  void onlyBootstrapTakesTheSystemClock() {
    check(code.onlyBootstrapTakesTheSystemClock());
  }

  /// A package that does not exist yet breaks no rule.
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
