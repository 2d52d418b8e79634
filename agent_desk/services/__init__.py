"""What people do at the desk: one file, one thing; named by its verb.

``Services`` binds every use case to one desk; the composition root hands it to the window and to the command line.

Conventions of this file: a use case is brought in when it is first asked for. The window shows the queue long before
anybody imports a portfolio, and a command needs one or two of them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent_desk.services.accept_agreement import AcceptAgreement
    from agent_desk.services.bring_in import BringIn
    from agent_desk.services.check_words import CheckWords
    from agent_desk.services.contact_borrower import ContactBorrower
    from agent_desk.services.decide_request import DecideRequest
    from agent_desk.services.desk import Desk
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
    from agent_desk.services.keep_texts import KeepTexts
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

__all__ = ["Services", "bind"]


class Services:
    """Every use case, bound to one desk."""

    def __init__(self, desk: Desk) -> None:
        """On a desk."""
        self.desk = desk

    @cached_property
    def sign_in(self) -> SignIn:
        """See ``sign_in``."""
        from agent_desk.services.sign_in import SignIn

        return SignIn(self.desk)

    @cached_property
    def queue(self) -> WorkQueue:
        """See ``work_queue``."""
        from agent_desk.services.work_queue import WorkQueue

        return WorkQueue(self.desk)

    @cached_property
    def case(self) -> WorkCase:
        """See ``work_case``."""
        from agent_desk.services.work_case import WorkCase

        return WorkCase(self.desk)

    @cached_property
    def negotiate(self) -> Negotiate:
        """See ``negotiate``."""
        from agent_desk.services.negotiate import Negotiate

        return Negotiate(self.desk)

    @cached_property
    def ask(self) -> RequestConcession:
        """See ``request_concession``."""
        from agent_desk.services.request_concession import RequestConcession

        return RequestConcession(self.desk)

    @cached_property
    def decide(self) -> DecideRequest:
        """See ``decide_request``."""
        from agent_desk.services.decide_request import DecideRequest

        return DecideRequest(self.desk)

    @cached_property
    def agreements(self) -> IssueAgreement:
        """See ``issue_agreement``."""
        from agent_desk.services.issue_agreement import IssueAgreement

        return IssueAgreement(self.desk)

    @cached_property
    def accept(self) -> AcceptAgreement:
        """See ``accept_agreement``."""
        from agent_desk.services.accept_agreement import AcceptAgreement

        return AcceptAgreement(self.desk)

    @cached_property
    def promises(self) -> KeepPromise:
        """See ``keep_promise``."""
        from agent_desk.services.keep_promise import KeepPromise

        return KeepPromise(self.desk)

    @cached_property
    def keep(self) -> KeepStore:
        """See ``keep_store``."""
        from agent_desk.services.keep_store import KeepStore

        return KeepStore(self.desk)

    @cached_property
    def imports(self) -> BringIn:
        """See ``bring_in``."""
        from agent_desk.services.bring_in import BringIn

        return BringIn(self.desk)

    @cached_property
    def offers(self) -> OfferBoard:
        """See ``offer_board``."""
        from agent_desk.services.offer_board import OfferBoard

        return OfferBoard()

    @cached_property
    def contact(self) -> ContactBorrower:
        """See ``contact_borrower``."""
        from agent_desk.services.contact_borrower import ContactBorrower

        return ContactBorrower(self.desk)

    @cached_property
    def policy(self) -> ManagePolicy:
        """See ``manage_policy``."""
        from agent_desk.services.manage_policy import ManagePolicy

        return ManagePolicy(self.desk)

    @cached_property
    def samples(self) -> MakeSample:
        """See ``make_sample``."""
        from agent_desk.services.make_sample import MakeSample

        return MakeSample(self.desk)

    @cached_property
    def drafts(self) -> EditPolicy:
        """See ``edit_policy``."""
        from agent_desk.services.edit_policy import EditPolicy

        return EditPolicy(self.desk)

    @cached_property
    def callers(self) -> FindCaller:
        """See ``find_caller``."""
        from agent_desk.services.find_caller import FindCaller

        return FindCaller(self.desk)

    @cached_property
    def wrap_up(self) -> WrapUp:
        """See ``wrap_up``."""
        from agent_desk.services.wrap_up import WrapUp

        return WrapUp(self.desk)

    @cached_property
    def letters(self) -> WriteLetters:
        """See ``write_letters``."""
        from agent_desk.services.write_letters import WriteLetters

        return WriteLetters(self.desk)

    @cached_property
    def second_reading(self) -> SecondReading:
        """See ``second_reading``."""
        from agent_desk.services.second_reading import SecondReading

        return SecondReading(self.desk)

    @cached_property
    def words(self) -> CheckWords:
        """See ``check_words``."""
        from agent_desk.services.check_words import CheckWords

        return CheckWords(self.desk)

    @cached_property
    def chats(self) -> KeepChats:
        """See ``keep_chats``."""
        from agent_desk.services.keep_chats import KeepChats

        return KeepChats(self.desk)

    @cached_property
    def texts(self) -> KeepTexts:
        """See ``keep_texts``."""
        from agent_desk.services.keep_texts import KeepTexts

        return KeepTexts(self.desk)

    @cached_property
    def views(self) -> SaveView:
        """See ``save_view``."""
        from agent_desk.services.save_view import SaveView

        return SaveView(self.desk)

    @cached_property
    def facts(self) -> KeepFacts:
        """See ``keep_facts``."""
        from agent_desk.services.keep_facts import KeepFacts

        return KeepFacts(self.desk)

    @cached_property
    def people(self) -> ManagePeople:
        """See ``manage_people``."""
        from agent_desk.services.manage_people import ManagePeople

        return ManagePeople(self.desk)

    @cached_property
    def log(self) -> ReadLog:
        """See ``read_log``."""
        from agent_desk.services.read_log import ReadLog

        return ReadLog(self.desk)

    @cached_property
    def proof(self) -> ListEvidence:
        """See ``list_evidence``."""
        from agent_desk.services.list_evidence import ListEvidence

        return ListEvidence(self.desk)

    @cached_property
    def drafts_kept(self) -> KeepDrafts:
        """See ``keep_drafts``."""
        from agent_desk.services.keep_drafts import KeepDrafts

        return KeepDrafts(self.desk)

    @cached_property
    def disclose(self) -> Disclose:
        """See ``disclose``."""
        from agent_desk.services.disclose import Disclose

        return Disclose(self.desk)

    @cached_property
    def read_back(self) -> ReadBack:
        """See ``read_back``."""
        from agent_desk.services.read_back import ReadBack

        return ReadBack(self.desk)

    @cached_property
    def insight(self) -> ReadInsight:
        """See ``read_insight``."""
        from agent_desk.services.read_insight import ReadInsight

        return ReadInsight(self.desk)

    @cached_property
    def erase(self) -> EraseExpired:
        """See ``erase_expired``."""
        from agent_desk.services.erase_expired import EraseExpired

        return EraseExpired(self.desk)


def bind(desk: Desk) -> Services:
    """Every use case on one desk."""
    return Services(desk)
