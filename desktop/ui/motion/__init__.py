"""Whether anything may move on the screen: what the system asks for, unless the officer chose."""
