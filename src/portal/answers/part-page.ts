import { html } from 'hono/html';
import type {
  EvidenceOfTask,
  ExchangedFile,
  ExtensionView,
  ObstacleView,
  PartView,
  StepView,
  TaskDetail,
} from '#modules/tasks/contract.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { exchanged } from './files-page.ts';
import type { Fields } from './form.ts';
import { problems, said, type Html } from './layout.ts';
import { FILE_LIMIT_MB, MOST_FILES } from './limits.ts';
import { asked, requestForms, type Body } from './request-forms.ts';
import { stepForms } from './step-forms.ts';
import type { PageWords } from './words.ts';

/** A part as its page shows it: nothing of other agencies. */
export interface PartAnswered {
  readonly task: TaskDetail;
  readonly part: PartView;
  readonly pieces: EvidenceOfTask['items'];
  readonly extensions: readonly ExtensionView[];
  readonly obstacles: readonly ObstacleView[];
  readonly steps: readonly StepView[];
  /** Exchanged on the task. */
  readonly files: readonly ExchangedFile[];
  /** Whom an obstacle can be addressed to. */
  readonly bodies: readonly Body[];
}

export interface PartState {
  readonly holder: string;
  /** What was done, from the address. */
  readonly said: string | null;
  readonly problems: readonly string[];
  /** What the person had typed when something was refused. */
  readonly typed: Fields;
}

const SHOWN = 12;

/** The part's page after the code: what is asked in which words, what was reported, and the forms. */
export function partPage(
  words: PageWords,
  address: string,
  view: PartAnswered,
  state: PartState,
): { title: string; body: Html } {
  const { task, part } = view;
  const title = task.title.charAt(0).toUpperCase() + task.title.slice(1);
  return {
    title,
    body: html`<h1>${title}</h1>
      ${said(state.said)} ${problems(state.problems)} ${facts(words, view)} ${source(words, task)}
      ${lastReport(words, part)} ${stepForms(words, address, view.steps)} ${pieces(words, view.pieces)}
      ${exchanged(words, address, view.files)} ${asked(words, view)}
      ${
        part.state === 'cancelled' || task.cancelled
          ? ''
          : html`${reportForm(words, address, part, state.typed)} ${requestForms(words, address, view, state.typed)}`
      }
      <p class="foot">${words.t('portal.foot', { name: state.holder })}</p>`,
  };
}

function facts(words: PageWords, { task, part }: PartAnswered): Html {
  const { t } = words;
  const due = part.dueOn ?? task.deadline.on;
  const dueText = due === null ? (task.deadline.text ?? t('portal.part.due-none')) : words.day(due);
  return html`<section aria-label="${t('tasks.what')}">
    <dl>
      <dt>${t('portal.part.agency')}</dt>
      <dd>${part.organization ? inLanguage(part.organization.name, words.language) : ''}</dd>
      <dt>${t('portal.part.role')}</dt>
      <dd>${t(`tasks.role.${part.role}`)}</dd>
      <dt>${t('portal.part.due')}</dt>
      <dd>${part.isOverdue ? t('portal.part.due-late', { day: dueText }) : dueText}</dd>
      <dt>${t('portal.part.state')}</dt>
      <dd>${t(stateKey(part))}</dd>
    </dl>
    ${part.state === 'returned' && part.note ? html`<p class="pre">${t('portal.part.returned-note', { note: part.note })}</p>` : ''}
  </section>`;
}

const stateKey = ({ state, confirmedAt }: PartView) =>
  state === 'done'
    ? confirmedAt
      ? 'tasks.part.confirmed'
      : 'tasks.part.to-confirm'
    : (`tasks.part.${state}` as const);

function source(words: PageWords, task: TaskDetail): Html | '' {
  const { t } = words;
  const from = task.sources.find((one) => one.isCurrent);
  if (!from) return '';
  const name = t('portal.part.source-name', {
    type: from.documentType ?? '',
    number: from.number ?? '',
    day: from.issuedOn ? t('portal.part.source-day', { day: words.day(from.issuedOn) }) : '',
  });
  return html`<section>
    <h2>${t('portal.part.source')}</h2>
    <p>${name}${from.issuer ? `, ${from.issuer}` : ''}</p>
    ${from.words ? html`<blockquote>${from.words}</blockquote>` : ''}
  </section>`;
}

function lastReport(words: PageWords, { lastReport: last }: PartView): Html | '' {
  if (!last) return '';
  return html`<section>
    <h2>${words.t('portal.part.last')}</h2>
    <p class="pre">${last.note}</p>
    <p class="hint">${words.t('portal.part.last-by', { by: last.by, day: words.dayOf(last.at) })}</p>
  </section>`;
}

function pieces(words: PageWords, items: PartAnswered['pieces']): Html | '' {
  if (items.length === 0) return '';
  const { t } = words;
  return html`<section>
    <h2>${t('portal.part.pieces')}</h2>
    <ul>
      ${items
        .slice(0, SHOWN)
        .map(
          ({ title, occurredOn, state, reason }) =>
            html`<li>
              ${
                state === 'contested'
                  ? t('portal.part.piece-contested', { title, day: words.day(occurredOn), reason: reason ?? '' })
                  : t('portal.part.piece', { title, day: words.day(occurredOn) })
              }
            </li>`,
        )}
    </ul>
    ${items.length > SHOWN ? html`<p>${t('portal.part.more', { count: items.length - SHOWN })}</p>` : ''}
  </section>`;
}

/** One form for words, figure, photographs and "done"; when the part is reported as done, only for more evidence. */
function reportForm({ t }: PageWords, address: string, part: PartView, typed: Fields): Html {
  const reports = part.may.report;
  return html`<section>
    <h2>${t(reports ? 'portal.report.title' : 'portal.report.files-title')}</h2>
    <form method="post" action="${address}/report" enctype="multipart/form-data">
      <input type="hidden" name="version" value="${part.version}" />
      ${
        reports
          ? html`<label for="note">${t('portal.report.note')}</label>
              <p class="hint" id="note-hint">${t('portal.report.note-hint')}</p>
              <textarea id="note" name="note" maxlength="5000" aria-describedby="note-hint">
${typed['note'] ?? ''}</textarea>
              <div class="row">
                <div>
                  <label for="quantity">${t('portal.report.quantity')}</label>
                  <input
                    type="text"
                    id="quantity"
                    name="quantity"
                    inputmode="decimal"
                    maxlength="20"
                    value="${typed['quantity'] ?? ''}"
                  />
                </div>
                <div>
                  <label for="unit">${t('portal.report.unit')}</label>
                  <input
                    type="text"
                    id="unit"
                    name="unit"
                    maxlength="100"
                    placeholder="${t('portal.report.unit-hint')}"
                    value="${typed['unit'] ?? ''}"
                  />
                </div>
              </div>`
          : ''
      }
      <label for="files">${t('portal.report.files')}</label>
      <p class="hint" id="files-hint">${t('portal.report.files-hint', { count: MOST_FILES, limit: FILE_LIMIT_MB })}</p>
      <input type="file" id="files" name="files" multiple aria-describedby="files-hint" />
      ${
        reports && part.may.complete
          ? html`<label class="choice"
              ><input type="checkbox" name="done" value="1" ${typed['done'] ? html` checked` : ''} />
              ${t('portal.report.done')}</label
            >`
          : ''
      }
      <button>${t(reports ? 'portal.report.send' : 'portal.report.send-files')}</button>
    </form>
  </section>`;
}
