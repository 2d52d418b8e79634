"""``agent-desk calc KIND``: one case or a list of cases on standard input, the answers on standard output."""

from __future__ import annotations

import json

from agent_desk.domain.errors import InputError
from agent_desk.services.calculate import calculate_text
from agent_desk.services.calculating.explaining import explain

#: Exit statuses: answered; input that cannot be used.
ANSWERED, BAD_INPUT = 0, 2


def run_calc(kind: str, text: str) -> tuple[str, int]:
    """Answer the text of standard input.

    Args:
        kind: schedule, apr, daycount, dates, allocation or dpd.
        text: JSON, one object or a list.

    Returns:
        The JSON answer and status 0; or, for input that cannot be used, a message that names the key, which belongs on
        standard error, and status 2. A bad case inside a list is answered in its place and leaves the status at 0.
    """
    try:
        answer = calculate_text(kind, text)
    except InputError as error:
        return f"agent-desk calc {kind}: {explain(error)}", BAD_INPUT
    return json.dumps(answer, ensure_ascii=False, indent=1), ANSWERED
