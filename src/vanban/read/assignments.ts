import type { Assignment } from '../document.ts';
import { foldText } from '../fold.ts';
import { readLabelled } from './labelled.ts';
import type { Material } from './material.ts';
import { readResponsibilities } from './responsibilities.ts';
import { readSentences } from './sentences.ts';
import { readTables } from './tables.ts';

/** Who is to do what, in the order of the text. A news item assigns nothing: it tells of a document that does. */
export function readAssignments(material: Material): readonly Assignment[] {
  if (material.genre === 'news') return [];
  const labelled = readLabelled(material);
  const found = [
    ...labelled.assignments,
    ...readTables(material),
    ...readResponsibilities(material, labelled.used),
    ...readSentences(material, labelled.used),
  ];
  return withoutDoubles(found).toSorted((a, b) => a.span[0] - b.span[0]);
}

/** The same task for the same agencies, told twice, counts once: where it says more. */
function withoutDoubles(found: readonly Assignment[]): Assignment[] {
  const byKey = Map.groupBy(
    found,
    (one) => `${foldText(one.task)}|${one.lead.map((agency) => foldText(agency.name)).join('|')}`,
  );
  return [...byKey.values()].map((same) => same.reduce((best, one) => (worth(one) > worth(best) ? one : best)));
}

const worth = (one: Assignment): number =>
  one.coordinating.length + (one.timing ? 2 : 0) + (one.budget ? 2 : 0) + one.deliverables.length + one.confidence;
