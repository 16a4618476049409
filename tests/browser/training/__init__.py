"""The trainer's tools in a browser: cards, the two faces of a training, the box for the room, the projector."""
