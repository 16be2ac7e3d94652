import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { beginVisit, placeOf, sendCode } from '#modules/links/index.ts';
import { notFound, Refusal, statusOf } from '#platform/errors.ts';
import { dispositionOf } from '#platform/http/disposition.ts';
import { languageOf } from '#platform/http/language.ts';
import { problemOf } from '#platform/http/problem.ts';
import { checkOwnPage, fieldsOf, takeForms, type Fields } from './form.ts';
import { layout, STYLES } from './layout.ts';
import { getDraft } from '#modules/consultations/index.ts';
import { takeReply } from '../consultations/take-reply.ts';
import { takeAnswer } from '../inquiries/take-answer.ts';
import { takeDecision } from '../decisions/take-decision.ts';
import { findFileOfLink, readPicture } from './shown-file.ts';
import { isSaid, readForm, takeReport, type Said, type SentForm } from './report.ts';
import { takeExtension, takeObstacle } from './take-request.ts';
import { takeStep } from './take-step.ts';
import { closedScreen, problemScreen, showDraft, showFile, showLink, type Screen } from './screens.ts';
import {
  addressOf,
  askedOf,
  DOORS,
  ClosedLink,
  isOpened,
  keepHolder,
  keepVisit,
  openAgain,
  UnopenedVisit,
  withLink,
  withVisit,
  type AnswersDeps,
  type Asked,
  type Door,
} from './visit.ts';
import { wordsIn } from './words.ts';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A minute, for one address: an office behind one address reads much; commands and guesses are fewer. */
const READ_LIMIT = 120;
const SEND_LIMIT = 30;
/** Papers that are drawn or read for it. */
const DRAW_LIMIT = 30;
/** A minute, for one link, from wherever. */
const LINK_LIMIT = 30;

/** Pages for whoever answers by a personal link: rendered here, without scripts. */
export const answers =
  (deps: AnswersDeps) =>
  async (app: FastifyInstance): Promise<void> => {
    const sheet = await readFile(new URL('./answers.css', import.meta.url), 'utf8');
    const styles = createHash('sha256').update(sheet).digest('hex').slice(0, 12);
    const send = async (reply: FastifyReply, language: Asked['language'], screen: Screen) => {
      const house = `${reply.request.protocol}://${reply.request.host}`;
      const written = await layout(wordsIn(language), { styles, house }, screen);
      return page(reply, screen.status).send(written.toString());
    };

    takeForms(app);
    app.setErrorHandler((error, request, reply) =>
      send(reply, languageOf(request.headers['accept-language']), screenOf(deps, error, request)),
    );
    app.get(STYLES, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(sheet),
    );
    const isBusy = app.createRateLimit({ max: LINK_LIMIT, timeWindow: '1 minute', keyGenerator: tokenOf });

    const pages = (door: Door) => async (request: FastifyRequest, reply: FastifyReply) => {
      const asked = askedOf(deps, door, request);
      const { said, sent } = request.query as Record<string, unknown>;
      const words = wordsIn(asked.language);
      await openAgain(asked, reply);
      const screen = await showLink(asked, {
        said: isSaid(said) ? words.t(`portal.said.${said}`) : null,
        sent: sent === 'email' || sent === 'sms' || sent === 'have' ? sent : null,
      });
      return send(reply, asked.language, screen);
    };
    for (const door of DOORS) app.get(`${placeOf(door)}/:token`, limited(READ_LIMIT), pages(door));

    app.get(`${placeOf('consultation')}/:token/draft`, limited(READ_LIMIT), (request, reply) =>
      sendDraft(askedOf(deps, 'consultation', request), reply),
    );

    const post = (
      door: Door,
      path: string,
      run: (asked: Asked, reply: FastifyReply) => Promise<Screen | string>,
    ): void => {
      app.post(`${placeOf(door)}/:token/${path}`, limited(SEND_LIMIT), async (request, reply) => {
        checkOwnPage(deps, request);
        const limit = await isBusy(request);
        if (!limit.isAllowed && limit.isExceeded) throw new Refusal('too-many-requests');
        const asked = askedOf(deps, door, request);
        const result = await run(asked, reply);
        // The answer is a page of its own, so that loading it again sends nothing twice.
        if (typeof result === 'string') return page(reply, 303).header('location', result).send('');
        return send(reply, asked.language, result);
      });
    };
    for (const door of DOORS) {
      post(door, 'code', askForCode);
      post(door, 'open', openVisit);
    }
    app.get(`${placeOf('part')}/:token/files/:id/picture`, limited(READ_LIMIT), async (request, reply) => {
      const asked = askedOf(deps, 'part', request);
      const file = await withVisit(asked, (ctx, link) => findFileOfLink(ctx, link, fileIdOf(request)));
      return page(reply, 200)
        .type('image/jpeg')
        .send(Buffer.from(await readPicture(deps.ports, file)));
    });
    app.get(`${placeOf('part')}/:token/files/:id`, limited(DRAW_LIMIT), async (request, reply) => {
      const asked = askedOf(deps, 'part', request);
      return send(reply, asked.language, await showFile(asked, fileIdOf(request), pageOf(request)));
    });
    app.get(`${placeOf('consultation')}/:token/read`, limited(DRAW_LIMIT), async (request, reply) => {
      const asked = askedOf(deps, 'consultation', request);
      return send(reply, asked.language, await showDraft(asked, pageOf(request)));
    });
    post('part', 'report', report);
    post('part', 'extension', (asked) => request(asked, takeExtension));
    post('part', 'step', (asked) => request(asked, takeStep));
    post('part', 'obstacle', (asked) => request(asked, takeObstacle));
    post('inquiry', 'answer', (asked) => answerByLink(asked, takeAnswer, 'answered'));
    post('consultation', 'reply', (asked) => answerByLink(asked, takeReply, 'replied'));
    post('decision', 'decide', decideByLink);
  };

