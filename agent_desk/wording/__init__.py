"""Every domain value, code and error in words: the only place, used by the window and the command line alike.

The texts are English source texts; a translating function, handed in, makes other languages of them.
"""

from __future__ import annotations

from agent_desk.wording.words import Words

__all__ = ["Words"]
