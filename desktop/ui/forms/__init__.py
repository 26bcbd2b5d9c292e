"""Any XForm as widgets: `FormView` shows a session, one editor class per kind of question.

view.FormView(theme, session, setting=None, registry=REGISTRY)   a scroll area; only what is near the eye is built
    .show_items(refs | None) .refresh(changes) .focus_ref(ref, caret=None) .cursor() .restore(cursor)
    .show_problems(violations) .unfinished() .set_readonly(bool) .set_language(code) .parts() .undo()
    → answered(Changes) typed(ref) focused(ref) left(ref) removed(ref) withdrawn(refs) went_past_end()
setting.Setting(media=…, point=…, files=…, pick_file=…)           what editors need from outside
registry.REGISTRY.with_rule(Rule(MyEditor, control="input", appearance={"mine"}))   another kind of question
languages.LanguageChoice(theme, view)                             the form's languages, to switch in mid-form
"""
