import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApprovalsPorts } from '#modules/approvals/index.ts';
import { actorOfLink, carryVisit, findLink, hasVisit, pathOf, placeOf, type LinksTable } from '#modules/links/index.ts';
import type { TasksPorts } from '#modules/tasks/index.ts';
import type { Actor, Ctx, OpenCtx } from '#platform/context.ts';
import { languageOf } from '#platform/http/language.ts';
import type { Log } from '#platform/log.ts';
import type { Language } from '#platform/values/localized.ts';

/** What the surface needs of the house. */
export interface AnswersDeps {
  readonly openCtx: OpenCtx;
  readonly log: Log;
  readonly origins: readonly string[];
  /** Where photographs and files go. */
  readonly ports: Pick<TasksPorts, 'files' | 'intake' | 'pictures'>;
  readonly approvals: ApprovalsPorts;
}

/** Wrong, revoked and ended tokens: one answer for all. */
export class ClosedLink extends Error {}
/** The link is open, this browser is not: the code is asked for. */
export class UnopenedVisit extends Error {}

/** Which links a run of pages opens: those that report on a part, those that answer a question, those that comment on a draft, those by which a leader decides. */
export type Door = 'part' | 'inquiry' | 'consultation' | 'decision';

/** What the holder of a link may do, for his agency only and through our pages only; nothing before the code was typed. */
const PERMISSIONS: Readonly<Record<Door, readonly string[]>> = {
  part: ['tasks.read', 'tasks.report'],
  inquiry: ['inquiries.read', 'inquiries.answer'],
  consultation: ['consultations.read', 'consultations.reply'],
  decision: ['approvals.decide'],
};
export const DOORS = Object.keys(PERMISSIONS) as readonly Door[];
const COOKIE = 'lantoa_answer';
/** Known again beyond one link; goes to the pages of links only, one cookie for each run of them. */
const HOLDER_COOKIE = 'lantoa_holder';
const VISIT_SECONDS = 12 * 3600;

/** One request about one link. */
export interface Asked {
  readonly deps: AnswersDeps;
  readonly door: Door;
  readonly token: string;
  readonly language: Language;
  readonly request: FastifyRequest;
}

export const askedOf = (deps: AnswersDeps, door: Door, request: FastifyRequest): Asked => ({
  deps,
  door,
  token: (request.params as { token: string }).token,
  language: languageOf(request.headers['accept-language']),
  request,
});

/**
 * Runs one transaction in the name of the link's holder, with the link read inside it: a revocation counts from its commit on.
 * @throws {ClosedLink}
 */
export async function withLink<T>(
  { deps, door, token, language, request }: Asked,
  work: (ctx: Ctx, link: LinksTable) => Promise<T>,
): Promise<T> {
  const find = async (ctx: Ctx): Promise<LinksTable> => {
    const link = await findLink(ctx, token);
    if (!link || link.subject_type !== door) throw new ClosedLink();
    return link;
  };
  const found = await deps.openCtx(nobody(request.ip), find, { readOnly: true });
  const holder = actorOfLink(found, PERMISSIONS[door], request.ip);
  return deps.openCtx(holder, async (ctx) => work(ctx, await find(ctx)), { language });
}

/**
 * The same for a browser in which the code was typed.
 * @throws {ClosedLink} {@link UnopenedVisit}
 */
export const withVisit = <T>(asked: Asked, work: (ctx: Ctx, link: LinksTable) => Promise<T>): Promise<T> =>
  withLink(asked, async (ctx, link) => {
    if (!(await isOpened(asked, ctx, link))) throw new UnopenedVisit();
    return work(ctx, link);
  });

export const isOpened = ({ request }: Asked, ctx: Ctx, link: LinksTable): Promise<boolean> =>
  hasVisit(ctx, link, request.cookies[COOKIE]);

/** The one spelling of a link's address. */
export const addressOf = (link: Pick<LinksTable, 'subject_type' | 'token'>): string => pathOf(link);

/** The cookie of a link goes to the pages of that link only, so that three links in one text keep three of them. */
export function keepVisit(
  asked: Asked,
  reply: FastifyReply,
  link: LinksTable,
  cookie: string,
  seconds = VISIT_SECONDS,
) {
  reply.setCookie(COOKIE, cookie, { ...safely(asked), path: addressOf(link), maxAge: seconds });
}

/** What was proven goes to the pages of every link, and to nothing else of the house. */
export function keepHolder(asked: Asked, reply: FastifyReply, cookie: string): void {
  for (const door of DOORS)
    reply.setCookie(HOLDER_COOKIE, cookie, { ...safely(asked), path: placeOf(door), maxAge: VISIT_SECONDS });
}

const safely = ({ request }: Asked) =>
  ({ httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const;

/** Opens the page without another code where its holder typed one in this browser for another link of his. */
export async function openAgain(asked: Asked, reply: FastifyReply): Promise<void> {
  const holderCookie = asked.request.cookies[HOLDER_COOKIE];
  if (!holderCookie) return;
  await withLink(asked, async (ctx, link) => {
    if (await hasVisit(ctx, link, asked.request.cookies[COOKIE])) return;
    const carried = await carryVisit(ctx, link, holderCookie);
    if (!carried) return;
    keepVisit(asked, reply, link, carried.cookie, carried.seconds);
    // This very page is shown as opened; the browser sends the cookie from the next one on.
    asked.request.cookies[COOKIE] = carried.cookie;
  });
}

/**
 * A person has opened the page. Chats fetch every address that is pasted into them for a preview; such fetchers name no language,
 * browsers always do.
 */
export const isPerson = ({ request }: Asked): boolean =>
  request.method === 'GET' && request.headers['accept-language'] !== undefined;

const nobody = (ip: string): Actor => ({
  kind: 'link',
  personId: null,
  name: '',
  organizationId: null,
  grants: [],
  ip,
});
