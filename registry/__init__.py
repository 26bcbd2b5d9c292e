"""The reference registry: an OpenRosa server for pilots and tests. Production is ODK Central or KoboToolbox."""
