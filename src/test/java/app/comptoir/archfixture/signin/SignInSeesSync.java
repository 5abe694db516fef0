package app.comptoir.archfixture.signin;

import app.comptoir.archfixture.sync.Loop;

public record SignInSeesSync(Loop other) {}