const limited = (max: number) => ({ config: { rateLimit: { max, timeWindow: '1 minute' } } });
const tokenOf = (request: FastifyRequest): string => (request.params as { token: string }).token.toUpperCase();

/** A wrong id is one that nothing has. */
const fileIdOf = (request: FastifyRequest): string => {
  const id = z.uuid().safeParse((request.params as { id: string }).id);
  return id.success ? id.data : notFound();
};
const pageOf = (request: FastifyRequest): number =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(2000)
    .catch(1)
    .parse((request.query as { page?: string }).page);

/** What every page carries. Its address holds the token, so no other site learns where a reader came from. */
const page = (reply: FastifyReply, status: number): FastifyReply =>
  reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'same-origin')
    .header('x-robots-tag', 'noindex, nofollow');

async function askForCode(asked: Asked): Promise<Screen | string> {
  const channel = fieldsOf(asked.request)['channel'] === 'sms' ? 'sms' : 'email';
  try {
    return await withLink(asked, async (ctx, link) => {
      await sendCode(ctx, link, channel);
      return `${addressOf(link)}?sent=${channel}`;
    });
  } catch (error) {
    return beside(asked, error, { sent: 'have' });
  }
}

async function openVisit(asked: Asked, reply: FastifyReply): Promise<Screen | string> {
  const typed = fieldsOf(asked.request)['code'] ?? '';
  const { link, visit } = await withLink(asked, async (ctx, found) => ({
    link: found,
    visit: (await isOpened(asked, ctx, found)) ? null : await beginVisit(ctx, found, typed),
  }));
  if (visit === null) return addressOf(link);
  if (visit.ok) {
    keepVisit(asked, reply, link, visit.cookie);
    keepHolder(asked, reply, visit.holderCookie);
    return addressOf(link);
  }
  const { t } = wordsIn(asked.language);
  const sentence = visit.reason === 'wrong' ? t('portal.door.wrong', { left: visit.triesLeft }) : t('portal.door.over');
  return showLink(asked, { status: 422, sent: 'have', problems: [sentence] });
}

