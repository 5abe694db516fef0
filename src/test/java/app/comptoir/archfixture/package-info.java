/// Small classes that break the rules of [app.comptoir.architecture] one by one, or just keep them:
/// the rules are tried on them, so that a rule that cannot fail is found out.
package app.comptoir.archfixture;
