"""Forms made by a generator, filled in here and in JavaRosa: both must see the same."""
