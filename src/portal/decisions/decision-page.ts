import { html } from 'hono/html';
import type { DecisionView } from '#modules/approvals/contract.ts';
import { problems, said, type Html } from '../answers/layout.ts';
import type { PartState } from '../answers/part-page.ts';
import type { PageWords } from '../answers/words.ts';

/** The leader's page: what he is asked, what it is about, and two large buttons; afterwards what was decided. */
export function decisionPage(
  words: PageWords,
  address: string,
  seen: DecisionView,
  state: PartState,
): { title: string; body: Html } {
  const { t } = words;
  const title = seen.shown.title.charAt(0).toUpperCase() + seen.shown.title.slice(1);
  return {
    title,
    body: html`<p class="kicker">${t(`approvals.kind.${seen.kind}`)}</p>
      <h1>${title}</h1>
      ${said(state.said)} ${problems(state.problems)} ${outcome(words, seen)}
      <section>
        <h2>${t('portal.decision.question')}</h2>
        <p class="pre">${seen.question}</p>
        ${seen.answerBy ? html`<p>${t('portal.decision.by', { day: words.day(seen.answerBy) })}</p>` : ''}
        <p class="hint">${t('portal.decision.asked', { by: seen.askedBy, day: words.dayOf(seen.askedAt) })}</p>
      </section>
      ${seen.isChanged ? html`<p class="problem" role="status">${t('approvals.changed-since')}</p>` : ''}
      ${facts(words, seen, 'portal.decision.facts', (name) => !FURTHER.includes(name))} ${talk(words, seen)}
      ${seen.may.decide ? form(words, address, seen, state) : ''}
      ${facts(words, seen, 'approvals.fact.order', (name) => FURTHER.includes(name))}
      <p class="foot">${t('portal.foot', { name: state.holder })}</p>`,
  };
}

function outcome(words: PageWords, seen: DecisionView): Html | '' {
  const { t } = words;
  if (seen.isLapsed) return html`<p class="said" role="status">${t('approvals.lapsed')}</p>`;
  const made = seen.acts.findLast((one) => one.act === 'agreed' || one.act === 'refused');
  if (!made) return seen.state === 'asked' ? '' : said(t(`approvals.state.${seen.state}`));
  const sentence = t(made.act === 'agreed' ? 'portal.decision.agreed' : 'portal.decision.refused', {
    who: made.decidedBy ?? '',
    day: words.dayOf(made.at),
  });
  return html`<div class="said" role="status">
    <p>${sentence}</p>
    ${made.text ? html`<p class="pre">${made.text}</p>` : ''}
  </div>`;
}

type FactName = DecisionView['shown']['facts'][number]['name'];
/** What a leader looks up, and need not read before he presses. */
const FURTHER: readonly FactName[] = ['order', 'words'];

function facts(
  { t }: PageWords,
  { shown }: DecisionView,
  title: 'portal.decision.facts' | 'approvals.fact.order',
  wanted: (name: FactName) => boolean,
): Html | '' {
  const chosen = shown.facts.filter(({ name }) => wanted(name));
  if (chosen.length === 0) return '';
  return html`<section>
    <h2>${t(title)}</h2>
    <dl>
      ${chosen.map(
        ({ name, text }) =>
          html`<dt>${t(`approvals.fact.${name}`)}</dt>
            <dd class="pre">${text}</dd>`,
      )}
    </dl>
  </section>`;
}

/** What was asked back and explained. */
function talk(words: PageWords, { acts }: DecisionView): Html | '' {
  const lines = acts.filter((one) => one.act === 'asked-back' || one.act === 'explained');
  if (lines.length === 0) return '';
  return html`<section>
    <h2>${words.t('portal.decision.talk')}</h2>
    ${lines.map(
      (one) =>
        html`<p class="pre">${one.text ?? ''}</p>
          <p class="hint">${words.t('portal.part.last-by', { by: one.by, day: words.dayOf(one.at) })}</p>`,
    )}
  </section>`;
}

function form({ t }: PageWords, address: string, seen: DecisionView, { typed }: PartState): Html {
  return html`<section aria-label="${t('portal.decision.decide')}">
    <form method="post" action="${address}/decide">
      <input type="hidden" name="version" value="${seen.version}" />
      <input type="hidden" name="mark" value="${seen.mark}" />
      <label for="note">${t('portal.decision.note')}</label>
      <textarea class="short" id="note" name="note" maxlength="5000" rows="2">${typed['note'] ?? ''}</textarea>
      <div class="large">
        <button name="answer" value="agree">${t('approvals.do.agree')}</button>
        <button class="other" name="answer" value="refuse">${t('approvals.do.refuse')}</button>
      </div>
      ${seen.may.askBack ? html`<button class="other" name="answer" value="ask">${t('approvals.do.ask-back')}</button>` : ''}
    </form>
  </section>`;
}
