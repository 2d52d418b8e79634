"""What somebody is typing on a case: kept from second to second, so that no crash takes it away.

Conventions of this file: a draft is one person's on one loan; its fields are texts as they were typed, by name, whether
they make sense or not. It is no record of what was done: whatever is done leaves the draft, and is logged then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import UserId

#: Fields of these names tell of the call, not of what was typed.
CALL: Final = "call."


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A draft.

    Attributes:
        saved_at: When it was kept last, UTC.
        fields: Texts by the names of their fields.
        in_front: Was the person working on it then?
    """

    user_id: UserId
    loan_number: LoanNumber
    saved_at: datetime
    fields: Mapping[str, str]
    in_front: bool = True

    @property
    def typed(self) -> dict[str, str]:
        """The fields that hold what a person typed or chose."""
        return {name: text for name, text in self.fields.items() if not name.startswith(CALL)}
