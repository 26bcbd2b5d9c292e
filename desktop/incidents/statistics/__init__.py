"""What a post did, in figures: counted from its own log, in small steps, without a person or an incident in them."""
