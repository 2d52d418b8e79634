"""In which picture each page, dialog, panel and other part of the window is to be seen.

A part without a picture is a part that nobody looks at: a test holds this list against ``agent_desk.ui``, and
``shots.py`` says which of them was not in sight in its picture.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

import agent_desk.ui

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT: Final = "agent_desk.ui."

#: Bases of the parts, and what every part is built from, which has a gallery of its own.
_NOT_PARTS: Final = ("gallery", "widgets", "page", "main_window")

#: Class of a part, without ``agent_desk.ui``, and the name of its picture.
SHOWN: Final[dict[str, str]] = {
    "administration.administration_page.AdministrationPage": "30-administration",
    "administration.copies_card.CopiesCard": "36-store",
    "administration.encryption_card.EncryptionCard": "36-store",
    "administration.entry_dialog.EntryDialog": "31-log-entry",
    "administration.handed_out_dialog.HandedOutDialog": "32-password-handed-out",
    "administration.keeping_panel.KeepingPanel": "36-store",
    "administration.log_panel.LogPanel": "30-administration",
    "administration.people_panel.PeoplePanel": "30-administration",
    "administration.person_dialog.PersonDialog": "32-add-person",
    "administration.plain_table.PlainTable": "36-store",
    "administration.recovery_dialog.RecoveryDialog": "37-recovery-sheet",
    "administration.retention_card.RetentionCard": "36-store",
    "agreement.agreement_page.AgreementPage": "13-agreement-issued",
    "agreement.proof_section.ProofSection": "13-agreement-issued",
    "agreement.sheet_panel.SheetPanel": "13-agreement-issued",
    "agreement.state_section.AcceptanceForm": "13-agreement-issued",
    "agreement.state_section.StateSection": "13-agreement-issued",
    "agreement.what_next.WhatNext": "13-agreement-issued",
    "application.BugDialog": "16-fault",
    "approvals.approvals_page.ApprovalsPage": "08-approvals",
    "approvals.counter_card.CounterCard": "09-approvals-counter-offer",
    "approvals.effect_card.EffectCard": "08-approvals",
    "approvals.evidence_card.EvidenceCard": "08-approvals",
    "approvals.evidence_card.EvidenceTile": "08-approvals",
    "approvals.evidence_window.EvidenceWindow": "11-approvals-evidence",
    "approvals.letter_panel.LetterPanel": "11-approvals-letter",
    "approvals.limits_card.LimitsCard": "08-approvals",
    "approvals.note_card.NoteCard": "08-approvals",
    "approvals.note_card.ReasonCard": "08-approvals",
    "approvals.request_list.RequestList": "08-approvals",
    "approvals.review_head.ReviewHead": "08-approvals",
    "approvals.review_panel.ReviewPanel": "08-approvals",
    "approvals.similar_card.DotPlot": "08-approvals",
    "approvals.similar_card.SimilarCard": "08-approvals",
    "case.answers_row.AnswersRow": "06-case-call-back",
    "case.board_panel.BoardPanel": "06-case-board",
    "case.call_clock.CallClock": "06-case",
    "case.case_page.CasePage": "06-case",
    "case.case_strip.CaseStrip": "06-case",
    "case.case_view.CaseView": "06-case",
    "case.comparison_card.ComparisonCard": "06-case",
    "case.comparison_card.ComparisonTable": "06-case",
    "case.comparison_card.FourFigures": "06-case",
    "case.conflict_panel.ConflictPanel": "35-case-conflict",
    "case.contact_panel.ContactPanel": "06-case-call-back",
    "case.decision_panel.DecisionPanel": "07-case-approved",
    "case.evidence_row.EvidenceRow": "06-case",
    "case.extension_row.ExtensionRow": "06-case-blocked",
    "case.figure_table.FigureTable": "06-case-board",
    "case.figures_panel.FiguresPanel": "07-case-figures",
    "case.guard_panel.GuardPanel": "05-case-no-contact-now",
    "case.hardship_card.HardshipCard": "06-case",
    "case.history_panel.HistoryPanel": "06-case",
    "case.identity_panel.IdentityPanel": "05-case-identity",
    "case.instalments_panel.InstalmentsPanel": "06-case",
    "case.later_row.LaterRow": "06-case-blocked",
    "case.notes_panel.NotesPanel": "06-case",
    "case.offer_card.OfferCard": "06-case",
    "case.owed_column.OwedColumn": "06-case",
    "case.owed_panel.OwedPanel": "06-case",
    "case.reason_box.ReasonBox": "06-case",
    "case.restored_line.RestoredLine": "35-case-restored",
    "case.right_side.RightSide": "18-chat-notes",
    "case.rights_panel.RightsPanel": "06-case",
    "case.script_panel.ScriptPanel": "06-case",
    "case.side_column.SideColumn": "06-case",
    "case.stale_panel.StalePanel": "07-case-out-of-date",
    "case.work_column.WorkColumn": "06-case",
    "channels.chat_pane.Bubble": "18-chat",
    "channels.chat_pane.ChatPane": "18-chat",
    "channels.letter_pane.LetterPane": "18-letter",
    "channels.text_bar.TextBar": "18-chat-texted",
    "damage.damage_window.DamageWindow": "00-store-damaged",
    "store_choice.away_window.AwayWindow": "00-store-away",
    "store_choice.other_store_dialog.OtherStoreDialog": "00-store-other",
    "store_choice.store_field.StoreField": "01-sign-in",
    "desk_window.DeskWindow": "01-first-account",
    "first_run.first_run_page.FirstRunPage": "15-first-run",
    "first_run.start_card.StartCard": "15-first-run",
    "frame.caller_notice.CallerNotice": "03-caller-unknown",
    "frame.failure_notice.FailureNotice": "03-failure",
    "frame.key_help.KeyHelp": "04-keys",
    "frame.outage_notice.OutageNotice": "03-store-away",
    "frame.portfolio_switch.PortfolioSwitch": "03-portfolios",
    "frame.rail.Rail": "02-no-queue",
    "frame.rail.RailButton": "02-no-queue",
    "frame.search_popup.SearchPopup": "03-search",
    "frame.settings_menu.SettingsMenu": "17-settings",
    "frame.status_items.StatusItem": "02-no-queue",
    "frame.status_items.StatusItems": "02-no-queue",
    "frame.top_bar.NoticePill": "02-no-queue",
    "frame.top_bar.TopBar": "02-no-queue",
    "home_page.HomePage": "02-no-queue",
    "importing.drop_zone.DropZone": "14-import",
    "importing.import_page.ImportPage": "14-import",
    "importing.report_view.ReportView": "14-import-checked",
    "importing.source_form.SourceForm": "14-import",
    "insight.cases_dialog.CasesDialog": "21-insight-cases",
    "insight.count_bars.CountBars": "21-insight",
    "insight.finding_card.FindingCard": "21-insight",
    "insight.insight_page.InsightPage": "21-insight",
    "insight.share_bars.ShareBars": "21-insight",
    "opening.Opening": "00-opening",
    "policy.ask_dialog.AskDialog": "22-policy-from-when",
    "policy.findings_panel.ChecksPanel": "22-policy",
    "policy.findings_panel.DifferencesPanel": "22-policy-draft",
    "policy.limits_table.LimitsTable": "22-policy",
    "policy.part_view.PartView": "22-policy-caps",
    "policy.policy_actions.PolicyActions": "22-policy",
    "policy.policy_page.PolicyPage": "22-policy",
    "policy.replay_panel.ReplayPanel": "22-policy",
    "policy.replay_panel.SplitBar": "22-policy-draft",
    "policy.version_cards.VersionCard": "22-policy",
    "policy.version_cards.VersionCards": "22-policy",
    "preparing.preparing_window.PreparingWindow": "00-preparing",
    "queue.columns_menu.ColumnsButton": "02-queue",
    "queue.filter_row.FilterRow": "02-queue",
    "queue.more_filters.MoreFilters": "02-queue-more-filters",
    "queue.offer_lines.OfferLines": "02-queue",
    "queue.preview.Preview": "02-queue",
    "queue.queue_page.QueuePage": "02-queue",
    "queue.queue_table.QueueHeader": "02-queue",
    "queue.queue_table.QueueTable": "02-queue",
    "queue.save_view_panel.SaveViewPanel": "02-queue-save-view",
    "queue.table_states.TableStates": "02-queue",
    "queue.taken_notice.TakenNotice": "02-queue-held",
    "read_back.answer_column.AnswerColumn": "16-read-back",
    "read_back.clause_row.ClauseRow": "16-read-back",
    "read_back.read_back_page.ReadBackPage": "16-read-back",
    "read_back.reading_clock.ReadingClock": "16-read-back",
    "read_back.terms_column.TermsColumn": "16-read-back",
    "sign_in.first_account_form.FirstAccountForm": "01-first-account",
    "sign_in.lock_page.LockPage": "01-locked",
    "sign_in.new_password_form.NewPasswordForm": "01-first-account",
    "sign_in.password_dialog.PasswordDialog": "17-change-password",
    "sign_in.password_field.LabelledField": "01-sign-in",
    "sign_in.password_field.SecretEdit": "01-sign-in",
    "sign_in.side_panel.SidePanel": "01-sign-in",
    "sign_in.sign_in_form.SignInForm": "01-sign-in",
    "sign_in.sign_in_page.SignInPage": "01-sign-in",
    "store_key.key_window.KeyWindow": "00-store-key",
    "wrap_up.done_section.DoneSection": "18-wrap-up",
    "wrap_up.done_section.OpenSection": "18-wrap-up",
    "wrap_up.ended_strip.EndedStrip": "18-wrap-up",
    "wrap_up.next_card.NextCard": "18-wrap-up",
    "wrap_up.note_card.NoteCard": "18-wrap-up",
    "wrap_up.outcome_card.OutcomeCard": "18-wrap-up",
    "wrap_up.times_bar.PhaseSwatch": "18-wrap-up",
    "wrap_up.times_bar.TimesBar": "18-wrap-up",
    "wrap_up.times_section.TimesSection": "18-wrap-up",
    "wrap_up.wrap_up_view.WrapUpView": "18-wrap-up",
}


def name_of(kind: type[QWidget]) -> str:
    """As the list calls a class; empty for one of another place."""
    module = kind.__module__
    return f"{module.removeprefix(_ROOT)}.{kind.__name__}" if module.startswith(_ROOT) else ""


def parts() -> frozenset[str]:
    """Every part of the window that a person can meet; what others are built upon is none."""
    for module in pkgutil.walk_packages(agent_desk.ui.__path__, _ROOT):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    met = (kind for kind in _kinds(QWidget) if not kind.__name__.startswith("_") and not _is_built_upon(kind))
    names = (name_of(kind) for kind in met)
    return frozenset(name for name in names if name and name.split(".")[0] not in _NOT_PARTS)


def _is_built_upon(kind: type[QWidget]) -> bool:
    """Does the window itself have a more particular one? A test's own does not count."""
    return any(below.__module__.startswith(_ROOT) for below in kind.__subclasses__())


def _kinds(kind: type[QWidget]) -> Iterator[type[QWidget]]:
    for below in kind.__subclasses__():
        yield below
        yield from _kinds(below)
