package app.comptoir.archfixture.ui.mvc;

import app.comptoir.archfixture.service.Figures;

record MvcSeesService(Figures figures) {}
