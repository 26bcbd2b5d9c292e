"""The neutral screen: a clock, and nothing else to see."""
