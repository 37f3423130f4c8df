#!/bin/sh
# Makes what LibreOffice wrote: needs soffice, and the filled workbooks in target/samples (see
# MakeSampleInbox). Its files differ a little each time (dates inside), so they are committed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
filled=$here/../../../../../target/samples
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
office() {
  soffice "-env:UserInstallation=file://$scratch/profile" --headless --norestore "$@" >/dev/null
}
# xlsx, ods, and back to xlsx
office --convert-to ods --outdir "$scratch" "$filled/casemate-bilan.xlsx"
office --convert-to "xlsx:Calc MS Excel 2007 XML" --outdir "$here" "$scratch/casemate-bilan.ods"
office --convert-to ods --outdir "$here" "$filled/ronde-bilan.xlsx"
office --convert-to pdf --outdir "$scratch" "$filled/lyon-bilan.xlsx"
mv "$scratch/lyon-bilan.pdf" "$here/bilan-lyon.pdf"
office --convert-to xls --outdir "$here" "$filled/hexagone-programme.xlsx"
for kind in ods xls; do
  office --convert-to $kind --outdir "$here" "$filled/planetarium-bilan.xlsx"
done
