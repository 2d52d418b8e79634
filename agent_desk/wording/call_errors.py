"""What goes wrong around a call and its end."""

from __future__ import annotations

from typing import Final

from agent_desk.wording.names import QT_TRANSLATE_NOOP

CALL_ERRORS: Final = {
    "outcome.not-in-pack": QT_TRANSLATE_NOOP(
        "Words", "“{outcome}” is no outcome that the policy pack lists. Choose one of: {known}"
    ),
    "application.future": QT_TRANSLATE_NOOP(
        "Words", "An application received on {received} lies after the business date {as_of}"
    ),
    "application.open": QT_TRANSLATE_NOOP(
        "Words", "Loan {loan} has a written application that is not answered yet. Answer that one"
    ),
    "letter.unknown": QT_TRANSLATE_NOOP("Words", "There is no letter “{letter}”. Check its number"),
    "letter.changed": QT_TRANSLATE_NOOP("Words", "Somebody else changed letter {letter} meanwhile. Read it again"),
    "letter.status": QT_TRANSLATE_NOOP("Words", "This cannot be done with letter {letter}: it is {status}"),
    "letter.missing": QT_TRANSLATE_NOOP("Words", "Letter {letter} is not complete. Missing: {parts}"),
    "letter.own": QT_TRANSLATE_NOOP("Words", "You wrote {letter} yourself; somebody else reads it"),
    "letter.reader": QT_TRANSLATE_NOOP(
        "Words", "Letters are read a second time by supervisors and managers, not in the role of {role}"
    ),
    "letter.note": QT_TRANSLATE_NOOP("Words", "Say what is wrong with letter {letter}, so that it can be mended"),
    "letter.too-long": QT_TRANSLATE_NOOP("Words", "The text of your own has {length} characters; at most {most}"),
    "words.forbidden": QT_TRANSLATE_NOOP(
        "Words", "“{words}” (character {place}) may not go out: the policy bans it under {rule}. Write it differently"
    ),
    "words.gap": QT_TRANSLATE_NOOP(
        "Words", "“{words}” (character {place}) was never filled in. Put in what belongs there"
    ),
    "words.currency": QT_TRANSLATE_NOOP(
        "Words", "“{words}” (character {place}) is not in the currency of the loan. Write the amount of the case"
    ),
    "chat.empty": QT_TRANSLATE_NOOP("Words", "There is nothing in the line. Write something"),
    "chat.too-long": QT_TRANSLATE_NOOP("Words", "The line has {length} characters; at most {most}"),
    "text.empty": QT_TRANSLATE_NOOP("Words", "There is nothing in the text. Write something"),
    "text.too-long": QT_TRANSLATE_NOOP("Words", "The text has {length} characters; at most {most}"),
    "text.no-consent": QT_TRANSLATE_NOOP(
        "Words", "Nobody recorded that the borrower agreed to short texts, and the policy asks for it. Ask first"
    ),
    "text.withdrawn": QT_TRANSLATE_NOOP(
        "Words", "The borrower wants no short texts any more. Call or write a letter instead"
    ),
    "argument.consent": QT_TRANSLATE_NOOP("Words", "Say one of them: --agreed or --withdrawn"),
    "argument.reading": QT_TRANSLATE_NOOP("Words", "Say exactly one: --approve or --return"),
    "argument.length": QT_TRANSLATE_NOOP("Words", "“{text}” is not a length of time. Write it like 14:58 or 1:02:05"),
    "argument.promise": QT_TRANSLATE_NOOP("Words", "A promise needs its amount and its date: --promise and --by"),
}
