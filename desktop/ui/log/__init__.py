"""Bitácora: the records of this device, how far each got, what it says, and whether the chain holds."""
