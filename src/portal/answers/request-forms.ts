import { html } from 'hono/html';
import type { OrganizationsNow } from '#modules/organizations/index.ts';
import type { ExtensionView, ObstacleView, PartView } from '#modules/tasks/contract.ts';
import { inLanguage } from '#platform/values/localized.ts';
import type { Fields } from './form.ts';
import type { Html } from './layout.ts';
import type { PageWords } from './words.ts';

/** Whom an obstacle can be addressed to. */
export type Body = Pick<OrganizationsNow, 'id' | 'name' | 'type'>;

interface Requestable {
  readonly part: PartView;
  readonly extensions: readonly ExtensionView[];
  readonly bodies: readonly Body[];
}

/** What a part asked for. */
interface Asked {
  readonly extensions: readonly ExtensionView[];
  readonly obstacles: readonly ObstacleView[];
}

/** What was asked for this part and what was answered; nothing where nobody asked. */
export function asked(words: PageWords, { extensions, obstacles }: Asked): Html | '' {
  if (extensions.length + obstacles.length === 0) return '';
  return html`<section>
    <h2>${words.t('portal.asked.title')}</h2>
    ${extensions.map((one) => extension(words, one))} ${obstacles.map((one) => obstacle(words, one))}
  </section>`;
}

function extension(words: PageWords, one: ExtensionView): Html {
  const { t } = words;
  return html`<p>
      <strong>${t('portal.asked.extension', { day: words.day(one.until) })}</strong>:
      ${t(`requests.extension.${one.state}`)}
    </p>
    <p class="pre">${one.reason}</p>
    ${one.grantedUntil ? html`<p>${t('requests.extension.granted-until', { until: words.day(one.grantedUntil) })}</p>` : ''}
    ${one.note ? html`<p class="pre">${t('portal.asked.answer', { text: one.note })}</p>` : ''}`;
}

function obstacle(words: PageWords, one: ObstacleView): Html {
  const { t } = words;
  const answers = one.words.filter((said) => said.text);
  return html`<p>
      <strong>${t(`requests.kind.${one.kind}`)}</strong> → ${inLanguage(one.addressedTo.name, words.language)}:
      ${t(`requests.state.${one.state}`)}
    </p>
    <p class="pre">${one.text}</p>
    ${answers.map((said) => html`<p class="pre">${t('portal.asked.answer-by', { by: said.by, text: said.text ?? '' })}</p>`)}`;
}

/**
 * Two forms that stay folded until they are needed; what was refused stands open with what was typed. One request for another day
 * waits at a time.
 */
export function requestForms(
  words: PageWords,
  address: string,
  { part, extensions, bodies }: Requestable,
  typed: Fields,
): Html {
  const mayAsk = part.may.requestExtension && !extensions.some((one) => one.state === 'open');
  return html`${mayAsk ? extensionForm(words, address, part, typed) : ''}
  ${part.may.raiseObstacle ? obstacleForm(words, address, bodies, typed) : ''}`;
}

const openIf = (isOpen: boolean): Html | '' => (isOpen ? html` open` : '');

function extensionForm(words: PageWords, address: string, part: PartView, typed: Fields): Html {
  const { t } = words;
  return html`<details${openIf(typed['form'] === 'extension')}>
      <summary>${t('tasks.do.request-extension')}</summary>
      ${part.dueOn ? html`<p>${t('requests.extension.present', { day: words.day(part.dueOn) })}</p>` : ''}
      <form method="post" action="${address}/extension">
        <input type="hidden" name="form" value="extension" />
        <input type="hidden" name="version" value="${part.version}" />
        <label for="until">${t('requests.extension.until')}</label>
        <input type="date" id="until" name="until" required value="${typed['until'] ?? ''}" />
        <label for="reason">${t('requests.extension.reason')}</label>
        <textarea class="short" id="reason" name="reason" maxlength="5000" required>${typed['reason'] ?? ''}</textarea>
        <button>${t('tasks.do.request-extension')}</button>
      </form>
  </details>`;
}

function obstacleForm(words: PageWords, address: string, bodies: readonly Body[], typed: Fields): Html {
  const { t } = words;
  const kind = typed['kind'] === 'proposal' ? 'proposal' : 'obstacle';
  const choice = (value: 'obstacle' | 'proposal'): Html =>
    html`<label class="choice"
      ><input type="radio" name="kind" value="${value}" ${value === kind ? html` checked` : ''} />
      ${t(`requests.kind.${value}`)}</label
    >`;
  return html`<details${openIf(typed['form'] === 'obstacle')}>
      <summary>${t('tasks.do.raise-obstacle')}</summary>
      <form method="post" action="${address}/obstacle">
        <input type="hidden" name="form" value="obstacle" />
        ${choice('obstacle')} ${choice('proposal')}
        <label for="text">${t('requests.text')}</label>
        <textarea class="short" id="text" name="text" maxlength="5000" required>${typed['text'] ?? ''}</textarea>
        <label for="addressedTo">${t('requests.addressed-to')}</label>
        <select id="addressedTo" name="addressedTo">
          <option value="">${t('portal.asked.focal')}</option>
          ${bodyOptions(words, bodies, typed['addressedTo'] ?? '')}
        </select>
        <button>${t('requests.do.send')}</button>
      </form>
  </details>`;
}

/** By kind, as the directory has them: a telephone shows such a list as its own wheel. */
const bodyOptions = (words: PageWords, bodies: readonly Body[], chosen: string): Html[] =>
  [...Map.groupBy(bodies, (one) => one.type)].map(
    ([type, own]) =>
      html`<optgroup label="${words.t(`organizations.type.${type}`)}">
        ${own.map(
          (one) =>
            html`<option value="${one.id}" ${one.id === chosen ? html` selected` : ''}>
              ${inLanguage(one.name, words.language)}
            </option>`,
        )}
      </optgroup>`,
  );
