; "Open with" for texts that others own: Yuean is offered, nobody's default is changed. `.yuean` itself is in the configuration.
!macro yueanOffers EXT
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Yuean.Text"
!macroend

!macro yueanWithdraws EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Yuean.Text"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Yuean.Text" "" "Yuean"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Yuean.Text\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Yuean.Text\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro yueanOffers "docx"
  !insertmacro yueanOffers "pdf"
  !insertmacro yueanOffers "txt"
  !insertmacro yueanOffers "html"
!macroend

!macro customUnInstall
  !insertmacro yueanWithdraws "docx"
  !insertmacro yueanWithdraws "pdf"
  !insertmacro yueanWithdraws "txt"
  !insertmacro yueanWithdraws "html"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Yuean.Text"
!macroend
