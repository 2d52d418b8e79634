"""What a sheet is made from: the content, the words of one language, and where the agreement stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from agent_desk.domain.agreement import AgreementContent, AgreementStatus, ClauseSection

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from agent_desk.documents.clauses import Texts
    from agent_desk.documents.formats import Formats

#: Statuses in which a sheet binds nobody, or no longer: said on every page.
MARKED: Final = frozenset(
    {AgreementStatus.DRAFT, AgreementStatus.WITHDRAWN, AgreementStatus.LAPSED, AgreementStatus.UNDONE},
)
#: Up to so many payments stand on the first page, in three columns.
FRONT_ROWS: Final = 36


@dataclass(frozen=True, slots=True)
class Sheet:
    """One agreement in one language.

    Attributes:
        issued_at: Aware; ``None`` before it was issued.
    """

    content: AgreementContent
    texts: Texts
    status: AgreementStatus
    issued_at: datetime | None

    @property
    def formats(self) -> Formats:
        """How the language writes values."""
        return self.texts.formats

    def own(self, words: Mapping[str, str]) -> str:
        """The lender's words in this language; in the binding one, or any, where there are none."""
        for tag in (self.texts.language, self.content.binding_language):
            if tag in words:
                return words[tag]
        return next(iter(words.values()), "")

    def other_name(self) -> str:
        """The lender's name in another language; empty when it has one name only."""
        names = self.content.lender.names
        own = self.own(names)
        return next((name for _, name in sorted(names.items()) if name != own), "")

    def heading(self, number: int, title: str) -> str:
        """A numbered heading: ``3  New schedule``, ``三、新还款计划``."""
        patterns = self.formats.patterns
        text: str = patterns["heading"]
        return text.format(number=patterns["numbers"][number - 1], title=title)

    def clauses(self, section: ClauseSection) -> list[str]:
        """The clauses of a section in words, in order, bold marks in them."""
        lender = self.content.lender
        standing = {"complaint": self.own(lender.complaint), "pay_to": self.own(lender.pay_to)}
        return [self.texts.clause(clause, standing) for clause in self.content.clauses if clause.section is section]

    def word(self, table: str, code: str) -> str:
        """A code in words; the code itself where the language has none."""
        return str(self.texts.words(table).get(code, code))

    def kinds(self) -> str:
        """What was agreed, by name: timing first, each name once."""
        waivers = [kind for kind in self.content.kinds if kind.startswith("waive-")]
        timing = [kind for kind in self.content.kinds if not kind.startswith("waive-")]
        names = dict.fromkeys(self.word("kinds", kind) for kind in (timing or waivers))
        return self.texts.label("sheet.kinds_join").join(names)
