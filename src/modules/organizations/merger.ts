import type { Ctx } from '#platform/context.ts';

/** Bodies that end and the one that takes over. */
export interface Merger {
  readonly predecessorIds: readonly string[];
  readonly successorId: string;
}

/**
 * What a module above answers about a merger. The organizations module asks before (how much would move) and announces
 * `organizations.merged` after; each module's job then re-points its own open work, and what it still counts has not moved yet.
 */
export interface MergerPart {
  /** Name of the module, a translation key of the preview. */
  readonly module: string;
  /** How many open things would move to the successor; 0 once all of them have. */
  readonly count: (ctx: Ctx, merger: Merger) => Promise<number>;
}

/** The ports of this module, given by the composition root. */
export interface OrganizationsPorts {
  readonly mergers: readonly MergerPart[];
}

/** How much every module has to move, in the order in which they were given. */
export async function countParts(
  ctx: Ctx,
  { mergers }: OrganizationsPorts,
  merger: Merger,
): Promise<{ module: string; count: number }[]> {
  const parts: { module: string; count: number }[] = [];
  for (const { module, count } of mergers) parts.push({ module, count: await count(ctx, merger) });
  return parts;
}
