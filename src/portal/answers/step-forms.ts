import { html } from 'hono/html';
import type { StepView } from '#modules/tasks/contract.ts';
import type { Html } from './layout.ts';
import type { PageWords } from './words.ts';

/** The steps of the part, each with a button of its own; nothing where it is not divided. */
export function stepForms(words: PageWords, address: string, steps: readonly StepView[]): Html | '' {
  if (steps.length === 0) return '';
  const { t } = words;
  return html`<section>
    <h2>${t('steps.title')}</h2>
    <p class="hint">${t('steps.counted', { done: steps.filter((one) => one.doneAt).length, count: steps.length })}</p>
    <ol class="steps">
      ${steps.map((one) => html`<li>${stepLine(words, one)} ${one.may.tick ? tickForm(words, address, one) : ''}</li>`)}
    </ol>
  </section>`;
}

function stepLine({ t, day, dayOf }: PageWords, one: StepView): Html {
  const told = [
    one.person?.name,
    one.dueOn ? t('steps.due', { day: day(one.dueOn) }) : null,
    one.isLate ? t('steps.late') : null,
    one.doneAt ? t('steps.done-by', { by: one.doneBy ?? '', day: dayOf(one.doneAt) }) : null,
  ].filter(Boolean);
  return html`<p>${one.title}</p>
    ${told.length > 0 ? html`<p class="hint">${told.join(' · ')}</p>` : ''}`;
}

function tickForm({ t }: PageWords, address: string, one: StepView): Html {
  const verb = t(one.doneAt ? 'portal.step.untick' : 'portal.step.tick');
  return html`<form method="post" action="${address}/step">
    <input type="hidden" name="step" value="${one.id}" />
    <input type="hidden" name="version" value="${one.version}" />
    <input type="hidden" name="done" value="${one.doneAt ? '0' : '1'}" />
    <button class="other" aria-label="${t('portal.step.label', { verb, title: one.title })}">${verb}</button>
  </form>`;
}
