import type { Ctx } from '#platform/context.ts';
import type { Localized } from '#platform/values/localized.ts';

/** Asks those above the trail: the names of agencies, by id and by code, those that have ended too. */
export type ListBodyNames = (ctx: Ctx) => Promise<ReadonlyMap<string, Localized>>;