async function report(asked: Asked): Promise<Screen | string> {
  // Nobody makes the house read files before the code was typed.
  const address = await withVisit(asked, async (_ctx, link) => addressOf(link));
  let sent: SentForm | null = null;
  try {
    sent = await readForm(asked);
    return `${address}?said=${await takeReport(asked, sent)}`;
  } catch (error) {
    const { t } = wordsIn(asked.language);
    const again = sent && sent.files.length > 0 ? [t('portal.report.files-again')] : [];
    return beside(asked, error, { typed: sent?.fields ?? {} }, again);
  }
}

async function request(asked: Asked, take: (asked: Asked, fields: Fields) => Promise<Said>): Promise<Screen | string> {
  const address = await withVisit(asked, async (_ctx, link) => addressOf(link));
  const fields = fieldsOf(asked.request);
  try {
    return `${address}?said=${await take(asked, fields)}`;
  } catch (error) {
    return beside(asked, error, { typed: fields });
  }
}

async function answerByLink(
  asked: Asked,
  take: (asked: Asked, sent: SentForm, kept: Map<string, string>) => Promise<void>,
  says: Said,
): Promise<Screen | string> {
  // Nobody makes the house read files before the code was typed.
  const address = await withVisit(asked, async (_ctx, link) => addressOf(link));
  let sent: SentForm | null = null;
  const kept = new Map<string, string>();
  try {
    sent = await readForm(asked);
    await take(asked, sent, kept);
    return `${address}?said=${says}`;
  } catch (error) {
    return beside(asked, error, { typed: { ...sent?.fields, ...Object.fromEntries(kept) } });
  }
}

/** The draft of a round; a browser shows a PDF in the page, everything else it hands to the telephone. */
async function sendDraft(asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const draft = await withVisit(asked, (ctx, link) => getDraft(ctx, link.subject_id));
  return (
    page(reply, 200)
      .type(draft.mediaType)
      .header('x-content-type-options', 'nosniff')
      // The policy of our pages would keep a browser's own reader of PDF from it.
      .header('content-security-policy', "frame-ancestors 'none'")
      .header('content-disposition', dispositionOf(draft.name, draft.mediaType === 'application/pdf'))
      .send(Buffer.from(await asked.deps.ports.files.get(draft.sha256)))
  );
}

async function decideByLink(asked: Asked): Promise<Screen | string> {
  const fields = fieldsOf(asked.request);
  try {
    const address = await withVisit(asked, async (ctx, link) => {
      await takeDecision(ctx, asked.deps.approvals, link, fields);
      return addressOf(link);
    });
    return address;
  } catch (error) {
    return beside(asked, error, { typed: fields });
  }
}

/** A refusal stands over the form it came from, with what was typed; everything else has its own page. */
function beside(
  asked: Asked,
  error: unknown,
  remarks: Parameters<typeof showLink>[1],
  more: readonly string[] = [],
): Promise<Screen> {
  if (!(error instanceof Refusal)) throw error;
  return showLink(asked, {
    ...remarks,
    status: statusOf[error.code],
    problems: [...sentencesOf(asked.language, error.code, error.issues), ...more],
  });
}

function sentencesOf(language: Asked['language'], code: string, issues: Refusal['issues']): string[] {
  const words = wordsIn(language);
  return (issues.length > 0 ? issues : [{ code: `errors.${code}` }]).map(words.tIssue);
}

function screenOf(deps: AnswersDeps, error: unknown, request: FastifyRequest): Screen {
  const language = languageOf(request.headers['accept-language']);
  if (error instanceof ClosedLink) return closedScreen(language);
  const known = error instanceof UnopenedVisit ? new Refusal('not-permitted', [{ code: 'portal.unopened' }]) : error;
  const { status, body } = problemOf(deps.log, known, request);
  return problemScreen(language, status, sentencesOf(language, body.error, body.issues));
}
