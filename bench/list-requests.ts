import { focalOfficer } from '../seeds/thuan-giang/story.ts';
import type { ServedHouse } from './served-house.ts';

/** One request of a figure: its name, who sends it, and what for. */
export interface ListRequest {
  readonly name: string;
  readonly person: string;
  readonly path: string;
}

/** Of an agency with many tasks, who sees only those. */
export const agencyOfficer = 'doan.pt@thuangiang.example';
/** Of the focal agency. */
export const agencyLeader = 'tue.dq@thuangiang.example';

/** Every list and search of tasks, documents and plans, plain and narrowed, with what stands beside it on the screen. */
export async function listRequests(house: ServedHouse): Promise<ListRequest[]> {
  const read = async <T>(path: string): Promise<T> => JSON.parse(await house.get(focalOfficer, path)) as T;
  const groups = async (by: string) =>
    (await read<{ items: { key: string | null; count: number }[] }>(`/api/tasks/groups?by=${by}`)).items
      .filter((one) => one.key !== null)
      .toSorted((a, b) => b.count - a.count);
  const [largest, ...others] = await groups('organization');
  const smallest = others.at(-1);
  const [section] = await groups('section');
  const [plan] = await groups('plan');
  const next = async (path: string) => `${path}&cursor=${(await read<{ nextCursor: string }>(path)).nextCursor}`;
  const all = (name: string, path: string): ListRequest => ({ name, person: focalOfficer, path });
  const own = (name: string, path: string): ListRequest => ({ name, person: agencyOfficer, path });
  const q = (words: string): string => `q=${encodeURIComponent(words)}`;
  return [
    all('tasks of all agencies, by deadline', '/api/tasks?scope=all'),
    all('… their second page', await next('/api/tasks?scope=all')),
    all('… overdue', '/api/tasks?state=overdue'),
    all('… done late', '/api/tasks?state=done-late'),
    all('… extended', '/api/tasks?state=extended'),
    all('… by title, second page', await next('/api/tasks?sort=title')),
    all('… as last changed', '/api/tasks?sort=updated'),
    all('… in the order of plans', '/api/tasks?sort=plan'),
    all('… due in one month', '/api/tasks?dueFrom=2026-11-01&dueTo=2026-11-30'),
    all('… to be confirmed', '/api/tasks?toConfirm=true'),
    all('… returned', '/api/tasks?returned=true'),
    all('tasks led by the busiest agency', `/api/tasks?role=lead&organizationId=${largest?.key}`),
    all('tasks led by the idlest agency', `/api/tasks?role=lead&organizationId=${smallest?.key}`),
    all('tasks of one plan', `/api/tasks?sort=plan&planId=${plan?.key}`),
    all('tasks of one section', `/api/tasks?clauseId=${section?.key}`),
    own('tasks of one agency', '/api/tasks?scope=agency'),
    own('… overdue', '/api/tasks?scope=agency&state=overdue'),
    own('… by title', '/api/tasks?scope=agency&sort=title'),
    own('… with common words', `/api/tasks?scope=agency&${q('thông tin')}`),
    own('tasks that one agency sees', '/api/tasks'),
    own('tasks of one person', '/api/tasks?scope=mine'),
    own('my work, officer of an agency', '/api/tasks/mine'),
    { name: 'my work, leader of an agency', person: agencyLeader, path: '/api/tasks/mine' },
    all('my work, focal officer', '/api/tasks/mine'),
    all('search tasks, rare words', `/api/tasks?${q('đợt 41237')}`),
    all('search tasks, common words', `/api/tasks?${q('thông tin')}`),
    all('search tasks, common words, by title', `/api/tasks?sort=title&${q('thông tin')}`),
    all('search tasks, without diacritics', '/api/tasks?q=thong+tin+doi+ngoai'),
    all('search tasks, a word of every title', `/api/tasks?${q('đợt')}`),
    all('counts of tasks per state', '/api/tasks/counts'),
    own('… of one agency', '/api/tasks/counts?scope=agency'),
    all('… with common words', `/api/tasks/counts?${q('thông tin')}`),
    all('groups of tasks by agency', '/api/tasks/groups?by=organization'),
    all('groups of tasks by plan', '/api/tasks/groups?by=plan'),
    own('… that one agency sees', '/api/tasks/groups?by=plan'),
    all('register of documents', '/api/documents'),
    all('… its twentieth page', '/api/documents?cursor=800'),
    all('… plans only', '/api/documents?genre=plan'),
    all('search documents, common words', `/api/documents?${q('thông tin đối ngoại')}`),
    all('search documents, without diacritics', '/api/documents?q=thong+tin'),
    all('search documents, common words in plans', `/api/documents?genre=plan&${q('thông tin')}`),
    all('search documents, by number', `/api/documents?${q('46/KH-UBND')}`),
    all('plans', '/api/plans'),
    all('… their fifth page', '/api/plans?cursor=200'),
    all('search plans', '/api/plans?q=thong+tin'),
  ];
}
