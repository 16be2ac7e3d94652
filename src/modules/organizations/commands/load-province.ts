import type { Ctx } from '#platform/context.ts';
import type { Localized } from '#platform/values/localized.ts';
import { newId } from '#platform/values/id.ts';
import { changeSetting } from '#modules/settings/index.ts';
import type { CollectiveRule } from '../collective.ts';
import type { OrganizationType } from '../organization.ts';
import type { OrganizationsTables } from '../tables.ts';

/** One body of the roster, with its names through time (the present one last). */
export interface LoadedOrganization {
  readonly code: string;
  readonly type: OrganizationType;
  readonly names: readonly {
    readonly name: Localized;
    readonly abbreviation?: string | null;
    readonly validFrom?: string | null;
    readonly validTo?: string | null;
  }[];
  readonly parent?: string | null;
  readonly signsIn?: boolean;
  readonly requestedOnly?: boolean;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly successors?: readonly { readonly code: string; readonly on: string; readonly main?: boolean }[];
}

export interface LoadedCollective {
  readonly code: string;
  readonly name: Localized;
  readonly pattern?: string | null;
  readonly rule: CollectiveRule;
}

export interface LoadedProvince {
  readonly name: string;
  readonly code: string;
  readonly kind: 'tinh' | 'thanh-pho';
  readonly organizations: readonly LoadedOrganization[];
  readonly collectives: readonly LoadedCollective[];
}

/** Loads a province into an empty installation: its name, bodies with names and successors, groups. One transaction. */
export async function loadProvince(ctx: Ctx, province: LoadedProvince): Promise<void> {
  await changeSetting(ctx, { key: 'province.name', value: province.name, validFrom: '2025-07-01' });
  await changeSetting(ctx, { key: 'province.code', value: province.code, validFrom: '2025-07-01' });
  await changeSetting(ctx, { key: 'province.kind', value: province.kind, validFrom: '2025-07-01' });
  const ids = new Map(province.organizations.map((one) => [one.code, newId()]));
  for (const one of inOrderOfParents(province.organizations)) await loadOrganization(ctx, one, ids);
  for (const one of province.organizations) await loadSuccessors(ctx, one, ids);
  for (const one of province.collectives) {
    await ctx.tx
      .withTables<OrganizationsTables>()
      .insertInto('organizations.collectives')
      .values({
        id: newId(),
        code: one.code,
        name: JSON.stringify(one.name) as never,
        pattern: one.pattern ?? null,
        rule: JSON.stringify(one.rule) as never,
        version: 1,
      })
      .execute();
  }
  await ctx.record({
    verb: 'organizations.load',
    subjectType: 'province',
    subjectId: province.code,
    details: { organizations: ids.size },
  });
}

function inOrderOfParents(all: readonly LoadedOrganization[]): LoadedOrganization[] {
  const placed: LoadedOrganization[] = [];
  const place = (one: LoadedOrganization): void => {
    if (placed.includes(one)) return;
    const parent = all.find((other) => other.code === one.parent);
    if (parent) place(parent);
    placed.push(one);
  };
  for (const one of all) place(one);
  return placed;
}

async function loadOrganization(ctx: Ctx, one: LoadedOrganization, ids: ReadonlyMap<string, string>): Promise<void> {
  const id = ids.get(one.code)!;
  const db = ctx.tx.withTables<OrganizationsTables>();
  await db
    .insertInto('organizations.organizations')
    .values({
      id,
      code: one.code,
      type: one.type,
      parent_id: one.parent ? (ids.get(one.parent) ?? null) : null,
      signs_in: one.signsIn ?? true,
      requested_only: one.requestedOnly ?? false,
      valid_from: one.validFrom ?? null,
      valid_to: one.validTo ?? null,
      version: 1,
    })
    .execute();
  await db
    .insertInto('organizations.names')
    .values(
      one.names.map((name, index) => ({
        id: newId(),
        organization_id: id,
        name: JSON.stringify(name.name) as never,
        // Only the living need theirs to be unique; a dissolved body keeps its abbreviation in history.
        abbreviation: name.abbreviation ?? null,
        valid_from: name.validFrom ?? null,
        valid_to: name.validTo ?? (index === one.names.length - 1 ? null : (one.names[index + 1]?.validFrom ?? null)),
      })),
    )
    .execute();
}

async function loadSuccessors(ctx: Ctx, one: LoadedOrganization, ids: ReadonlyMap<string, string>): Promise<void> {
  for (const successor of one.successors ?? []) {
    const successorId = ids.get(successor.code);
    if (!successorId) throw new Error(`unknown successor ${successor.code} of ${one.code}`);
    await ctx.tx
      .withTables<OrganizationsTables>()
      .insertInto('organizations.successions')
      .values({
        predecessor_id: ids.get(one.code)!,
        successor_id: successorId,
        on_day: successor.on,
        kind: (successor.main ?? true) ? 'merged' : 'split',
      })
      .execute();
  }
}
