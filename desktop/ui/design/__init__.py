"""The design system: tokens, theme, and one file per component. How to use it, in short.

Every component takes the `Theme` first and asks it for colours, fonts and icons; no page names a colour or a size of
text. `theme.changed` (mode or text scale) needs no handling in pages made of components. `theme.band` is WIDE, MEDIUM
or NARROW (window width ÷ text scale); connect `theme.band_changed` to rearrange columns. Texts that come from outside
go into `Text` (plain) or as parts of a `Sentence` (escaped). `Theme(application)` is built once, in the composition root.

    theme.Theme(application, mode=Mode.LIGHT, scale=1.0)   .set_mode(Mode.DARK) .set_scale(1.5) .color(role) .font(style)
                                                          .set_font(widget, style) .icon(name, role) .px(n)
    tokens.Mode.LIGHT | DARK | CONTRAST; roles: see tokens.ROLES; text styles: see typography.STYLES

Words
    text.Text(theme, words="", style="body", ink="text", wrap=False)      a plain label
    text.ElidedText(theme, words="", style, ink)                          may end in …; tooltip tells the whole
    text.Sentence(theme, parts=(Strong("a"), " b ", Link("c", "target")), style, ink)      .show_parts  → link_chosen(str)
    text.Icon(theme, "phone", ink="text", size=18)  .show_icon      text.rule("rule" | "ruleTitle" | "column" | …)
    keycap.KeyCap(theme, "Ctrl+N")                                        `key_words("Ctrl+Return")` → "Ctrl Entrar"
Acts
    button.Button(theme, words, kind="secondary", icon="", icon_after="", key="Ctrl+E", bind=False, tall=False)
        kinds primary (one per page) secondary quiet bad sun (F1 only) brand; `bind` makes the key work
        .set_off("why not") .set_busy("Sellando…") .set_compact(bool) .set_kind .set_words        → clicked
    button.LinkButton(theme, words, icon="", style="body")                                        → clicked
    chip.Chip(theme, words, opens=False)  checkable; with opens give it a setMenu                 → toggled
    option.Option(theme, "1", words, dashed=False, mark=True)  checkable row with digit           → toggled
    option.Tile(theme, icon, title, words, key="", choice=False)  start tile, or radio tile       → clicked
    check.Check(theme, words) / check.Radio(theme, words)  wrapping, whole row is the target      → toggled
Fields
    field.Field(theme, label, editor=None, help="", placeholder="")   editor: LineEdit (default), AreaEdit, Choice
        .text() .set_text() .set_error("words" | "") .set_read_only("why")       → changed(str), submitted(str)
    field.LineEdit(theme, placeholder) AreaEdit(theme, placeholder, lines=3) Choice(theme, [(value, words), …])
    field.PassphraseField(theme, label, help="")  .forget()
    search_box.SearchBox(theme, placeholder, key="Ctrl+F")  → searched(str), submitted(str), down_requested
        .tell_count("7 resultados") .take_focus()
State
    level.LevelBadge(theme, level)  0…4 or None (sin evaluar)   .show_level    level.level_word(level)
    strength.StrengthDots(theme, "debil" | "medio" | "fuerte")
    state_badge.StateBadge(theme, state, words="", detail="")   states: see state_badge.STATES   .show_state
    banner.Banner(theme, "info" | "good" | "careful" | "error", title, words="", link="")  .show_message  → link_chosen
    toast.Toast(theme, host)  .show_message(words, undo=None)   (the window has one: window.show_toast)
    progress.Progress(theme, title)  .show_progress(done, total, seconds_left)                   → cancel_requested
    empty.EmptyState(theme, icon, title, words="", button="", key="")                            → chosen
    dialog.ask(theme, parent, title, words, verb, then, keep="")   or dialog.Dialog(…) .add(widget)
Lists
    check_row.CheckList(theme, name)  a QListView; the model answers check_row.RowRole           → current_changed(index)
    phases.PhaseList(theme)  .show_phases([Phase(number, title, note, "done"|"now"|"pending"|"failed")]) .set_compact
                                                                                                 → phase_chosen(int)
    timeline.Timeline(theme)  .show_events([Event(time, "sealed"|"event"|"missing", title, line, badge, link)])
                                                                                                 → event_chosen(int)
    road.SendingRoad(theme)  .show_road([Station(title, detail, icon, reached)])
    lists.Tabs(theme, ("a", "b")) / Table(theme, name) / Tree(theme, name)   Qt's own, dressed
Arrangement
    card.Card(theme, title="")  .add(widget) .add_layout(layout) .add_row(widget) .add_stretch()
    card.PageHead(theme, title, note="")  .show_note .add_action(button)   the top of an ordinary page
    card.WorkHead(theme, title, code="")  .show_saved(words) .show_title .add_action   the white head of a working page
    columns.Columns(gap=16)  .add(widget, stretch=1, width=0)   beside each other, or under where there is no room
    flow.Flow(gap=8, parent=None)  a layout that goes on in the next line: chips, badges, buttons
    card.Scroll(content)  card.Fact(theme, name, value, wide=False)  card.row(gap, margins) card.column(…) empty_layout
    QFrame object names: page surface sunken foot side sideLeft nextStep (property level="3") empty say; see stylesheet
Detection
    level_panel.LevelPanel(theme)  .set_bar(bool)  .show_level(LevelFacts(level, since, time, reasons, more, now, meanwhile, notices, …))
        → reasons_requested, notice_requested, script_requested, decision_requested
    prompt.PromptCard(theme)  .show_prompt(PromptFacts(about, questions, do, do_not)) .set_flat(bool) .set_foot(widget)
    prompt.SayCard(theme, title, words, translation="")

The window (`desktop.ui.shell.window.Window(theme, pages, services, now)`) shows `desktop.ui.pages.Page`s; a page may
have `regions() -> list[QWidget]` for F6; Ctrl+Entrar presses its one primary button. `focus.FocusRing(theme, window)`
belongs to each window; a widget that draws its own ring sets the property `ownFocus`.
"""
