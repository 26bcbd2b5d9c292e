"""One generator: tokens × text scale → the stylesheet of the whole program. No font is set here, only boxes."""

from __future__ import annotations

from math import ceil
from string import Template

from desktop.ui.design.tokens import ROLES, Mode, hex_of

_BODY_LINE = 21  # px of one line of body text at 100 %

# `$role` is a colour (with _ for -); `$field`, `$field_problem` and `$row` are heights.
_RULES = Template("""
QWidget { color: $text; }
QMainWindow, QDialog, #page { background: $bg; }
#surface { background: $surface; }
#sunken { background: $sunken; }
#brand { background: $brand; }
QFrame#brandSide { background: $brand; border: none; border-right: 3px solid $stripe; }
#brand QLabel { color: $on_brand; }
QFrame#brandBox { background: transparent; border: 1px solid $brand_line; border-radius: 4px; }
#transparent, QScrollArea, QScrollArea > QWidget > QWidget#transparent { background: transparent; }
QScrollArea { border: none; }
QSplitter::handle { background: $line; }
QToolTip { background: $toast; color: $on_toast; border: 1px solid $stripe; padding: 6px 8px; }

QLabel { background: transparent; border: none; padding: 0; }
QLabel[ink="text-2"] { color: $text_2; }
QLabel[ink="title"] { color: $title; }
QLabel[ink="action"] { color: $action; }
QLabel[ink="ok"] { color: $ok; }
QLabel[ink="warn"] { color: $warn; }
QLabel[ink="bad"] { color: $bad; }
QLabel[ink="on-soft"] { color: $on_soft; }
QLabel[ink="on-sun"] { color: $on_sun; }
QLabel[ink="say-title"] { color: $say_title; }
QLabel[ink="on-brand"] { color: $on_brand; }
QLabel[ink="on-brand-2"], #brand QLabel[ink="on-brand-2"] { color: $on_brand_2; }
QLabel[ink="on-toast"] { color: $on_toast; }

QFrame#card, QFrame#cardSunken { background: $surface; border: 1px solid $line; border-radius: 4px; }
QFrame#cardSunken { background: $bg; }
QFrame#cardBad { background: $surface; border: 1px solid $bad_line; border-radius: 4px; }
QFrame#rule { background: $line_soft; border: none; max-height: 1px; min-height: 1px; }
QFrame#ruleStrong { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame#ruleTitle { background: $title; border: none; max-height: 2px; min-height: 2px; }
QFrame#sectionLine { background: transparent; border: none; border-bottom: 1px solid $line_soft; }
QFrame#column { background: $line_soft; border: none; max-width: 1px; min-width: 1px; }
QFrame#columnStrong { background: $line; border: none; max-width: 1px; min-width: 1px; }
QFrame#pageHead { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame#foot { background: $surface; border: none; border-top: 1px solid $line; }
QFrame#side { background: $surface; border: none; border-left: 1px solid $line; }
QFrame#sideLeft { background: $surface; border: none; border-right: 1px solid $line; }
QFrame#strip { background: $surface; border: none; border-top: 1px solid $line; }
QFrame#rail { background: $surface; border: none; border-right: 1px solid $line; }
QFrame#header { background: $brand; border: none; border-bottom: 3px solid $stripe; }
QFrame#header QLabel { color: $on_brand; }
QFrame#header QLabel[ink="on-brand-2"] { color: $on_brand_2; }
QFrame#numbers { background: $brand; border: none; border-top: 3px solid $stripe; }
QFrame#headerSun { background: $sun; border: none; }
QFrame#headerSun QLabel { color: $on_sun; }
QFrame#demo { background: $level_1; border: none; border-bottom: 1px solid $level_1_line; }
QFrame#demo QLabel { color: $on_level_1; }
QFrame#empty { background: $surface; border: 1px dashed $control; border-radius: 4px; }
QFrame#say { background: $say; border: 1px solid $say_line; border-left: 5px solid $say_bar; border-radius: 4px; }
QFrame#saySide { background: $say; border: none; border-left: 1px solid $say_line; border-right: 1px solid $line; }
QFrame#sayFoot { background: $say; border: none; border-top: 2px solid $say_bar; }
QFrame#sayRule { background: $say_line; border: none; max-height: 1px; min-height: 1px; }
QFrame#toast { background: $toast; border: 1px solid $on_toast; border-left: 5px solid $stripe; border-radius: 4px; }
QFrame#dialog { background: $surface; border: 2px solid $title; border-radius: 4px; }
QFrame#dialogFoot { background: $bg; border: none; border-top: 1px solid $line_soft; }
QFrame#banner { border: 1px solid $action; border-left: 5px solid $action; border-radius: 4px; background: $surface; }
QFrame#banner[kind="good"] { border-color: $ok_line; background: $ok_fill; }
QFrame#banner[kind="careful"] { border-color: $warn_line; background: $warn_fill; }
QFrame#banner[kind="error"] { border-color: $bad_line; background: $bad_fill; }
QFrame#nextStep { background: $surface; border: 1px solid $line; border-left: 6px solid $action; border-radius: 4px; }
QFrame#nextStep[level="1"] { border-left-color: $level_1_line; }
QFrame#nextStep[level="2"] { border-left-color: $level_2_line; }
QFrame#nextStep[level="3"] { border-left-color: $level_3; }
QFrame#nextStep[level="4"] { border-left-color: $level_4; }

QFrame#banner, QFrame#nextStep, QFrame#say, QFrame#toast { border-top-left-radius: 0; border-bottom-left-radius: 0; }

QAbstractButton { border-radius: 4px; }
QPushButton { background: $surface; border: 1px solid $control; color: $title; padding: 0 16px; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $soft; border-color: $action; }
QPushButton[kind="primary"] { background: $action; border-color: $action; }
QPushButton[kind="primary"]:hover { background: $action_hover; border-color: $action_hover; }
QPushButton[kind="primary"]:pressed { background: $action_press; border-color: $action_press; }
QPushButton[kind="quiet"], QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="link"] { padding: 0; }
QPushButton[kind="quiet"]:hover { background: $sunken; }
QPushButton[kind="quiet"]:pressed { background: $soft; }
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:pressed { background: transparent; border-color: transparent; }
QPushButton[kind="bad"] { border-color: $bad_line; }
QPushButton[kind="bad"]:hover { background: $bad_fill; border-color: $bad_line; }
QPushButton[kind="sun"], QPushButton[kind="sun"]:hover, QPushButton[kind="sun"]:pressed
    { background: $sun; border-color: $sun; }
QPushButton[kind="sun"]:hover { border-color: $on_sun; }
QPushButton[kind="brand"] { background: $brand; border-color: $brand_line; }
QPushButton[kind="brand"]:hover, QPushButton[kind="brand"]:pressed { background: $brand_field; border-color: $on_brand; }
QPushButton[kind="row"] { background: transparent; border: none; border-radius: 0; padding: 0; }
QPushButton[kind="row"]:hover, QPushButton[kind="row"]:pressed { background: $sunken; }
QPushButton[kind="brandField"] { background: $brand_field; border-color: $brand_line; padding: 0; }
QPushButton[kind="brandField"]:hover, QPushButton[kind="brandField"]:pressed { background: $brand; border-color: $on_brand; }
QPushButton[kind="onSun"] { background: transparent; border-color: $on_sun; }
QPushButton[off="true"], QPushButton[off="true"]:hover, QPushButton[off="true"]:pressed
    { background: $sunken; border-color: $line; }
QPushButton[busy="true"]:hover { background: $action; border-color: $action; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $control; border-radius: 4px;
    padding: 0 11px; min-height: ${field}px; selection-background-color: $soft; selection-color: $on_soft; }
QPlainTextEdit, QTextEdit { padding: 7px 8px; min-height: 0; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"]
    { border: 2px solid $bad_line; padding: 0 10px; min-height: ${field_problem}px; }
QPlainTextEdit[problem="true"] { padding: 6px 7px; }
QLineEdit:read-only, QPlainTextEdit:read-only, QComboBox[locked="true"] { background: $sunken; border-color: $line; }
QLineEdit[bare="true"] { background: transparent; border: none; padding: 0; min-height: ${field}px; }
QFrame#searchBox { background: $surface; border: 1px solid $control; border-radius: 4px; }
QFrame#header QFrame#searchBox { background: $brand_field; border-color: $brand_line; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $text_2; }
QFrame#header QLineEdit { color: $on_brand; placeholder-text-color: $on_brand_2; }
QComboBox QAbstractItemView, QListView#menu, QMenu { background: $surface; border: 1px solid $control; padding: 4px 0; outline: none; }
QComboBox QAbstractItemView::item, QListView#menu::item { min-height: ${row}px; padding: 0 12px; }
QComboBox QAbstractItemView::item:selected, QListView#menu::item:selected, QMenu::item:selected { background: $soft; color: $on_soft; }
QListView#menu { padding: 0; }
QMenu::item { padding: 11px 20px; color: $text; }
QMenu::separator { height: 1px; background: $line_soft; margin: 4px 0; }

QAbstractItemView { background: $surface; border: none; outline: none; selection-background-color: $soft;
    selection-color: $on_soft; }
QTreeView::item, QTableView::item { min-height: ${row}px; border: none; color: $text; }
QTreeView::item:hover, QTableView::item:hover { background: $sunken; }
QTreeView::item:selected, QTableView::item:selected { background: $soft; color: $on_soft; }
QTreeView::branch { background: transparent; border-image: none; image: none; }
QTableView { gridline-color: $line_soft; }
QHeaderView { background: $sunken; border: none; }
QHeaderView::section { background: $sunken; color: $title; border: none; padding: 8px 12px; }

QTabBar { background: transparent; border: none; }
QTabBar::tab { color: $text_2; background: transparent; border: none; border-bottom: 3px solid transparent;
    padding: 0 12px; }
QTabBar::scroller { width: 44px; }
QTabBar::tab:hover { color: $title; background: $sunken; }
QTabBar::tab:selected { color: $title; border-bottom-color: $action; }

QProgressBar { border: 1px solid $control; border-radius: 4px; background: $surface; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $action; border-radius: 3px; }

QScrollBar:vertical { background: $bg; width: 12px; border-left: 1px solid $line_soft; margin: 0; }
QScrollBar:horizontal { background: $bg; height: 12px; border-top: 1px solid $line_soft; margin: 0; }
QScrollBar::handle:vertical { background: $control; border-radius: 3px; min-height: 36px; margin: 1px 2px 1px 1px; }
QScrollBar::handle:horizontal { background: $control; border-radius: 3px; min-width: 36px; margin: 1px 1px 2px 1px; }
#brandSide QScrollBar:vertical { background: $brand; border-left-color: $brand; }
QScrollBar::handle:hover { background: $title; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def stylesheet(mode: Mode, scale: float) -> str:
    """Return the stylesheet of a mode; fields and rows grow with a text scale that outgrows their 44 px.

    A `min-height` in a stylesheet becomes the widget's own minimum and beats its size hint, so only Qt's own fields
    and rows get one here.
    """
    colours = {role.replace("-", "_"): hex_of(role, mode) for role in ROLES}
    line = ceil(_BODY_LINE * scale)
    lengths = {"field": max(42, line + 18), "field_problem": max(40, line + 16), "row": max(44, line + 20)}
    return _RULES.substitute(colours, **{name: str(length) for name, length in lengths.items()})
