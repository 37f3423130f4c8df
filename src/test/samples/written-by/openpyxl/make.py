"""Saves a filled workbook again with openpyxl; needs openpyxl and Pillow (which keeps the pictures).

Run in this directory, with the filled workbooks in target/samples (see MakeSampleInbox).
"""

from pathlib import Path

import openpyxl

HERE = Path(__file__).resolve().parent
FILLED = HERE.parents[4] / "target" / "samples"

workbook = openpyxl.load_workbook(FILLED / "astusciences-bilan.xlsx")
workbook.properties.lastModifiedBy = "Inès Chamalvy"
workbook.save(HERE / "astusciences-bilan.xlsx")
