"""Which store the desk works on: the one that is open, the others of this person, and one that does not open."""

from __future__ import annotations

from agent_desk.ui.store_choice.away_window import Away, AwayWindow
from agent_desk.ui.store_choice.other_store_dialog import OtherStoreDialog
from agent_desk.ui.store_choice.store_field import StoreField
from agent_desk.ui.store_choice.store_place import StorePlace, place_of

__all__ = ["Away", "AwayWindow", "OtherStoreDialog", "StoreField", "StorePlace", "place_of"]
