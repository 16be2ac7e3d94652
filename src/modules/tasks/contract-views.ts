/** The HTTP contract of saved views: ways of looking at the tasks. */
import { z } from 'zod';

export const viewSharing = z.enum(['private', 'agency', 'province']);
export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  sharing: viewSharing,
  owner: z.string(),
  isOwn: z.boolean(),
  /** The address's parameters, as the screen made them. */
  query: z.record(z.string(), z.string()),
});
export type SavedView = z.output<typeof savedView>;
/** GET /api/tasks/views: mine and those shared with me */
export const savedViewList = z.object({ items: z.array(savedView) });
/** POST /api/tasks/save-view → savedView. With `id` it replaces one's own. Sharing with the province needs tasks.assign for it. */
export const saveViewBody = z.object({
  id: z.uuid().optional(),
  name: z.string().trim().min(2).max(100),
  sharing: viewSharing.default('private'),
  query: z.record(z.string().max(40), z.string().max(2000)),
});
export type SaveViewBody = z.output<typeof saveViewBody>;
/** POST /api/tasks/remove-view → done */
export const removeViewBody = z.object({ id: z.uuid() });
