; Installer for Windows 10 and 11, per machine, silent with /S. Compiled by `makensis` on Windows or Debian:
;   makensis -DVERSION=0.1.0 -DPAYLOAD=..\..\..\dist\vigia -DOUT=vigia-0.1.0-windows-x86_64.exe vigia.nsi
; Parameters of the installer:  /S  silent   /D=C:\folder  where (last, without quotes)
;   /ALTA=C:\path\ABL-A.vigia-alta  leaves the post's enrolment for the first start (encrypted to its one-time code)
;   /NOTASK  no scheduled sending   /NOICON  no icon on the desktop
; Exit codes: 0 installed, 1 cancelled, 2 aborted (a later version is here, Windows too old, the program is open).
; Signing: -DSIGN="signtool sign /n Ministerio /fd sha256 /tr http://timestamp.example /td sha256" signs the
; uninstaller and the installer; without it, both stay unsigned and the compiler says so.

Unicode true
ManifestDPIAware true
RequestExecutionLevel admin
SetCompressor /SOLID lzma

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"
!include "WinVer.nsh"

!ifndef VERSION
  !error "say -DVERSION="
!endif
!ifndef PAYLOAD
  !error "say -DPAYLOAD=, the folder PyInstaller wrote"
!endif
!ifndef OUT
  !define OUT "vigia-${VERSION}-windows-x86_64.exe"
!endif
!ifndef FOUR
  !define FOUR "${VERSION}.0"
!endif

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Vigia"
!define CLASS "Vigia.Alta"
!define TASK "Vigia\Enviar"

Name "Vigía"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Vigia"
InstallDirRegKey HKLM "${KEY}" "InstallLocation"
BrandingText "Vigía ${VERSION}"
VIProductVersion "${FOUR}"
VIAddVersionKey /LANG=11274 "ProductName" "Vigía"
VIAddVersionKey /LANG=11274 "FileDescription" "Instalador de Vigía"
VIAddVersionKey /LANG=11274 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=11274 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=11274 "LegalCopyright" "GPL-3.0-or-later"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
  !finalize '${SIGN} "%1"' = 0
!else
  !warning "unsigned: SmartScreen will warn whoever opens it"
!endif

!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_LICENSE "${PAYLOAD}/_internal/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SpanishInternational"

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "Vigía necesita Windows de 64 bits." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "Vigía necesita Windows 10 u 11." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  SetShellVarContext all
  ReadRegStr $0 HKLM "${KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1 ; what is here is later
      MessageBox MB_ICONSTOP "Está instalada la versión $0, más nueva que la ${VERSION}. No se cambió nada." /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${EndIf}
  Call RefuseIfOpen
FunctionEnd

; A file that runs cannot be renamed for writing: that tells, for whichever user has it open.
Function RefuseIfOpen
  IfFileExists "$INSTDIR\vigia.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\vigia.exe" a
  IfErrors 0 shut
  MessageBox MB_ICONSTOP "Vigía está abierta. Ciérrela en todas las sesiones y pruebe otra vez." /SD IDOK
  SetErrorLevel 2
  Quit
shut:
  FileClose $0
closed:
FunctionEnd

