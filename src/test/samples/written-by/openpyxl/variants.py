"""Makes the variants that openpyxl writes of src/test/resources/variants/original.xlsx.

Needs openpyxl and Pillow (which keeps the pictures). Run anywhere; the files are committed.
openpyxl moves cells without moving the names that point at them, nor merged cells.
"""

from pathlib import Path

import openpyxl

VARIANTS = Path(__file__).resolve().parents[3] / "resources" / "variants"


def variant(name, change):
    workbook = openpyxl.load_workbook(VARIANTS / "original.xlsx")
    change(workbook)
    workbook.save(VARIANTS / name)


def rows(workbook):
    workbook["Identification"].insert_rows(1, 3)
    for sheet in workbook.worksheets[2:8]:
        sheet.insert_rows(8, 2)


def columns(workbook):
    for sheet in workbook.worksheets[1:8]:
        for merged in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(merged))
        sheet.insert_cols(2)


variant("openpyxl.xlsx", lambda workbook: None)
variant("openpyxl-rows-inserted.xlsx", rows)
variant("openpyxl-columns-inserted.xlsx", columns)
