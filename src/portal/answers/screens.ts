import { html } from 'hono/html';
import { getDecision } from '#modules/approvals/index.ts';
import { getDraft } from '#modules/consultations/index.ts';
import { noteSeen, type LinksTable } from '#modules/links/index.ts';
import type { OrganizationsNow } from '#modules/organizations/index.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { inLanguage, type Language } from '#platform/values/localized.ts';
import { roundPage } from '../consultations/round-page.ts';
import { readRound } from '../consultations/take-reply.ts';
import { decisionPage } from '../decisions/decision-page.ts';
import { inquiryPage } from '../inquiries/inquiry-page.ts';
import { readInquiry } from '../inquiries/take-answer.ts';
import { doorPage, type DoorView } from './door-page.ts';
import type { Fields } from './form.ts';
import { problems, type Frame } from './layout.ts';
import { readPart } from './part.ts';
import { partPage, type PartState } from './part-page.ts';
import { filePage } from './files-page.ts';
import { findFileOfLink, readPaper } from './shown-file.ts';
import { addressOf, isOpened, isPerson, withLink, withVisit, type Asked } from './visit.ts';
import { wordsIn } from './words.ts';

/** A page with the status that it is sent under. */
export interface Screen extends Frame {
  readonly status: number;
}

/** What a page has to say besides what it always shows. */
export interface Remarks {
  readonly status?: number;
  readonly sent?: DoorView['sent'];
  readonly said?: string | null;
  readonly problems?: readonly string[];
  readonly typed?: Fields;
}

/** The page of a link: the part in a browser in which the code was typed, else the door. @throws {ClosedLink} */
export const showLink = (asked: Asked, remarks: Remarks = {}): Promise<Screen> =>
  withLink(asked, async (ctx, link) => {
    if (isPerson(asked)) await noteSeen(ctx, link);
    const isInside = await isOpened(asked, ctx, link);
    const page = isInside ? await insidePage(ctx, asked, link, remarks) : await outsidePage(ctx, asked, link, remarks);
    return { ...page, province: await getSetting(ctx, 'province.name'), status: remarks.status ?? 200 };
  });

/** A file exchanged on the link's task, to be read in this page. @throws {Refusal} as `readPaper`. */
export const showFile = (asked: Asked, id: string, page: number): Promise<Screen> =>
  showPaper(asked, `/files/${id}`, page, (ctx, link) => findFileOfLink(ctx, link, id));

/** The draft of the link's round, to be read in this page. @throws {Refusal} as `readPaper`. */
export const showDraft = (asked: Asked, page: number): Promise<Screen> =>
  showPaper(asked, '/read', page, (ctx, link) => getDraft(ctx, link.subject_id));

async function showPaper(
  asked: Asked,
  below: string,
  page: number,
  find: (ctx: Ctx, link: LinksTable) => Promise<Parameters<typeof readPaper>[1]>,
): Promise<Screen> {
  const found = await withVisit(asked, async (ctx, link) => ({
    file: await find(ctx, link),
    address: addressOf(link),
    province: await getSetting(ctx, 'province.name'),
  }));
  // Reading takes seconds; no transaction stays open for it.
  const shown = await readPaper(asked.deps.ports, found.file, page);
  const written = filePage(wordsIn(asked.language), found.address, below, shown);
  return { ...written, province: found.province, status: 200 };
}

async function insidePage(ctx: Ctx, { deps, door, language }: Asked, link: LinksTable, remarks: Remarks) {
  const state: PartState = {
    holder: link.holder_name,
    said: remarks.said ?? null,
    problems: remarks.problems ?? [],
    typed: remarks.typed ?? {},
  };
  if (door === 'decision') {
    const seen = await getDecision(ctx, deps.approvals, link.subject_id);
    return decisionPage(wordsIn(language), addressOf(link), seen, state);
  }
  if (door === 'consultation') return roundPage(wordsIn(language), addressOf(link), await readRound(ctx, link), state);
  if (door === 'inquiry') return inquiryPage(wordsIn(language), addressOf(link), await readInquiry(ctx, link), state);
  return partPage(wordsIn(language), addressOf(link), await readPart(ctx, link), state);
}

async function outsidePage(ctx: Ctx, { language }: Asked, link: LinksTable, remarks: Remarks) {
  const organization = await ctx.tx
    .withTables<{ 'organizations.organizations_now': OrganizationsNow }>()
    .selectFrom('organizations.organizations_now')
    .select('name')
    .where('id', '=', link.organization_id)
    .executeTakeFirst();
  return doorPage(wordsIn(language), {
    link,
    organization: organization ? inLanguage(organization.name, language) : null,
    sent: remarks.sent ?? null,
    problems: remarks.problems ?? [],
  });
}

/** One page for wrong, revoked and ended links: it tells nobody which of them it was. */
export function closedScreen(language: Language): Screen {
  const { t } = wordsIn(language);
  const title = t('portal.closed.title');
  return {
    status: 404,
    title,
    province: null,
    body: html`<h1>${title}</h1>
      <p>${t('portal.closed.text')}</p>`,
  };
}

/** What cannot be shown beside the form it came from. */
export function problemScreen(language: Language, status: number, sentences: readonly string[]): Screen {
  const title = wordsIn(language).t('portal.problem.title');
  return {
    status,
    title,
    province: null,
    body: html`<h1>${title}</h1>
      ${problems(sentences)}`,
  };
}
