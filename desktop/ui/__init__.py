"""The windows: one folder per page, the design system, models. The only place that imports Qt."""
