"""Japanese text in; its readings, romaji, ruby and slips of style out. It knows no page."""
