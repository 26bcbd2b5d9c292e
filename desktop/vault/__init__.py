"""Who may read: officers, passphrases, keys, enrolment, and the lock."""
