# Packages, what goes with them, and the proof that they install. docs/fleet.md is the manual.
.PHONY: installer received test-installer test-release wheels-windows windows-script opened old-processor old-machine keystroke

# RELEASE=1 leaves the demonstration keys out and needs TRUST=FOLDER with the ministry's *.pub;
# KEY=FILE signs the manifest (Ed25519, PEM), else the demonstration root does.
PACKAGES := dist/packages
FROZEN := dist/vigia

installer: build ## the .deb, the portable tar, the list of parts, checksums and a signed manifest in dist/packages/
	@mk/system installer
	@rm -rf $(PACKAGES)
	@$(BIN)/python resources/installer/linux/deb.py $(FROZEN) $(PACKAGES)
	@$(BIN)/python resources/installer/release.py $(FROZEN) $(PACKAGES) $(if $(KEY),--key '$(KEY)')
	@lintian --fail-on error,warning $(PACKAGES)/*.deb

received: $(VENV)/.ready ## whether the packages in dist/packages/ are those that were signed; TRUST=FOLDER with the key's *.pub
	@$(BIN)/python resources/installer/received.py $(PACKAGES) $(if $(TRUST),--trust '$(TRUST)')

export VIGIA_RELEASE := $(RELEASE)
export VIGIA_TRUST := $(TRUST)

test-installer: ## install, enrol, story, upgrade, failed migration, remove and purge in a clean chroot (root, debootstrap); ON=jammy or noble for Ubuntu
	@$(BIN)/python -m tests.packaged $(if $(DEB),--deb '$(DEB)') $(if $(ON),--on '$(ON)')

test-release: $(VENV)/.ready ## a release build with keys made for it: checks itself, refuses the demonstration
	@$(BIN)/python -m tests.packaged.release

wheels-windows: $(VENV)/.ready ## fetch the Windows wheel of every dependency: proves that each exists
	@resources/installer/windows/wheels

windows-script: ## compile the Windows installer's script over a stand-in program (makensis)
	@resources/installer/windows/compile

opened: $(VENV)/.ready ## what the packaged program opens in an officer's turn: files, sockets, processes; for the security officer
	@$(BIN)/python -m tests.packaged.opened $(FROZEN)/vigia

old-processor: ## run keys, databases and the window's toolkit on a processor of 2008, played by qemu
	@$(BIN)/python -m tests.packaged.baseline

old-machine: $(VENV)/.ready ## the packaged program over VNC, without D-Bus, on a slow disk, with a screen reader's bus
	@$(BIN)/python -m tests.packaged.old_machine

keystroke: $(VENV)/.ready ## how long a key takes to show while the packaged program warms up, on half a core (root)
	@$(BIN)/python -m tests.packaged.keystroke
