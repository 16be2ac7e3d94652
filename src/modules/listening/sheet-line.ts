import type { Issue } from '#platform/errors.ts';
import { isFormulaError } from '#platform/sheets/formula.ts';
import type { Day } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { readSheetDay } from '#platform/sheets/sheet-day.ts';
import type { ItemLine, RecordItemBody } from './contract.ts';
import type { ItemForm, ItemLanguage, Tone } from './press.ts';
import { itemColumns, type ItemColumn } from './sheet.ts';

/** What rows of a sheet are compared with. */
export interface Register {
  readonly today: Day;
  readonly outlets: readonly { readonly id: string; readonly name: string }[];
  readonly contracts: readonly KnownContract[];
}

interface KnownContract {
  readonly id: string;
  readonly outlet_id: string;
  readonly title: string;
  readonly number: string | null;
  readonly starts_on: Day;
  readonly ends_on: Day;
}

/** A row that was read: the item that it names, null where something is wrong with it. */
export interface ReadLine {
  readonly item: RecordItemBody | null;
  readonly issues: readonly Issue[];
}

const FORMS: readonly (readonly [ItemForm, RegExp])[] = [
  ['reportage', /^(phong su.*|ky su|phim tai lieu|reportage|feature)$/],
  ['interview', /^(phong van|toa dam|doi thoai|interview)$/],
  ['photos', /^(anh|chum anh|phong su anh|tin anh|photos?|photo essay)$/],
  ['programme', /^(chuong trinh.*|chuyen de.*|clip|video|programme|program)$/],
  ['news', /^(tin|tin tuc|news|news item)$/],
  ['article', /^(bai|bai viet|bai bao|tin bai|article)$/],
  ['other', /^(khac|other)$/],
];
const LANGUAGES: readonly (readonly [ItemLanguage, RegExp])[] = [
  ['vi', /^(tieng )?(viet|viet nam|vi|vietnamese)$/],
  ['en', /^(tieng )?(anh|en|english)$/],
  ['zh', /^(tieng )?(trung|trung quoc|hoa|zh|chinese)$/],
  ['ko', /^(tieng )?(han|han quoc|ko|korean)$/],
  ['ja', /^(tieng )?(nhat|nhat ban|ja|japanese)$/],
  ['lo', /^(tieng )?(lao|lo)$/],
  ['km', /^(tieng )?(khmer|campuchia|km)$/],
  ['th', /^(tieng )?(thai|thai lan|th)$/],
  ['fr', /^(tieng )?(phap|fr|french)$/],
  ['ru', /^(tieng )?(nga|ru|russian)$/],
  ['other', /^(tieng )?(khac|other)$/],
];
const TONES: readonly (readonly [Tone, RegExp])[] = [
  ['positive', /^(tich cuc|tot|positive)$/],
  ['neutral', /^(trung lap|trung tinh|binh thuong|neutral)$/],
  ['negative', /^(tieu cuc|xau|negative)$/],
];

const LONGEST: Partial<Record<ItemColumn, number>> = { title: 500, author: 200, url: 2000, note: 2000 };

/** Reads one row of a sheet. Empty: the form is an article, the language Vietnamese, the tone not judged. */
export function readLine(line: ItemLine, register: Register): ReadLine {
  const issues: Issue[] = [];
  const say = (code: string, params?: Issue['params']) => void issues.push({ code, ...(params ? { params } : {}) });
  for (const { key, vi } of itemColumns) {
    if (isFormulaError(line[key])) say('listening.row-formula', { column: vi });
    else if (line[key].length > (LONGEST[key] ?? 300)) say('listening.row-too-long', { column: vi });
  }
  if (line.title === '') say('listening.row-no-title');
  const publishedOn = dayOf(line.day, register.today, say);
  const outlet = outletOf(line.outlet, register, say);
  const contract = outlet ? contractOf(line.contract, outlet.id, publishedOn, register, say) : null;
  const form = wordOf(FORMS, line.form, 'article', () => say('listening.row-form', { typed: line.form }));
  const language = wordOf(LANGUAGES, line.language, 'vi', () =>
    say('listening.row-language', { typed: line.language }),
  );
  const tone = wordOf(TONES, line.tone, null, () => say('listening.row-tone', { typed: line.tone }));
  if (issues.length > 0 || !outlet || !publishedOn) return { item: null, issues };
  return {
    item: {
      outletId: outlet.id,
      contractId: contract?.id ?? null,
      title: line.title,
      publishedOn,
      author: line.author,
      url: line.url,
      form: form ?? 'article',
      language: language ?? 'vi',
      tone,
      note: line.note,
    },
    issues,
  };
}

type Say = (code: string, params?: Issue['params']) => void;

function dayOf(typed: string, today: Day, say: Say): Day | null {
  const day = readSheetDay(typed);
  if (day === null) say('listening.row-day', { typed });
  else if (day > today) say('listening.row-in-future', { typed });
  return day;
}

function outletOf(typed: string, { outlets }: Register, say: Say): Register['outlets'][number] | undefined {
  const name = foldForSearch(typed);
  const found = outlets.find((one) => foldForSearch(one.name) === name);
  if (!found) say('listening.row-outlet', { name: typed });
  return found;
}

/** By its title, else by the number of the contract where one alone has it. */
function contractOf(
  typed: string,
  outletId: string,
  publishedOn: Day | null,
  register: Register,
  say: Say,
): KnownContract | null {
  if (typed === '') return null;
  const wanted = foldForSearch(typed);
  const ofOutlet = register.contracts.filter((one) => one.outlet_id === outletId);
  const numbered = ofOutlet.filter((one) => one.number !== null && foldForSearch(one.number) === wanted);
  const found =
    ofOutlet.find((one) => foldForSearch(one.title) === wanted) ?? (numbered.length === 1 ? numbered[0] : undefined);
  if (!found) {
    say(numbered.length > 1 ? 'listening.row-several-columns' : 'listening.row-contract', { name: typed });
    return null;
  }
  if (publishedOn && (publishedOn < found.starts_on || publishedOn > found.ends_on))
    say('listening.outside-period', { title: found.title });
  return found;
}

function wordOf<V>(
  known: readonly (readonly [V, RegExp])[],
  typed: string,
  empty: V | null,
  wrong: () => void,
): V | null {
  const word = foldForSearch(typed);
  if (word === '') return empty;
  const found = known.find(([, words]) => words.test(word));
  if (!found) wrong();
  return found?.[0] ?? null;
}
