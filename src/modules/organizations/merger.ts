import type { Ctx } from '#platform/context.ts';

/**
 * What a module above answers about a merger. The organizations module asks before (how much would move) and announces
 * `organizations.merged` after; each module's job then re-points its own open work.
 */
export interface MergerPart {
  /** Name of the module, a translation key of the preview. */
  readonly module: string;
  /** How many open things of these bodies would move. */
  readonly count: (ctx: Ctx, organizationIds: readonly string[]) => Promise<number>;
}

/** The ports of this module, given by the composition root. */
export interface OrganizationsPorts {
  readonly mergers: readonly MergerPart[];
}
