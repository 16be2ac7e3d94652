/** Writes the sample files of the demonstration province beside this script; the same bytes each time. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeForeignAffairsPlan } from './foreign-affairs-plan.ts';
import { writeFocalRegister } from './focal-register.ts';
import { focalPersons } from './index.ts';
import { makeInstruction, makeLetter } from './letter.ts';
import { makeAdjustedPlan, makeDraft46, makePlan46 } from './plan-46.ts';

/** Each sample file with what makes it. */
export const samples: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  '46-KH-UBND.docx': makePlan46,
  'du-thao-ke-hoach-2026.docx': makeDraft46,
  '171-KH-UBND-dieu-chinh.docx': makeAdjustedPlan,
  '1286-UBND-KGVX.docx': makeLetter,
  '38-KH-SNgV.docx': makeForeignAffairsPlan,
  'but-phe.txt': makeInstruction,
  'danh-sach-dau-moi.xlsx': () => writeFocalRegister(focalPersons),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, make] of Object.entries(samples)) await writeFile(new URL(name, import.meta.url), await make());
}
