"""From this machine to the registry: sealing, outbox, OpenRosa, receipts."""
