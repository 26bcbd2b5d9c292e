"""New versions of the program itself: verified like a content pack, kept, and handed to whoever installs.

The program never replaces itself: it lives in a folder of the system. `installers` names the files, `taking` is the
post's side, `publishing` the ministry's.
"""
