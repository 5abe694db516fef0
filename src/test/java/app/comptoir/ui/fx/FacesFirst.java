package app.comptoir.ui.fx;

import app.comptoir.common.AppFonts;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// Makes the program's faces known before any test draws, as the program does before JavaFX starts:
/// JavaFX looks for faces once in the life of a process.
public final class FacesFirst implements TestExecutionListener {
  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (!AppFonts.ready()) {
      throw new IllegalStateException("The faces of the program are not known");
    }
  }
}
