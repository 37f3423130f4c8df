#!/bin/sh
# Makes the variants that LibreOffice writes of src/test/resources/variants/original*.xlsx; needs
# soffice. Run once; the files are committed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
variants=$here/../../../resources/variants
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
convert() {
  soffice "-env:UserInstallation=file://$scratch/profile" --headless --norestore \
    --convert-to "$2" --outdir "$scratch" "$variants/$1.xlsx" >/dev/null
}
convert original ods && mv "$scratch/original.ods" "$variants/libreoffice.ods"
convert original xls && mv "$scratch/original.xls" "$variants/libreoffice.xls"
mkdir "$scratch/twice" # on opening an .xls file LibreOffice makes underscores of the dots in names
soffice "-env:UserInstallation=file://$scratch/profile" --headless --norestore \
  --convert-to xls --outdir "$scratch/twice" "$variants/libreoffice.xls" >/dev/null
mv "$scratch/twice/libreoffice.xls" "$variants/libreoffice-twice.xls"
convert original "xlsx:Calc MS Excel 2007 XML" && mv "$scratch/original.xlsx" "$variants/libreoffice.xlsx"
convert original-programme ods && mv "$scratch/original-programme.ods" "$variants/libreoffice-programme.ods"
