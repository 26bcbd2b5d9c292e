"""The ministry's look at a content folder before it is signed."""
