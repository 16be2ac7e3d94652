import { html } from 'hono/html';
import type { AddresseeView, InquiryDetail } from '#modules/inquiries/contract.ts';
import { headingOf, typedEntry } from '#modules/inquiries/index.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { problems, said, type Html } from '../answers/layout.ts';
import { FILE_LIMIT_MB } from '../answers/limits.ts';
import type { PartState } from '../answers/part-page.ts';
import type { PageWords } from '../answers/words.ts';

/** A question as the page of its link shows it: the line of the link's agency and no other. */
export interface InquiryAnswered {
  readonly inquiry: InquiryDetail;
  readonly row: AddresseeView;
}

type Column = InquiryDetail['fields'][number];

/** The page of a question after the code: what is asked until when, what was answered, the form. */
export function inquiryPage(
  words: PageWords,
  address: string,
  view: InquiryAnswered,
  state: PartState,
): { title: string; body: Html } {
  const { inquiry, row } = view;
  return {
    title: inquiry.title,
    body: html`<h1>${inquiry.title}</h1>
      ${said(state.said)} ${problems(state.problems)} ${facts(words, view)} ${answered(words, view)}
      ${row.may.answer ? form(words, address, view, state) : closed(words, inquiry)}
      <p class="foot">${words.t('portal.foot', { name: state.holder })}</p>`,
  };
}

function facts(words: PageWords, { inquiry, row }: InquiryAnswered): Html {
  const { t } = words;
  const { askedBy } = inquiry;
  const due = t('inquiries.due-at', { clock: inquiry.dueClock, day: words.day(inquiry.dueOn) });
  return html`<section aria-label="${t('inquiries.what')}">
    ${inquiry.detail ? html`<p class="pre">${inquiry.detail}</p>` : ''}
    <dl>
      <dt>${t('inquiries.asked-by')}</dt>
      <dd>
        ${[askedBy.organization ? inLanguage(askedBy.organization.name, words.language) : '', askedBy.name].filter(Boolean).join(', ')}
      </dd>
      <dt>${t('inquiries.due')}</dt>
      <dd>${inquiry.isDue && row.state !== 'answered' ? `${due} (${t('inquiries.due-passed')})` : due}</dd>
      <dt>${t('portal.part.agency')}</dt>
      <dd>${inLanguage(row.organization.name, words.language)}</dd>
      <dt>${t('inquiries.state')}</dt>
      <dd>${t(`inquiries.state.${row.state}`)}</dd>
    </dl>
    ${row.returnReason ? html`<p class="problem pre">${t('inquiries.returned-because', { reason: row.returnReason })}</p>` : ''}
  </section>`;
}

const closed = ({ t }: PageWords, { closedBy }: InquiryDetail): Html | '' =>
  closedBy === null ? '' : html`<p role="status">${t('inquiries.closed', { by: closedBy })}</p>`;

/** The newest answer as it was given. */
function answered(words: PageWords, { inquiry, row: { answer } }: InquiryAnswered): Html | '' {
  if (!answer) return '';
  const { t } = words;
  const filled = inquiry.fields.filter((column) => answer.entries[column.key] !== undefined);
  return html`<section>
    <h2>${t('inquiries.own')}</h2>
    ${answer.isNothing ? html`<p>${t('inquiries.nothing')}</p>` : ''}
    <dl>
      ${filled.map(
        (column) =>
          html`<dt>${headingOf(column)}</dt>
            <dd class="pre">${shown(words, column, answer)}</dd>`,
      )}
    </dl>
    ${answer.note ? html`<p class="pre">${answer.note}</p>` : ''}
    <p class="hint">${t('portal.part.last-by', { by: answer.by, day: words.dayOf(answer.at) })}</p>
  </section>`;
}

function shown({ t }: PageWords, column: Column, answer: NonNullable<AddresseeView['answer']>): string {
  const kept = answer.entries[column.key]!;
  if (column.kind === 'yes-no') return t(kept === 'yes' ? 'inquiries.yes' : 'inquiries.no');
  if (column.kind === 'file') return answer.files.find((file) => file.id === kept)?.name ?? '';
  return typedEntry(column, kept);
}

/** What was typed last, else what was answered before. */
function valueOf(column: Column, { row }: InquiryAnswered, { typed }: PartState): string {
  const kept = row.answer?.entries[column.key];
  if (typed['version'] !== undefined) return typed[column.key] ?? '';
  if (kept === undefined) return '';
  return column.kind === 'yes-no' ? kept : typedEntry(column, kept);
}

