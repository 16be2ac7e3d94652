/** The HTTP contract of what agencies ask for: another day, and that somebody clears the way. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();
const words = z.string().trim().min(3).max(5000);
const organization = z.object({ id: z.string(), name: localized });

// ---- gia hạn

/** POST /api/tasks/request-extension → taskDetail: one part, until which day, and why. */
export const requestExtensionBody = z.object({
  partId: z.uuid(),
  version: z.number().int(),
  until: day,
  reason: words,
});
export type RequestExtensionBody = z.output<typeof requestExtensionBody>;
/** POST /api/tasks/answer-extension (tasks.assign for the province) → taskDetail. `until`: the day asked for where left out. */
export const answerExtensionBody = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('grant'),
    id: z.uuid(),
    version: z.number().int(),
    until: day.optional(),
    note: z.string().trim().max(5000).optional(),
    /** Name and post of who decided. */
    decidedBy: z.string().trim().min(2).max(200),
  }),
  z.object({ answer: z.literal('refuse'), id: z.uuid(), version: z.number().int(), note: words }),
]);
export type AnswerExtensionBody = z.output<typeof answerExtensionBody>;
/** POST /api/tasks/withdraw-extension → taskDetail: taken back by whoever may ask, while it is unanswered. */
export const withdrawExtensionBody = z.object({ id: z.uuid(), version: z.number().int() });
export type WithdrawExtensionBody = z.output<typeof withdrawExtensionBody>;

/** `lapsed`: the work was done or given up before anybody answered. */
export const extensionState = z.enum(['open', 'granted', 'refused', 'withdrawn', 'lapsed']);
export const extension = z.object({
  id: z.string(),
  version: z.number(),
  partId: z.string(),
  /** Null for a line of a group. */
  organization: organization.nullable(),
  dueBefore: day,
  until: day,
  reason: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  /** The focal officer recorded it for the agency. */
  onBehalf: z.boolean(),
  state: extensionState,
  grantedUntil: day.nullable(),
  note: z.string().nullable(),
  decidedBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
});
export type ExtensionView = z.output<typeof extension>;
/** GET /api/tasks/:id/extensions: of one task, the latest first. */
export const extensionList = z.object({ items: z.array(extension) });

// ---- khó khăn, vướng mắc; kiến nghị, đề xuất

export const obstacleKind = z.enum(['obstacle', 'proposal']);
export const obstacleState = z.enum(['open', 'answered', 'resolved']);

/** POST /api/tasks/raise-obstacle → obstacle. `addressedTo`: the focal agency where left out. */
export const raiseObstacleBody = z.object({
  partId: z.uuid(),
  kind: obstacleKind,
  text: words,
  addressedTo: z.uuid().optional(),
});
export type RaiseObstacleBody = z.output<typeof raiseObstacleBody>;
const onObstacle = { id: z.uuid(), version: z.number().int() };
/** POST /api/tasks/answer-obstacle → obstacle: by the body addressed or the focal officer. */
export const answerObstacleBody = z.object({ ...onObstacle, text: words });
/** POST /api/tasks/ask-again → obstacle: the agency says what the answer leaves open. */
export const askAgainBody = answerObstacleBody;
export type AnswerObstacleBody = z.output<typeof answerObstacleBody>;
/** POST /api/tasks/pass-obstacle-on (tasks.confirm) → obstacle: to the body that can resolve it. */
export const passObstacleOnBody = z.object({
  ...onObstacle,
  addressedTo: z.uuid(),
  note: z.string().trim().max(5000).optional(),
});
export type PassObstacleOnBody = z.output<typeof passObstacleOnBody>;
/** POST /api/tasks/resolve-obstacle → obstacle: by the agency that raised it or the focal officer. */
export const resolveObstacleBody = z.object({ ...onObstacle, note: z.string().trim().max(5000).optional() });
export type ResolveObstacleBody = z.output<typeof resolveObstacleBody>;

export const obstacle = z.object({
  id: z.string(),
  version: z.number(),
  kind: obstacleKind,
  text: z.string(),
  state: obstacleState,
  /** `isOpen`: the reader may open its page; a body addressed may not see the whole task. */
  task: z.object({ id: z.string(), title: z.string(), isOpen: z.boolean() }),
  partId: z.string(),
  organization: organization.nullable(),
  addressedTo: organization,
  raisedAt: z.string(),
  raisedBy: z.string(),
  onBehalf: z.boolean(),
  resolvedAt: z.string().nullable(),
  /** What was said since, oldest first. */
  words: z.array(
    z.object({
      id: z.string(),
      act: z.enum(['answered', 'asked-again', 'passed-on', 'resolved']),
      text: z.string().nullable(),
      at: z.string(),
      by: z.string(),
      organization: localized.nullable(),
      passedTo: localized.nullable(),
    }),
  ),
  may: z.object({ answer: z.boolean(), askAgain: z.boolean(), passOn: z.boolean(), resolve: z.boolean() }),
});
export type ObstacleView = z.output<typeof obstacle>;

const obstacleFilters = {
  kind: obstacleKind.optional(),
  /** `unresolved`: open and answered. */
  state: z.enum([...obstacleState.options, 'unresolved']).optional(),
  /** Who raised it. */
  organizationId: z.uuid().optional(),
  /** Who must resolve it. */
  addressedTo: z.uuid().optional(),
  planId: z.uuid().optional(),
  taskId: z.uuid().optional(),
};
/** GET /api/tasks/obstacles: those that one may see, the latest first; GET /api/tasks/obstacles.xlsx the same as a file. */
export const obstaclesQuery = z.object({
  ...obstacleFilters,
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ObstaclesQuery = z.output<typeof obstaclesQuery>;
export const obstaclesFileQuery = z.object(obstacleFilters);
export type ObstaclesFileQuery = z.output<typeof obstaclesFileQuery>;
export const obstacleList = z.object({
  items: z.array(obstacle),
  /** Under the same filters, their own `state` left out. */
  counts: z.object({ open: z.number(), answered: z.number(), resolved: z.number() }),
  nextCursor: z.string().nullable(),
});
export type ObstacleList = z.output<typeof obstacleList>;
