import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'hono/html';
import { readPlainFace, type CardPainter } from '#modules/cards/index.ts';
import { findShortLink, shortPathOf } from '#modules/links/index.ts';
import type { Actor, OpenCtx } from '#platform/context.ts';
import { ANSWER_PICTURE } from '../answers/layout.ts';

/** What the surface needs of the house. */
export interface CardsDeps {
  readonly openCtx: OpenCtx;
  readonly painter: CardPainter;
}

const POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
/** A minute, for one address: codes are no secret, but nobody needs to count them through. */
const LIMIT = { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } };

/**
 * Short addresses of things on the desk. Whoever opens one goes on to the page, where the desk asks who is there; a chat that fetches
 * a preview (it names no language, browsers always do) is told the province and the kind of thing.
 */
export const shortLinks =
  ({ openCtx, painter }: CardsDeps) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = <T>(request: FastifyRequest, work: Parameters<typeof openCtx<T>>[1]) =>
      openCtx(nobody(request.ip), work, { readOnly: true });

    app.get(ANSWER_PICTURE, LIMIT, async (request, reply) => {
      const face = await read(request, (ctx) => readPlainFace(ctx, 'answer'));
      return sendPicture(reply, await painter.paint(face));
    });
    app.get('/x/:code', LIMIT, async (request, reply) => {
      const link = await read(request, (ctx) => findShortLink(ctx, codeOf(request)));
      // A wrong code leads to the first page of the desk, as an old bookmark would.
      if (!link || isBrowser(request))
        return reply.header('cache-control', 'no-store').redirect(`/desk${link?.path ?? '/'}`);
      const face = await read(request, (ctx) => readPlainFace(ctx, link.subject_type));
      const page = preview(`${request.protocol}://${request.host}${shortPathOf(link.code)}`, face);
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', POLICY)
        .send((await page).toString());
    });
    app.get('/x/:code/anh.png', LIMIT, async (request, reply) => {
      const link = await read(request, (ctx) => findShortLink(ctx, codeOf(request)));
      if (!link) return reply.callNotFound();
      const face = await read(request, (ctx) => readPlainFace(ctx, link.subject_type));
      return sendPicture(reply, await painter.paint(face));
    });
  };

const codeOf = (request: FastifyRequest): string => (request.params as { code: string }).code;
const isBrowser = (request: FastifyRequest): boolean => request.headers['accept-language'] !== undefined;

const sendPicture = (reply: FastifyReply, bytes: Uint8Array): FastifyReply =>
  reply.type('image/png').header('cache-control', 'public, max-age=86400').send(Buffer.from(bytes));

const preview = (address: string, { kind, province }: { readonly kind: string; readonly province: string }) =>
  html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${kind}</title>
        <meta property="og:title" content="${kind}" />
        <meta property="og:site_name" content="Lan Tỏa" />
        <meta property="og:description" content="${province}" />
        <meta property="og:image" content="${address}/anh.png" />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
      </head>
      <body>
        <p><a href="${address}">${kind}, ${province}</a></p>
      </body>
    </html>`;

const nobody = (ip: string): Actor => ({
  kind: 'link',
  personId: null,
  name: '',
  organizationId: null,
  grants: [],
  ip,
});
