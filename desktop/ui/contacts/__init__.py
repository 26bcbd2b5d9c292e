"""The post's own contacts: who answers here, loaded by the post, on the wall and on the lock screen."""
