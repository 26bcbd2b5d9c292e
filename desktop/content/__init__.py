"""What an officer reads: guides, directory, crossings, indicators and questions, with source, date and state."""
