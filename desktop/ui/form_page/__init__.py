"""The page `formulario`: any form of the shelf, as questions on one page with its sections at the left."""
