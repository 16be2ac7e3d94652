import type { Assignment } from '../document.ts';
import { readLabelled } from './labelled.ts';
import type { Material } from './material.ts';

/** Who is to do what, in the order of the text. A news item assigns nothing: it tells of a document that does. */
export function readAssignments(material: Material): readonly Assignment[] {
  if (material.genre === 'news') return [];
  return readLabelled(material).assignments;
}
