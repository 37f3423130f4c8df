// Saves a filled workbook again with SheetJS (npm package "xlsx"), which keeps values and defined
// names and drops looks and pictures. Run where the package is installed:
//   node make.mjs INPUT OUTPUT
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const XLSX = createRequire(join(process.cwd(), "package.json"))("xlsx");
const [input, output] = process.argv.slice(2);
const workbook = XLSX.read(readFileSync(input), { cellDates: true, cellNF: true });
writeFileSync(output, XLSX.write(workbook, { type: "buffer", bookType: "xlsx", compression: true }));
