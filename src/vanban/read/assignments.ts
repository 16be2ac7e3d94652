import type { Assignment } from '../document.ts';
import { readLabelled } from './labelled.ts';
import type { Material } from './material.ts';
import { readResponsibilities } from './responsibilities.ts';
import { readSentences } from './sentences.ts';

/** Who is to do what, in the order of the text. A news item assigns nothing: it tells of a document that does. */
export function readAssignments(material: Material): readonly Assignment[] {
  if (material.genre === 'news') return [];
  const labelled = readLabelled(material);
  const duties = readResponsibilities(material, labelled.used);
  return [...labelled.assignments, ...duties, ...readSentences(material, labelled.used)].toSorted(
    (a, b) => a.span[0] - b.span[0],
  );
}
