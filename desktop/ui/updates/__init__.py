"""New versions of the program: what the window says of them."""
