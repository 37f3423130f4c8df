// Makes the variant that exceljs (npm package "exceljs") writes of
// src/test/resources/variants/original.xlsx. Run where the package is installed:
//   node variants.mjs DIRECTORY-OF-VARIANTS
import { createRequire } from "node:module";
import { join } from "node:path";

const ExcelJS = createRequire(join(process.cwd(), "package.json"))("exceljs");
const [directory] = process.argv.slice(2);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(join(directory, "original.xlsx"));
await workbook.xlsx.writeFile(join(directory, "exceljs.xlsx"));