function form(words: PageWords, address: string, view: InquiryAnswered, state: PartState): Html {
  const { t } = words;
  const { inquiry, row } = view;
  const isNothing = state.typed['version'] === undefined ? row.answer?.isNothing : state.typed['nothing'] === '1';
  const note = state.typed['version'] === undefined ? (row.answer?.note ?? '') : (state.typed['note'] ?? '');
  return html`<section>
    <h2>${t(row.answer ? 'inquiries.do.correct' : 'inquiries.answer-form')}</h2>
    <form method="post" action="${address}/answer" enctype="multipart/form-data">
      <input type="hidden" name="version" value="${row.version}" />
      ${inquiry.fields.map((column) => input(words, column, valueOf(column, view, state), view))}
      <label class="choice"
        ><input type="checkbox" name="nothing" value="1" ${isNothing ? html` checked` : ''} />
        ${t('inquiries.nothing')}</label
      >
      <p class="hint">${t('inquiries.nothing-hint')}</p>
      <label for="note">${t('inquiries.note')}</label>
      <textarea class="short" id="note" name="note" maxlength="2000">${note}</textarea>
      <button>${t('inquiries.send-answer')}</button>
    </form>
  </section>`;
}

const TYPES = { number: 'decimal', money: 'numeric', day: 'numeric', link: 'url' } as const;

function input(words: PageWords, column: Column, value: string, view: InquiryAnswered): Html {
  const { key, kind, hint, isRequired } = column;
  const label = html`${headingOf(column)}${isRequired ? '' : ` ${words.t('portal.inquiry.optional')}`}`;
  const help = hint ?? hintOf(words, kind);
  const about = html`${help ? html`<p class="hint" id="${key}-hint">${help}</p>` : ''}`;
  switch (kind) {
    case 'text':
      return html`<label for="${key}">${label}</label>${about}
        <textarea class="short" id="${key}" name="${key}" maxlength="5000">${value}</textarea>`;
    case 'yes-no':
    case 'choice':
      return html`<fieldset>
        <legend>${label}</legend>
        ${about} ${choicesOf(words, column).map(([choice, said]) => radio(key, choice, said, choice === value))}
      </fieldset>`;
    case 'file':
      return html`<label for="${key}">${label}</label>
        <p class="hint" id="${key}-hint">${fileHint(words, column, value, view)}</p>
        <input type="hidden" name="${key}" value="${value}" />
        <input type="file" id="${key}" name="${key}" aria-describedby="${key}-hint" />`;
    case 'number':
    case 'money':
    case 'day':
    case 'link':
      return html`<label for="${key}">${label}</label>${about}
        <input type="text" id="${key}" name="${key}" inputmode="${TYPES[kind]}" maxlength="2000" value="${value}" />`;
  }
}

const hintOf = ({ t }: PageWords, kind: Column['kind']): string | null =>
  kind === 'number' || kind === 'money' || kind === 'link'
    ? t(`inquiries.${kind}-hint`)
    : kind === 'day'
      ? t('desk.day-placeholder')
      : null;

const choicesOf = ({ t }: PageWords, column: Column): readonly (readonly [string, string])[] => [
  ...(column.kind === 'yes-no'
    ? ([
        ['yes', t('inquiries.yes')],
        ['no', t('inquiries.no')],
      ] as const)
    : column.choices.map((one) => [one, one] as const)),
  ...(column.isRequired ? [] : ([['', t('inquiries.unchosen')]] as const)),
];

const radio = (key: string, value: string, said: string, isChosen: boolean): Html =>
  html`<label class="choice"
    ><input type="radio" name="${key}" value="${value}" ${isChosen ? html` checked` : ''} /> ${said}</label
  >`;

/** The file that stands there already stays unless another one is chosen. */
function fileHint({ t }: PageWords, column: Column, value: string, { row }: InquiryAnswered): string {
  const before = row.answer?.files.find((file) => file.id === value)?.name;
  const limit = t('portal.inquiry.file-hint', { limit: FILE_LIMIT_MB });
  return [column.hint, before ? t('portal.inquiry.file-before', { name: before }) : null, limit]
    .filter(Boolean)
    .join(' ');
}
