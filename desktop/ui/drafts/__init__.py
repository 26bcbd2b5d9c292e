"""What every page that fills a draft in shares: keeping it, opening it, sealing it, and where to go next."""
