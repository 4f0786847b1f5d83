"""Where it lives: the platforms, the delivery, the settings and the wiring."""
