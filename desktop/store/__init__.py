"""The encrypted files: SQLCipher through sqlite-utils, migrations, copies. The only place that knows the driver."""
