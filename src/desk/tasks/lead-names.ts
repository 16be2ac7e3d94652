import type { TaskRow } from '#modules/tasks/contract.ts';
import type { Localized } from '#platform/values/localized.ts';

type Leads = Pick<TaskRow, 'leads' | 'ownPart'>;

/**
 * The leads that a row names, the reader's own agency first: among many it may stand behind those that the row was given. As
 * many as it was given.
 */
export function leadNames(
  { leads, ownPart }: Leads,
  own: { readonly id: string; readonly name: Localized } | null,
): Localized[] {
  const others = leads.filter((lead) => !own || lead.organization?.id !== own.id);
  const names = others.flatMap((lead) => lead.organization?.name ?? lead.collective ?? []);
  const isOwn = own !== null && (ownPart?.role === 'lead' || others.length < leads.length);
  return (isOwn ? [own.name, ...names] : names).slice(0, leads.length);
}
