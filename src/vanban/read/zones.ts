import { isEndTable, markEnds } from './end-zone.ts';
import { RELATED, SITE_DATA, SITE_LINE, SITE_WORD, TO_AI, TO_MACHINES } from './furniture-phrases.ts';
import { endOfHead, findStart, findTitle, isBodyMarker, isHeadTable } from './head-zone.ts';
import { markPageNumbers } from './page-numbers.ts';
import { sightsOf, type Sight, type Zone } from './sights.ts';
import type { Line } from './source.ts';

export interface Zones {
  /** One for each line; blank lines take the zone around them. */
  readonly of: readonly Zone[];
  /** Line of the title (`KẾ HOẠCH`), -1 where none stands. */
  readonly title: number;
  /** Did the text begin with the letterhead or title of a document? */
  readonly hasHead: boolean;
  /** Lines where an annex or an annexed plan begins. */
  readonly annexes: readonly number[];
  /** Tables that only lay out the letterhead or the signature. */
  readonly layoutTables: ReadonlySet<number>;
}

/** Parts the lines into zones. */
export function readZones(lines: readonly Line[]): Zones {
  const sights = sightsOf(lines);
  const layoutTables = findLayoutTables(sights);
  const zones: Zone[] = sights.map(() => 'body');
  const start = findStart(sights, (sight) => isSite(sight, false));
  const title = findTitle(sights, start.first, start.found);
  const headEnd = start.found ? endOfHead(sights, start.first, title) : start.first;
  for (const [index, sight] of sights.entries()) {
    if (index < start.first) zones[index] = 'furniture';
    else if (index < headEnd) zones[index] = isContentTable(sight, layoutTables) ? 'body' : 'head';
    else break;
  }
  const annexes = markEnds(sights, zones, headEnd);
  const isPaper = start.found && title >= 0;
  for (const [index, sight] of sights.entries()) {
    if (zones[index] === 'furniture' || sight.blank) continue;
    if (isToMachines(sight)) zones[index] = 'machine';
    else if (zones[index] === 'head' ? SITE_DATA.test(sight.low) : isSite(sight, isPaper && zones[index] === 'body'))
      zones[index] = 'furniture';
  }
  markRelated(sights, zones);
  markPageNumbers(sights, zones);
  return { of: zones, title, hasHead: start.found, annexes, layoutTables };
}

const isContentTable = (sight: Sight, layout: ReadonlySet<number>): boolean =>
  sight.line.table !== null && !layout.has(sight.line.table);

/** Small tables whose cells are a letterhead or the end of a document. */
function findLayoutTables(sights: readonly Sight[]): Set<number> {
  const tables = Map.groupBy(
    sights.filter((sight) => sight.line.table !== null),
    (sight) => sight.line.table as number,
  );
  const found = new Set<number>();
  for (const [table, own] of tables) if (own.length < 90 && (isHeadTable(own) || isEndTable(own))) found.add(table);
  return found;
}

/** A line of the site. Inside a paper only what no plan says: there `- Chia sẻ kinh nghiệm` is a task. */
function isSite(sight: Sight, insidePaper: boolean): boolean {
  if (sight.line.table !== null || sight.text.length > 220) return false;
  if (SITE_LINE.test(sight.low)) return true;
  if (insidePaper) return false;
  return (
    SITE_DATA.test(sight.low) || (sight.text.length < 60 && !/[.;:]$/u.test(sight.text) && SITE_WORD.test(sight.low))
  );
}

const isToMachines = (sight: Sight): boolean =>
  sight.text.length < 1500 && (TO_MACHINES.test(sight.low) || TO_AI.test(sight.text));

/** Lists of related items go on below their head until running text begins again. */
function markRelated(sights: readonly Sight[], zones: Zone[]): void {
  let listed = 0;
  for (const [index, sight] of sights.entries()) {
    if (sight.blank) continue;
    const zone = zones[index];
    if (zone === 'furniture' && RELATED.test(sight.low)) listed = 1;
    else if (zone === 'head' || zone === 'recipients' || zone === 'signature' || zone === 'annex') listed = 0;
    else if (listed > 0) {
      listed += 1;
      const goesOn = sight.text.length < 200 && sight.line.table === null && listed < 60 && !isHeading(sight);
      if (goesOn) zones[index] = 'furniture';
      else listed = 0;
    }
  }
}

const isHeading = (sight: Sight): boolean =>
  /^(?:[IVX]+|Điều \d)\s*[.)/-]/u.test(sight.text) && isBodyMarker(sight.text);