Section "Vigía"
  SetRegView 64
  SetShellVarContext all
  ; The program's own folder holds nothing of the officers: what a version before had and this one lacks must go.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*.*"
  WriteUninstaller "$INSTDIR\desinstalar.exe"

  CreateShortcut "$SMPROGRAMS\Vigía.lnk" "$INSTDIR\vigia.exe"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/NOICON" $R1
  ${If} ${Errors}
    CreateShortcut "$DESKTOP\Vigía.lnk" "$INSTDIR\vigia.exe"
  ${EndIf}

  ; double click on an enrolment
  WriteRegStr HKLM "Software\Classes\.vigia-alta" "" "${CLASS}"
  WriteRegStr HKLM "Software\Classes\.vigia-alta" "Content Type" "application/vnd.vigia.alta"
  WriteRegStr HKLM "Software\Classes\${CLASS}" "" "Alta de un puesto de Vigía"
  WriteRegStr HKLM "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\vigia.exe,0"
  WriteRegStr HKLM "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\vigia.exe" "%1"'

  WriteRegStr HKLM "${KEY}" "DisplayName" "Vigía"
  WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${KEY}" "Publisher" "Vigía"
  WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${KEY}" "DisplayIcon" "$INSTDIR\vigia.exe"
  WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\desinstalar.exe"'
  WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\desinstalar.exe" /S'
  WriteRegDWORD HKLM "${KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKLM "${KEY}" "EstimatedSize" $0

  ; the post's enrolment, still encrypted to its one-time code
  ClearErrors
  ${GetOptions} $R0 "/ALTA=" $R1
  ${IfNot} ${Errors}
    ReadEnvStr $R2 "PROGRAMDATA"
    CreateDirectory "$R2\Vigia\altas"
    CopyFiles /SILENT "$R1" "$R2\Vigia\altas"
  ${EndIf}

  ; sending every five minutes for whoever is logged in, without rights of administration
  ClearErrors
  ${GetOptions} $R0 "/NOTASK" $R1
  ${If} ${Errors}
    FileOpen $0 "$INSTDIR\enviar.xml" w
    FileWriteUTF16LE /BOM $0 '<?xml version="1.0" encoding="UTF-16"?>$\r$\n'
    FileWriteUTF16LE $0 '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">$\r$\n'
    FileWriteUTF16LE $0 '<RegistrationInfo><Description>Envía lo que espera, con Vigía cerrada o bloqueada</Description></RegistrationInfo>$\r$\n'
    FileWriteUTF16LE $0 '<Triggers><LogonTrigger><Repetition><Interval>PT5M</Interval></Repetition><Delay>PT1M</Delay></LogonTrigger></Triggers>$\r$\n'
    FileWriteUTF16LE $0 '<Principals><Principal id="Author"><GroupId>S-1-5-32-545</GroupId><RunLevel>LeastPrivilege</RunLevel></Principal></Principals>$\r$\n'
    FileWriteUTF16LE $0 '<Settings><MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy><DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries><StopIfGoingOnBatteries>false</StopIfGoingOnBatteries><ExecutionTimeLimit>PT0S</ExecutionTimeLimit><Priority>7</Priority><Hidden>true</Hidden></Settings>$\r$\n'
    FileWriteUTF16LE $0 '<Actions Context="Author"><Exec><Command>"$INSTDIR\vigia.exe"</Command><Arguments>sync once --due</Arguments></Exec></Actions></Task>$\r$\n'
    FileClose $0
    nsExec::ExecToLog '"$SYSDIR\schtasks.exe" /Create /F /TN "${TASK}" /XML "$INSTDIR\enviar.xml"'
    Pop $1
    Delete "$INSTDIR\enviar.xml"
  ${EndIf}
SectionEnd

Section "Uninstall"
  SetRegView 64
  SetShellVarContext all
  nsExec::ExecToLog '"$SYSDIR\schtasks.exe" /Delete /F /TN "${TASK}"'
  Pop $1
  Delete "$SMPROGRAMS\Vigía.lnk"
  Delete "$DESKTOP\Vigía.lnk"
  DeleteRegKey HKLM "Software\Classes\.vigia-alta"
  DeleteRegKey HKLM "Software\Classes\${CLASS}"
  DeleteRegKey HKLM "${KEY}"
  ReadEnvStr $R2 "PROGRAMDATA"
  RMDir /r "$R2\Vigia\altas"
  RMDir "$R2\Vigia"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\vigia.exe"
  Delete "$INSTDIR\desinstalar.exe"
  RMDir "$INSTDIR"
  ; The officers' data stay, encrypted, in each user's %LOCALAPPDATA%\vigia.
  DetailPrint "Los datos de quienes usaron Vigía quedan, cifrados, en %LOCALAPPDATA%\vigia de cada usuario."
SectionEnd
