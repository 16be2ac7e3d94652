import { useQuery } from '@tanstack/react-query';
import type { briefing } from '#modules/tasks/contract.ts';
import { get, withQuery } from '../api.ts';
import { mayEverywhere, may, type Person } from '../me.ts';
import { TASKS } from '../tasks/data.ts';

/** The leader's page now, or as it was kept on a morning. */
export const useBriefing = (day: string | undefined) =>
  useQuery({
    queryKey: [...TASKS, 'briefing', day],
    queryFn: ({ signal }) => get<typeof briefing>(withQuery('/api/tasks/briefing', { day }), signal),
  });

/** Leaders who see the work of the whole province begin with one page. */
export const isLeader = (person: Pick<Person, 'grants'>): boolean =>
  may(person, 'approvals.decide') && (mayEverywhere(person, 'tasks.read') || mayEverywhere(person, 'tasks.read-all'));
