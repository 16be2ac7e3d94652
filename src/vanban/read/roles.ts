import type { AgencyMention } from '../document.ts';
import { lowered } from '../fold.ts';
import { agenciesAt, placedAt } from './agencies.ts';
import type { NameIndex } from './agency-names.ts';
import type { Material } from './material.ts';
import { BEGIN, END, pattern, vn } from './pattern.ts';
import { rememberedWith } from './remembered.ts';

export interface Roles {
  readonly lead: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
}

const WITH = pattern(
  `\\s*[,;(]?\\s*(?:${BEGIN}${vn`(?:và )?(?:chủ động )?phối hợp`}(?:\\s+${vn`với|cùng|cùng với|chặt chẽ với|của`})?)${END}\\s*:?`,
);

const LEADS = pattern(
  `\\s*[,;]?\\s*${BEGIN}${vn`(?:là cơ quan |làm |là đơn vị |là )?(?:chủ trì|đầu mối|chịu trách nhiệm|thực hiện)`}${END}\\s*[,;:]?`,
);

/** `Sở A chủ trì; Sở B, Sở C phối hợp`. */
const BOTH_PARTS = pattern(vn`^(.{4,400}?)\s+chủ trì\s*[;,.]\s*(.{4,600}?)\s+(?:cùng )?phối hợp\s*[.;]?\s*$`, 'su');

/** `Sở A (chủ trì), Sở B và các đơn vị liên quan (phối hợp)`. */
const IN_BRACKETS = pattern(
  vn`^(.{4,300}?)\s*\((?:cơ quan |đơn vị )?chủ trì\)\s*[,;.]?\s*(?:và )?(.{4,500}?)\s*\((?:cơ quan |đơn vị |cùng )?phối hợp(?: thực hiện)?\)\s*[.;]?\s*$`,
  'su',
);

/** `Sở A chủ trì, phối hợp với Sở B`: what stands before and after. */
export function leadsOf(material: Pick<Material, 'index'>, value: string, start: number): Roles {
  const { lead, coordinating } = rolesIn(value, material.index);
  return { lead: placedAt(lead, start), coordinating: placedAt(coordinating, start) };
}

// The value of a label is looked at when the label is found, and again when the assignment is made.
const rolesIn = rememberedWith((value, index: NameIndex): Roles => {
  const low = lowered(value);
  const both = IN_BRACKETS.exec(low) ?? BOTH_PARTS.exec(low);
  if (both?.[1] && both[2]) {
    const at = both[0].indexOf(both[2], both[1].length);
    const beside = value.slice(at, at + both[2].length);
    return {
      lead: agenciesAt(value.slice(0, both[1].length), 0, index, false).agencies,
      coordinating: agenciesAt(beside, at, index, false).agencies,
    };
  }
  const split = WITH.exec(low);
  const head = split && split.index > 0 ? value.slice(0, split.index) : value;
  const cut = LEADS.exec(lowered(head));
  const lead = agenciesAt(cut && cut.index > 0 ? head.slice(0, cut.index) : head, 0, index, false).agencies;
  if (!split || split.index === 0) return { lead, coordinating: [] };
  const at = split.index + split[0].length;
  return { lead, coordinating: agenciesAt(value.slice(at), at, index, false).agencies };
});

export function mergeRoles(roles: readonly Roles[]): Roles {
  return {
    lead: distinct(roles.flatMap((one) => one.lead)),
    coordinating: distinct(roles.flatMap((one) => one.coordinating)),
  };
}

/** Each name once. */
export function distinct(agencies: readonly AgencyMention[]): AgencyMention[] {
  if (agencies.length < 2) return [...agencies];
  const seen = new Set<string>();
  return agencies.filter((agency) => {
    const key = lowered(agency.name);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
