"""What people do at the desk: one file, one thing; named by its verb.

``Services`` binds every use case once; the composition root hands it to the window and to the command line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.services.accept_agreement import AcceptAgreement
from agent_desk.services.bring_in import BringIn
from agent_desk.services.check_words import CheckWords
from agent_desk.services.contact_borrower import ContactBorrower
from agent_desk.services.decide_request import DecideRequest
from agent_desk.services.disclose import Disclose
from agent_desk.services.edit_policy import EditPolicy
from agent_desk.services.erase_expired import EraseExpired
from agent_desk.services.find_caller import FindCaller
from agent_desk.services.issue_agreement import IssueAgreement
from agent_desk.services.keep_chats import KeepChats
from agent_desk.services.keep_drafts import KeepDrafts
from agent_desk.services.keep_facts import KeepFacts
from agent_desk.services.keep_promise import KeepPromise
from agent_desk.services.keep_store import KeepStore
from agent_desk.services.list_evidence import ListEvidence
from agent_desk.services.make_sample import MakeSample
from agent_desk.services.manage_people import ManagePeople
from agent_desk.services.manage_policy import ManagePolicy
from agent_desk.services.negotiate import Negotiate
from agent_desk.services.offer_board import OfferBoard
from agent_desk.services.read_back import ReadBack
from agent_desk.services.read_insight import ReadInsight
from agent_desk.services.read_log import ReadLog
from agent_desk.services.request_concession import RequestConcession
from agent_desk.services.save_view import SaveView
from agent_desk.services.second_reading import SecondReading
from agent_desk.services.sign_in import SignIn
from agent_desk.services.work_case import WorkCase
from agent_desk.services.work_queue import WorkQueue
from agent_desk.services.wrap_up import WrapUp
from agent_desk.services.write_letters import WriteLetters

if TYPE_CHECKING:
    from agent_desk.services.desk import Desk

__all__ = ["Services", "bind"]


@dataclass(frozen=True)
class Services:
    """Every use case, bound to one desk."""

    desk: Desk
    sign_in: SignIn
    queue: WorkQueue
    case: WorkCase
    negotiate: Negotiate
    ask: RequestConcession
    decide: DecideRequest
    agreements: IssueAgreement
    accept: AcceptAgreement
    promises: KeepPromise
    keep: KeepStore
    imports: BringIn
    offers: OfferBoard
    contact: ContactBorrower
    policy: ManagePolicy
    samples: MakeSample
    drafts: EditPolicy
    callers: FindCaller
    wrap_up: WrapUp
    letters: WriteLetters
    second_reading: SecondReading
    words: CheckWords
    chats: KeepChats
    views: SaveView
    facts: KeepFacts
    people: ManagePeople
    log: ReadLog
    proof: ListEvidence
    drafts_kept: KeepDrafts
    disclose: Disclose
    read_back: ReadBack
    insight: ReadInsight
    erase: EraseExpired


def bind(desk: Desk) -> Services:
    """Every use case on one desk."""
    return Services(
        desk,
        SignIn(desk),
        WorkQueue(desk),
        WorkCase(desk),
        Negotiate(desk),
        RequestConcession(desk),
        DecideRequest(desk),
        IssueAgreement(desk),
        AcceptAgreement(desk),
        KeepPromise(desk),
        KeepStore(desk),
        BringIn(desk),
        OfferBoard(),
        ContactBorrower(desk),
        ManagePolicy(desk),
        MakeSample(desk),
        EditPolicy(desk),
        FindCaller(desk),
        WrapUp(desk),
        WriteLetters(desk),
        SecondReading(desk),
        CheckWords(desk),
        KeepChats(desk),
        SaveView(desk),
        KeepFacts(desk),
        ManagePeople(desk),
        ReadLog(desk),
        ListEvidence(desk),
        KeepDrafts(desk),
        Disclose(desk),
        ReadBack(desk),
        ReadInsight(desk),
        EraseExpired(desk),
    )
