"""XPath for XForms: a parser that compiles expressions to closures over light nodes."""
