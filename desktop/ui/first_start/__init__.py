"""The first start: post, officer, passphrase, and the vault is made."""
