# Translations: Spanish is in the source; the catalogues of the other languages are resources/i18n/*.ts.
TS := $(wildcard resources/i18n/*.ts)
QM := $(TS:.ts=.qm)

.PHONY: i18n strings

i18n: $(VENV)/.ready $(QM) ## compile the translations

%.qm: %.ts
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

strings: $(VENV)/.ready ## bring the catalogues up to date with the source
	@$(BIN)/pyside6-lupdate $$(find desktop/ui -name '*.py' | sort) -silent -no-obsolete -locations none \
	  -source-language es_AR -ts resources/i18n/vigia_pt_BR.ts resources/i18n/vigia_en.ts
