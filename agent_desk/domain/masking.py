"""Personal data hidden by default: enough is left to recognise, not to use.

Conventions of this file: a masked value keeps its length class, not its content; ``mark`` is the sign that hides (a
bullet on the screen, an asterisk on paper). Source: JR/T 0171-2020, appendix A (masking); common practice for phones
(three first, four last) and ID numbers (four first, four last).
"""

from __future__ import annotations


def mask_phone(phone: str, mark: str = "•") -> str:
    """``138 •••• 4471`` for eleven digits; fewer than seven digits show the last two only."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    if not digits:
        return ""
    if len(digits) < 7:
        return mark * 4 + digits[-2:]
    gap = " " if mark == "•" else ""
    return f"{digits[:3]}{gap}{mark * 4}{gap}{digits[-4:]}"


def mask_id(number: str, mark: str = "•") -> str:
    """``3101 •••• •••• 204X``; fewer than nine characters show the last two only."""
    if not number:
        return ""
    if len(number) < 9:
        return mark * 4 + number[-2:]
    if mark == "•":
        return f"{number[:4]} {mark * 4} {mark * 4} {number[-4:]}"
    return f"{number[:4]}{mark * (len(number) - 8)}{number[-4:]}"
