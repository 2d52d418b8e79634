"""The one application style sheet, written from the tokens.

Conventions of this file: kinds are dynamic properties (``role``, ``tone``, ``kind``), never object names; a thicker
focus border takes its pixel from the padding, so nothing moves; heights stand here only for what Qt paints, painted
widgets set theirs in code, never both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk import resources
from agent_desk.ui.theme.fonts import TYPE
from agent_desk.ui.theme.state import scaled

if TYPE_CHECKING:
    from agent_desk.ui.theme.tokens import Tokens


def _labels(colours: Tokens) -> str:
    rules = [
        f'QLabel[role="{role}"]{{font-size:{scaled(size)}px;font-weight:{weight}}}'
        for role, (size, _, weight) in TYPE.items()
    ]
    rules += [
        f'QLabel[tone="{tone}"]{{color:{colours.tone(tone)}}}'
        for tone in ("text", "text2", "text3", "accent", "ok", "warn", "bad")
    ]
    return "\n".join(rules)


def _surfaces(c: Tokens) -> str:
    return f"""
QMainWindow{{background:{c.canvas}}}
QDialog{{background:{c.surface}}}
QFrame[kind="canvas"]{{background:{c.canvas};border:none}}
QFrame[kind="surface"],QFrame[kind="panel"]{{background:{c.surface};border:none}}
QFrame[kind="sunken"]{{background:{c.sunken};border:none}}
QFrame[kind="shade"]{{background:{c.shade};border:none}}
QFrame[kind="card"]{{background:{c.surface};border:1px solid {c.line};border-radius:8px}}
QFrame[kind="box"]{{background:{c.sunken};border:1px solid {c.line};border-radius:6px}}
QFrame[kind="option"]{{background:{c.surface};border:1px solid {c.control};border-radius:8px}}
QFrame[kind="option"][state="chosen"]{{background:{c.accent_soft};border-color:{c.accent}}}
QFrame[kind="option"][state="blocked"]{{background:{c.sunken};border-color:{c.line}}}
QFrame[kind="message"][tone="ok"]{{background:{c.ok_soft};border:1px solid {c.ok_line};border-radius:8px}}
QFrame[kind="message"][tone="warn"]{{background:{c.warn_soft};border:1px solid {c.warn_line};border-radius:8px}}
QFrame[kind="message"][tone="bad"]{{background:{c.bad_soft};border:1px solid {c.bad_line};border-radius:8px}}
QFrame[kind="message"][tone="text2"]{{background:{c.sunken};border:1px solid {c.line};border-radius:8px}}
QFrame[kind="chosen"]{{background:{c.accent_soft};border:none;border-radius:6px}}
QFrame[kind="bar"]{{background:{c.surface};border:none;border-top:1px solid {c.line}}}
QFrame[kind="strip"]{{background:{c.surface};border:none;border-bottom:1px solid {c.line}}}
QFrame[kind="rail"]{{background:{c.rail};border:none}}
QFrame[kind="hline"]{{background:{c.line};border:none;min-height:1px;max-height:1px}}
QFrame[kind="vline"]{{background:{c.line};border:none;min-width:1px;max-width:1px}}
QFrame[kind="popup"]{{background:{c.surface};border:1px solid {c.control}}}
QScrollArea,QScrollArea>QWidget>QWidget[kind="scroll"]{{background:transparent;border:none}}
QScrollArea[kind="surface"]{{background:{c.surface}}}
QToolTip{{background:{c.text};color:{c.surface};border:none;padding:4px 8px;font-size:{scaled(12)}px}}
QStatusBar{{background:{c.surface};border-top:1px solid {c.line}}}
QStatusBar::item{{border:none}}
QSplitter::handle{{background:{c.line}}}
QSplitter::handle:horizontal{{width:1px}}
QSplitter::handle:vertical{{height:1px}}
QToolBar[kind="rail"]{{background:{c.rail};border:none;padding:0;spacing:0}}
"""


def _fields(c: Tokens, icons: str) -> str:
    height = scaled(28)
    boxes = "QLineEdit,QComboBox,QAbstractSpinBox,QPlainTextEdit,QTextEdit"
    focus = "QLineEdit:focus,QComboBox:focus,QAbstractSpinBox:focus"
    return f"""
{boxes}{{background:{c.surface};color:{c.text};border:1px solid {c.control};border-radius:6px;
 selection-background-color:{c.accent};selection-color:{c.on_accent};font-size:{scaled(13)}px}}
QLineEdit,QComboBox,QAbstractSpinBox{{padding:0 9px;min-height:{height}px;max-height:{height}px}}
{focus}{{border:2px solid {c.accent};padding:0 8px;min-height:{height - 2}px;max-height:{height - 2}px}}
QLineEdit[large="true"],QComboBox[large="true"]{{min-height:{scaled(34)}px;max-height:{scaled(34)}px;padding:0 11px;
 font-size:{scaled(14)}px}}
QLineEdit[large="true"]:focus,QComboBox[large="true"]:focus{{min-height:{scaled(32)}px;max-height:{scaled(32)}px;
 padding:0 10px}}
QPlainTextEdit,QTextEdit{{padding:5px 6px}}
QPlainTextEdit:focus,QTextEdit:focus{{border:2px solid {c.accent};padding:4px 5px}}
QLineEdit[strong="true"],QAbstractSpinBox[strong="true"]{{font-weight:600}}
QLineEdit[invalid="true"],QAbstractSpinBox[invalid="true"]{{border-color:{c.bad};background:{c.bad_soft}}}
QLineEdit:read-only,QPlainTextEdit:read-only{{background:{c.sunken}}}
{",".join(f"{box}:disabled" for box in boxes.split(","))}{{background:{c.sunken};color:{c.text3};
 border-color:{c.line}}}
