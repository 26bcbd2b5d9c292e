"""What stands beside a text that may identify a person: a gentle line, and a last question before sealing."""
