"""What was found in a text to a borrower, in words: what it is, where it stands, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.domain.policy.wording import WordFault
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.domain.policy.wording import WordFinding
    from agent_desk.domain.short_text import ShortText
    from agent_desk.wording.vocabulary import Vocabulary

_TEXTS: Final = {
    WordFault.GAP: QT_TRANSLATE_NOOP("Words", "“{words}”: never filled in. Put in what belongs there"),
    WordFault.CURRENCY: QT_TRANSLATE_NOOP("Words", "“{words}”: another currency than the loan's"),
    WordFault.AMOUNT: QT_TRANSLATE_NOOP("Words", "“{words}”: no amount of this case. Check it"),
}


def finding_text(words: Vocabulary, finding: WordFinding, binding: str) -> str:
    """One finding: the words, what they are, what to do.

    Args:
        words: In the language of the screen.
        finding: Of a text.
        binding: The pack's language, where it has no words in that of the screen.
    """
    if finding.rule is None:
        return words.tr(_TEXTS[finding.fault]).format(words=finding.words)
    title, advice = finding.rule.title(words.language, binding), finding.rule.advise(words.language, binding)
    text = QT_TRANSLATE_NOOP("Words", "“{words}”: {what}. {advice}")
    if not advice:
        text = QT_TRANSLATE_NOOP("Words", "“{words}”: {what}")
    return words.tr(text).format(words=finding.words, what=title, advice=advice)


def length_text_of(words: Vocabulary, measured: ShortText) -> str:
    """How long a short text is, and how many messages it takes."""
    if measured.parts == 1:
        text = QT_TRANSLATE_NOOP("Words", "{length} characters, one text message")
    else:
        text = QT_TRANSLATE_NOOP("Words", "{length} characters, {parts} text messages")
    return words.tr(text).format(length=measured.length, parts=measured.parts)