QLineEdit[bare="true"],QLineEdit[bare="true"]:focus,QPlainTextEdit[bare="true"],QPlainTextEdit[bare="true"]:focus
 {{border:none;background:transparent;padding:0;min-height:0;max-height:2000px}}
QComboBox{{padding-right:26px}}
QComboBox:focus{{padding-right:25px}}
QComboBox::drop-down{{subcontrol-origin:border;subcontrol-position:center right;width:26px;border:none}}
QComboBox::down-arrow,QDateEdit::down-arrow{{image:url({icons}/chevron-down.svg);width:16px;height:16px}}
QComboBox QAbstractItemView{{background:{c.surface};border:1px solid {c.control};color:{c.text};
 selection-background-color:{c.sel};selection-color:{c.text};outline:none;padding:4px}}
QComboBox QAbstractItemView::item{{min-height:{scaled(26)}px;padding:0 6px}}
QSpinBox{{padding-right:24px}}
QSpinBox:focus{{padding-right:23px}}
QSpinBox::up-button,QSpinBox::down-button{{subcontrol-origin:border;width:22px;border:none;background:transparent;
 border-left:1px solid {c.line}}}
QSpinBox::up-button{{subcontrol-position:top right;margin-top:2px;margin-right:2px}}
QSpinBox::down-button{{subcontrol-position:bottom right;margin-bottom:2px;margin-right:2px}}
QSpinBox::up-arrow{{image:url({icons}/spin-up.svg);width:12px;height:8px}}
QSpinBox::down-arrow{{image:url({icons}/spin-down.svg);width:12px;height:8px}}
QDateEdit::drop-down{{subcontrol-origin:border;subcontrol-position:center right;width:26px;border:none}}
QCheckBox,QRadioButton{{color:{c.text};spacing:8px;font-size:{scaled(13)}px;background:transparent}}
QCheckBox[strong="true"],QRadioButton[strong="true"]{{font-weight:600}}
QCheckBox::indicator,QRadioButton::indicator{{width:14px;height:14px;border:1px solid {c.control};
 background:{c.surface}}}
QCheckBox::indicator{{border-radius:4px}}
QRadioButton::indicator{{border-radius:8px}}
QCheckBox::indicator:focus,QRadioButton::indicator:focus{{border:2px solid {c.accent};width:12px;height:12px}}
QCheckBox::indicator:checked{{background:{c.accent};border-color:{c.accent};image:url({icons}/tick.svg)}}
QCheckBox::indicator:indeterminate{{background:{c.accent};border-color:{c.accent};image:url({icons}/dash.svg)}}
QRadioButton::indicator:checked{{border-color:{c.accent};image:url({icons}/dot.svg)}}
QCheckBox::indicator:disabled,QRadioButton::indicator:disabled{{background:{c.sunken}}}
QCheckBox::indicator:checked:disabled{{background:{c.control};border-color:{c.control}}}
QCheckBox:disabled,QRadioButton:disabled{{color:{c.text3}}}
QCheckBox:focus,QRadioButton:focus{{outline:none}}
"""


def _views(c: Tokens) -> str:
    return f"""
QAbstractItemView{{background:{c.surface};color:{c.text};border:none;outline:none;gridline-color:{c.line};
 selection-background-color:{c.sel};selection-color:{c.text};font-size:{scaled(12)}px}}
QTableWidget::item{{padding:0 5px;border-bottom:1px solid {c.line}}}
QListWidget::item{{min-height:{scaled(30)}px;padding:0 10px;border-bottom:1px solid {c.line}}}
QTableWidget::item:selected,QListWidget::item:selected{{background:{c.sel};color:{c.text}}}
QAbstractItemView[kind="canvas"]{{background:{c.canvas}}}
QHeaderView{{background:{c.sunken};border:none}}
QHeaderView::section{{background:{c.sunken};color:{c.text2};border:none;border-bottom:1px solid {c.line};
 padding:0 8px;font-size:{scaled(12)}px}}
QAbstractScrollArea::corner{{background:transparent;border:none}}
QTableCornerButton::section{{background:{c.sunken};border:none}}
QScrollBar:vertical{{background:transparent;width:10px;margin:2px}}
QScrollBar:horizontal{{background:transparent;height:10px;margin:2px}}
QScrollBar::handle{{background:{c.control};border-radius:3px}}
QScrollBar::handle:vertical{{min-height:32px}}
QScrollBar::handle:horizontal{{min-width:32px}}
QScrollBar::handle:hover{{background:{c.text3}}}
QScrollBar::add-line,QScrollBar::sub-line{{width:0;height:0}}
QScrollBar::add-page,QScrollBar::sub-page{{background:transparent}}
QMenu{{background:{c.surface};color:{c.text};border:1px solid {c.control};padding:4px}}
QMenu::item{{padding:5px 24px 5px 12px;border-radius:4px}}
QMenu::item:selected{{background:{c.sel}}}
QMenu::item:disabled{{color:{c.text3}}}
QMenu::separator{{height:1px;background:{c.line};margin:4px 8px}}
QProgressBar{{background:{c.ghost};border:none;border-radius:3px;max-height:6px;min-height:6px}}
QProgressBar::chunk{{background:{c.accent};border-radius:3px}}
QCalendarWidget QWidget{{background:{c.surface};color:{c.text}}}
QCalendarWidget QToolButton{{background:transparent;color:{c.text};border:none;padding:4px 8px}}
"""


def style_sheet(colours: Tokens) -> str:
    """The application style sheet for a theme, at the text size in force."""
    icons = resources.path("icons", "dark" if colours.is_dark else "light").as_posix()
    labels = "QLabel{background:transparent}\n" + _labels(colours)
    return labels + _surfaces(colours) + _fields(colours, icons) + _views(colours)
