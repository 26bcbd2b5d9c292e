# Translations: Spanish is in the source; the catalogues of the other languages are resources/i18n/*.ts. That of
# Spanish holds only plurals: «1 resultado», «2 resultados». What Qt's own dialogs say is in Qt's catalogues; qt_*.ts,
# written by hand, holds what those lack.
TS := $(wildcard resources/i18n/*.ts)
QM := $(TS:.ts=.qm)
LUPDATE := $(BIN)/pyside6-lupdate
SOURCES_OF_WORDS = $$(find desktop/ui -name '*.py' -not -path '*/gallery/*' | sort)
LUPDATE_OPTIONS := -silent -no-obsolete -locations none -source-language es_AR

.PHONY: i18n strings

i18n: $(VENV)/.ready $(QM) ## compile the translations

%.qm: %.ts
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

strings: $(VENV)/.ready ## bring the catalogues up to date with the source
	@$(LUPDATE) $(SOURCES_OF_WORDS) $(LUPDATE_OPTIONS) -ts resources/i18n/vigia_pt_BR.ts resources/i18n/vigia_en.ts
	@$(LUPDATE) $(SOURCES_OF_WORDS) $(LUPDATE_OPTIONS) -pluralonly -ts resources/i18n/vigia_es_AR.ts
