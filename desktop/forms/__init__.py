"""XForms in Python: definition, expressions, session, instance. No Qt, no database, no keys."""
