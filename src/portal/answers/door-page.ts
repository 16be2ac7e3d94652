import { html } from 'hono/html';
import { CODE_MINUTES, waysOf, type LinksTable } from '#modules/links/index.ts';
import { masked } from '#modules/notifications/index.ts';
import type { PortalKey } from '../../../locales/portal/index.ts';
import { problems, type Html } from './layout.ts';
import { addressOf } from './visit.ts';
import type { PageWords } from './words.ts';

export interface DoorView {
  readonly link: LinksTable;
  /** Name of the holder's agency. */
  readonly organization: string | null;
  /** A code is on its way by this channel; `have` where the person says so; null before. */
  readonly sent: 'email' | 'sms' | 'have' | null;
  readonly problems: readonly string[];
}

const titles: Readonly<Record<string, PortalKey>> = {
  decision: 'portal.door.title-decision',
  inquiry: 'portal.door.title-inquiry',
  consultation: 'portal.door.title-consultation',
};

/** Before the code: who is asked by whom, and to which registered address the code may go. Nothing of the task itself. */
export function doorPage(words: PageWords, view: DoorView): { title: string; body: Html } {
  const { t } = words;
  const { link, organization, sent } = view;
  const title = t(titles[link.subject_type] ?? 'portal.door.title');
  const of = organization ? t('portal.door.of', { organization }) : '';
  return {
    title,
    body: html`<h1>${title}</h1>
      ${problems(view.problems)}
      <p>${t('portal.door.who', { name: link.holder_name, organization: of, by: link.issued_by })}</p>
      ${sent ? codeForm(words, view) : html`<p>${t('portal.door.why', { minutes: CODE_MINUTES })}</p>`}
      ${buttons(words, link, sent !== null)}
      ${sent ? '' : html`<a href="${addressOf(link)}?sent=have">${t('portal.door.have')}</a>`}`,
  };
}

function codeForm({ t }: PageWords, { link, sent }: DoorView): Html {
  const address = sent === 'sms' ? waysOf(link).sms : link.email;
  return html`${sent === 'have' || !address ? '' : html`<p role="status">${t(`portal.door.sent-${sent as 'email' | 'sms'}`, { address: masked(address) })}</p>`}
    <form method="post" action="${addressOf(link)}/open">
      <label for="code">${t('portal.door.code')}</label>
      <input
        class="code"
        type="text"
        id="code"
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="12"
        required
        autofocus
      />
      <button>${t('portal.door.open')}</button>
    </form>`;
}

function buttons({ t }: PageWords, link: LinksTable, again: boolean): Html {
  const ways = waysOf(link);
  if (!ways.email && !ways.sms) return html`<p>${t('portal.door.no-way', { by: link.issued_by })}</p>`;
  const one = (channel: 'email' | 'sms', address: string | null): Html | '' =>
    address === null
      ? ''
      : html`<button name="channel" value="${channel}" ${again ? html` class="other"` : ''}>
          ${t(`portal.door.send-${channel}`, { address: masked(address) })}
        </button>`;
  return html`<form
    method="post"
    action="${addressOf(link)}/code"
    ${again ? html` aria-label="${t('portal.door.again')}"` : ''}
  >
    ${one('sms', ways.sms)} ${one('email', ways.email)}
  </form>`;
}
