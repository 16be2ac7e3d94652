import { Temporal } from 'temporal-polyfill';
import type { FetchedPage } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { RequestTools } from '#platform/http/route.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { LookedAtLink } from '../contract.ts';
import type { ListeningPorts } from '../ports.ts';
import { tables } from '../queries/sight.ts';
import type { OutletsTable } from '../tables.ts';
import { placeOf, siteName } from './place-of.ts';
import { checkKeeps } from './write-outlet.ts';

/**
 * What a pasted address says of itself: title, agency, day. A page that cannot be read is no refusal: the item is recorded by hand.
 * @throws {Refusal} `not-permitted`, `listening.not-a-page`.
 */
export async function lookAtLink(
  tools: Pick<RequestTools, 'open' | 'signal'>,
  { pages }: Pick<ListeningPorts, 'pages'>,
  typed: string,
): Promise<LookedAtLink> {
  const place = placeOf(typed);
  if (place === null) throw new Refusal('invalid-input', [{ code: 'listening.not-a-page', field: 'url' }]);
  const known = await tools.open((ctx) => readKnown(ctx, place));
  const result = known.already ? null : await pages.fetch(place.url, tools.signal);
  const page = result?.ok ? result.page : null;
  return {
    url: place.url,
    problem: result && !result.ok ? result.problem : null,
    title: page && titleOf(page, known.outlet),
    outletId: known.outlet?.id ?? null,
    publishedOn: page && publishedOn(page.published, known.today),
    already: known.already,
  };
}

interface Known {
  readonly outlet: OutletsTable | null;
  readonly already: LookedAtLink['already'];
  readonly today: Day;
}

async function readKnown(ctx: Ctx, place: { readonly url: string; readonly key: string }): Promise<Known> {
  checkKeeps(ctx);
  const already = await tables(ctx)
    .selectFrom('listening.items')
    .select(['id', 'title'])
    .where('address_key', '=', place.key)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return {
    outlet: await findOutletOf(ctx, place.url),
    already: already ?? null,
    today: dayInVietnam(ctx.now),
  };
}

/** The agency whose site the page is of, also under a name below it (`media.baothuangiang.vn`). */
async function findOutletOf(ctx: Ctx, url: string): Promise<OutletsTable | null> {
  const site = siteName(url) ?? '';
  const names = site.split('.').map((_, index, labels) => labels.slice(index).join('.'));
  const found = await tables(ctx).selectFrom('listening.outlets').selectAll().where('site', 'in', names).execute();
  return found.toSorted((a, b) => (b.site ?? '').length - (a.site ?? '').length)[0] ?? null;
}

/** Without the name of the paper that pages append: `Chè Trà Sơn sang Lào | Báo Thuận Giang`. */
function titleOf({ title }: FetchedPage, outlet: OutletsTable | null): string | null {
  if (title === null) return null;
  const cut = /^(.+?)\s+[|–—-]\s+([^|–—]{2,80})$/.exec(title);
  if (!cut) return title;
  const ending = foldForSearch(cut[2]!);
  const isPaper =
    (outlet && foldForSearch(outlet.name).includes(ending)) || /^(bao|dai|tap chi|trang|kenh)\b/.test(ending);
  return isPaper ? cut[1]! : title;
}

/** The day in Viet Nam of what a page says; null where it says none that can be, or one to come. */
export function publishedOn(said: string | null, today: Day): Day | null {
  const day = said === null ? null : dayOf(said);
  return day !== null && day <= today ? day : null;
}

function dayOf(said: string): Day | null {
  try {
    const isInstant = /^\d{4}-.*[T ]\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(said.trim());
    if (isInstant) return dayInVietnam(Temporal.Instant.from(said.trim()));
    if (/^\d{4}-/.test(said.trim())) return Temporal.PlainDate.from(said.trim().slice(0, 10)).toString();
    // As mail and feeds write it: `Sun, 21 Jun 2026 18:30:00 +0000`.
    return dayInVietnam(Temporal.Instant.fromEpochMilliseconds(Date.parse(said)));
  } catch {
    return null; // no day that a calendar knows: the person types it
  }
}
