import type { Day } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { isLive } from './organization.ts';

/** A name as it stands in a document. */
export interface Mention {
  readonly name: string;
  /** Code of the catalogue entry that the reader matched. */
  readonly code: string | null;
  readonly collective: boolean;
  /** Another province named within the name. */
  readonly province: string | null;
}

/** What a name stands for in this province on a day. */
export interface Resolution {
  readonly organizationId: string | null;
  readonly collectiveId: string | null;
  readonly resolution: 'resolved' | 'successor' | 'unresolved';
  /** The former name, where the body of that name has a successor: "then Sở Thông tin và Truyền thông". */
  readonly through: string | null;
  /** Several bodies took over: the reviewer chooses among them. */
  readonly candidates: readonly string[];
  readonly reason: 'foreign-province' | 'several-successors' | 'no-successor' | 'unknown-name' | null;
}

/** What names are looked up in: this province's bodies through time, groups, and what reviewers decided before. */
export interface NameIndex {
  /** The province's own name, `Thuận Giang`. */
  readonly province: string;
  readonly organizations: ReadonlyMap<
    string,
    { readonly id: string; readonly code: string; readonly valid_from: Day | null; readonly valid_to: Day | null }
  >;
  readonly idByCode: ReadonlyMap<string, string>;
  /** Folded name, abbreviation or former name → id. */
  readonly idByName: ReadonlyMap<string, string>;
  readonly collectiveByCode: ReadonlyMap<string, string>;
  readonly collectiveByName: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<
    string,
    { readonly organizationId: string | null; readonly collectiveId: string | null }
  >;
  /** `main`: took over the body as a whole; otherwise only a part of its duties. */
  readonly successors: ReadonlyMap<
    string,
    readonly { readonly id: string; readonly on: Day; readonly main: boolean }[]
  >;
}

const unresolved = (reason: Resolution['reason'], candidates: readonly string[] = []): Resolution => ({
  organizationId: null,
  collectiveId: null,
  resolution: 'unresolved',
  through: null,
  candidates,
  reason,
});

/**
 * Resolves a name to this province's body, or to its successor on the day. What reviewers decided comes first. A name that
 * carries another province stays unresolved. A group stays a group: one of districts is never turned into communes.
 */
export function resolveMention(mention: Mention, index: NameIndex, day: Day): Resolution {
  const key = nameKey(mention.name, index.province);
  const alias = index.aliases.get(nameKey(mention.name, ''));
  if (alias?.organizationId) return follow(alias.organizationId, mention, index, day);
  if (alias?.collectiveId) return { ...unresolved(null), collectiveId: alias.collectiveId, resolution: 'resolved' };
  if (mention.province !== null && nameKey(mention.province, '') !== nameKey(index.province, ''))
    return unresolved('foreign-province');
  const collective =
    (mention.code !== null ? index.collectiveByCode.get(mention.code) : undefined) ?? index.collectiveByName.get(key);
  if (collective) return { ...unresolved(null), collectiveId: collective, resolution: 'resolved' };
  const id = index.idByName.get(key) ?? (mention.code !== null ? index.idByCode.get(mention.code) : undefined);
  return id ? follow(id, mention, index, day) : unresolved('unknown-name');
}

/** The body itself while it lives, else those that took over by the day, through any number of mergers. */
function follow(id: string, mention: Mention, index: NameIndex, day: Day): Resolution {
  const found = index.organizations.get(id);
  if (!found) return unresolved('unknown-name');
  if (isLive(found, day)) return { ...unresolved(null), organizationId: id, resolution: 'resolved' };
  const heirs = liveHeirs(id, index, day, new Set());
  if (heirs.length === 0) return unresolved('no-successor');
  if (heirs.length > 1) return unresolved('several-successors', heirs);
  return { ...unresolved(null), organizationId: heirs[0]!, resolution: 'successor', through: mention.name };
}

function liveHeirs(id: string, index: NameIndex, day: Day, seen: Set<string>): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const since = (index.successors.get(id) ?? []).filter((one) => one.on <= day);
  const main = since.filter((one) => one.main);
  const heirs = main.length > 0 ? main : since;
  return [
    ...new Set(
      heirs.flatMap((one) => {
        const body = index.organizations.get(one.id);
        return body && isLive(body, day) ? [one.id] : liveHeirs(one.id, index, day, seen);
      }),
    ),
  ];
}

const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\b(ub)?mttq\b/g, 'uy ban mat tran to quoc'],
  [/\bmttqvn\b/g, 'uy ban mat tran to quoc viet nam'],
  [/\buy ban uy ban\b/g, 'uy ban'],
  [/\bbql\b/g, 'ban quan ly'],
  [/\bkkt\b/g, 'khu kinh te'],
  [/\bkcn\b/g, 'khu cong nghiep'],
  [/\bvp\b/g, 'van phong'],
];

/** One key for every spelling of a name: folded, usual abbreviations spelled out, the own province and a closing "tỉnh" left out. */
export function nameKey(name: string, province: string): string {
  let key = foldForSearch(name);
  for (const [code, words] of SPELLED_OUT) key = key.replace(code, words);
  const own = foldForSearch(province);
  if (own && key.endsWith(` ${own}`)) key = key.slice(0, -own.length - 1);
  return key.replace(/ (tinh|thanh pho)$/, '').replace(/^cac /, '');
}
