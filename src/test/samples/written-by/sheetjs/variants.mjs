// Makes the variants that SheetJS (npm package "xlsx") writes of
// src/test/resources/variants/original.xlsx. Run where the package is installed:
//   node variants.mjs DIRECTORY-OF-VARIANTS
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const XLSX = createRequire(join(process.cwd(), "package.json"))("xlsx");
const [directory] = process.argv.slice(2);
const original = readFileSync(join(directory, "original.xlsx"));
const write = (name, workbook) =>
  writeFileSync(
    join(directory, name),
    XLSX.write(workbook, { type: "buffer", bookType: "xlsx", compression: true }),
  );

write("sheetjs.xlsx", XLSX.read(original, { cellDates: true, cellNF: true }));

// Each sheet but the hidden one copied into a new workbook: values alone, no names, no looks.
const from = XLSX.read(original, { cellDates: true });
const copied = XLSX.utils.book_new();
from.SheetNames.filter((name) => name !== "_comop").forEach((name, index) => {
  const cells = XLSX.utils.sheet_to_json(from.Sheets[name], { header: 1, raw: true });
  XLSX.utils.book_append_sheet(
    copied,
    XLSX.utils.aoa_to_sheet(cells, { cellDates: true }),
    "Feuil" + (index + 1),
  );
});
write("sheetjs-copied.xlsx", copied);
