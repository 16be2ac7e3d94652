import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '#platform/errors.ts';
import { storable } from '#platform/values/storable.ts';
import type { AnswersDeps } from './visit.ts';

/** A code, a note, a choice: a form without files is small. */
const FORM_LIMIT = 64 * 1024;

export type Fields = Readonly<Record<string, string>>;

/** Plain forms, as browsers without scripts send them. */
export function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

/** The fields of a plain form, without what no database can keep. */
export const fieldsOf = (request: FastifyRequest): Fields => storable((request.body ?? {}) as Fields);

/**
 * Only our own pages send forms. Newer browsers say so themselves; older ones name the origin, which our pages' referrer policy
 * lets them do. Who names neither is no browser, and then no cookie of a browser is with it.
 * @throws {Refusal} `not-permitted`
 */
export function checkOwnPage({ origins }: Pick<AnswersDeps, 'origins'>, request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const own = [`${request.protocol}://${request.host}`, ...origins];
  const isForeign = origin !== undefined && !own.includes(origin);
  if (isForeign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new Refusal('not-permitted', [{ code: 'errors.foreign-origin' }]);
}

/** `1.245` → 1245, `95,7` → 95.7, empty → null; undefined where it is no number as people here write it. */
export function readQuantity(typed: string): number | null | undefined {
  const text = typed.replace(/\s/g, '');
  if (text === '') return null;
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^\d{1,15}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
