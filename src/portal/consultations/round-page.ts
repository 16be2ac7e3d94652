import { html } from 'hono/html';
import type { AddresseeView, CommentView, RoundDetail } from '#modules/consultations/contract.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { problems, said, type Html } from '../answers/layout.ts';
import { FILE_LIMIT_MB } from '../answers/limits.ts';
import type { PartState } from '../answers/part-page.ts';
import { wayToShow } from '../answers/shown-file.ts';
import type { PageWords } from '../answers/words.ts';

/** A round as the page of its link shows it: the line of the link's agency and no other. */
export interface RoundAnswered {
  readonly round: RoundDetail;
  readonly row: AddresseeView;
}

/** Places for comments beyond those that were written; pages have no scripts that could add one. */
const FREE_PLACES = 3;

/** The page of a round after the code: the draft, until when, what was said, the form. */
export function roundPage(
  words: PageWords,
  address: string,
  view: RoundAnswered,
  state: PartState,
): { title: string; body: Html } {
  const { round, row } = view;
  return {
    title: round.title,
    body: html`<h1>${round.title}</h1>
      ${said(state.said)} ${problems(state.problems)} ${facts(words, address, view)} ${replied(words, view)}
      ${row.may.reply ? form(words, address, view, state) : ''}
      <p class="foot">${words.t('portal.foot', { name: state.holder })}</p>`,
  };
}

function facts(words: PageWords, address: string, { round, row }: RoundAnswered): Html {
  const { t } = words;
  const { openedBy } = round;
  const due = t('consultations.due-on', { day: words.day(round.dueOn) });
  const letter = [round.letterNumber, round.letterOn ? words.day(round.letterOn) : null].filter(Boolean).join(', ');
  return html`<section aria-label="${t('consultations.what')}">
    ${round.detail ? html`<p class="pre">${round.detail}</p>` : ''}
    ${wayToShow(round.draft.mediaType) === null ? '' : html`<p><a href="${address}/read">${t('portal.files.read', { name: round.draft.name })}</a></p>`}
    <p><a href="${address}/draft">${t('portal.round.open-draft', { name: round.draft.name })}</a></p>
    <dl>
      <dt>${t('consultations.opened-by')}</dt>
      <dd>
        ${[openedBy.organization ? inLanguage(openedBy.organization.name, words.language) : '', openedBy.name].filter(Boolean).join(', ')}
      </dd>
      ${
        letter
          ? html`<dt>${t('consultations.asking-letter')}</dt>
              <dd>${letter}</dd>`
          : ''
      }
      <dt>${t('consultations.due')}</dt>
      <dd>${round.isDue && row.state === 'waiting' ? `${due} (${t('consultations.due-passed')})` : due}</dd>
      <dt>${t('portal.part.agency')}</dt>
      <dd>${inLanguage(row.organization.name, words.language)}</dd>
      <dt>${t('consultations.state')}</dt>
      <dd>${t(`consultations.state.${row.state}`)}</dd>
    </dl>
  </section>`;
}

/** The newest reply as it was given. */
function replied(words: PageWords, { row: { reply } }: RoundAnswered): Html | '' {
  if (!reply) return '';
  const { t } = words;
  const letter = [reply.letterNumber, reply.letterOn ? words.day(reply.letterOn) : null, reply.file?.name];
  return html`<section>
    <h2>${t('consultations.reply.kind')}</h2>
    ${reply.agrees ? html`<p>${t('consultations.agrees')}</p>` : ''}
    ${reply.comments.map(
      ({ section, text }) => html`<p class="pre">${section ? html`<strong>${section}:</strong> ` : ''}${text}</p>`,
    )}
    ${letter.some(Boolean) ? html`<p>${t('consultations.letter')}: ${letter.filter(Boolean).join(', ')}</p>` : ''}
    <p class="hint">${t('portal.part.last-by', { by: reply.by, day: words.dayOf(reply.at) })}</p>
  </section>`;
}

/** What was typed last, else what was said before. */
function typedBefore({ row: { reply } }: RoundAnswered, { typed }: PartState) {
  if (typed['version'] === undefined)
    return {
      agrees: reply?.agrees ?? false,
      comments: reply?.comments ?? [],
      letterNumber: reply?.letterNumber ?? '',
      letterOn: reply?.letterOn ?? '',
      letter: reply?.file?.id ?? '',
    };
  const places = Object.keys(typed).flatMap((name) => /^text(\d+)$/.exec(name)?.[1] ?? []);
  return {
    agrees: typed['agrees'] === '1',
    comments: places
      .map((place) => ({ section: typed[`section${place}`] ?? '', text: typed[`text${place}`] ?? '' }))
      .filter(({ section, text }) => section !== '' || text !== ''),
    letterNumber: typed['letterNumber'] ?? '',
    letterOn: typed['letterOn'] ?? '',
    letter: typed['letter'] ?? '',
  };
}

function form(words: PageWords, address: string, view: RoundAnswered, state: PartState): Html {
  const { t } = words;
  const before = typedBefore(view, state);
  const places = [...before.comments, ...Array.from({ length: FREE_PLACES }, () => ({ section: null, text: '' }))];
  return html`<section>
    <h2>${t(view.row.reply ? 'consultations.do.correct' : 'consultations.do.reply')}</h2>
    <form method="post" action="${address}/reply" enctype="multipart/form-data">
      <input type="hidden" name="version" value="${view.row.version}" />
      <label class="choice"
        ><input type="checkbox" name="agrees" value="1" ${before.agrees ? html` checked` : ''} />
        ${t('consultations.agrees')}</label
      >
      <p class="hint">${t('portal.round.agrees-hint')}</p>
      <datalist id="sections">${view.round.sections.map((one) => html`<option value="${one}"></option>`)}</datalist>
      ${places.map((one, index) => commentInputs(words, one, index + 1))}
      <p class="hint">${t('portal.round.more-hint')}</p>
      ${letterInputs(words, view, before)}
      <button>${t('consultations.send-reply')}</button>
    </form>
  </section>`;
}

const commentInputs = (
  { t }: PageWords,
  { section, text }: Pick<CommentView, 'section' | 'text'>,
  place: number,
): Html =>
  html`<fieldset class="entry">
    <legend>${t('consultations.comment-of', { place })}</legend>
    <label for="section${place}">${t('consultations.comment-section')}</label>
    <input
      type="text"
      id="section${place}"
      name="section${place}"
      list="sections"
      maxlength="300"
      value="${section ?? ''}"
    />
    <label for="text${place}">${t('consultations.comment-text')}</label>
    <textarea class="short" id="text${place}" name="text${place}" maxlength="5000">${text}</textarea>
  </fieldset>`;

/** The file that stands there already stays unless another one is chosen. */
function letterInputs(
  words: PageWords,
  { row: { reply } }: RoundAnswered,
  before: ReturnType<typeof typedBefore>,
): Html {
  const { t } = words;
  const kept = reply?.file?.id === before.letter ? reply.file.name : before.letter ? t('portal.round.kept') : null;
  const hint = [
    kept ? t('portal.inquiry.file-before', { name: kept }) : null,
    t('portal.inquiry.file-hint', { limit: FILE_LIMIT_MB }),
  ];
  const day = /^\d{4}-/.test(before.letterOn) ? words.day(before.letterOn) : before.letterOn;
  return html`<fieldset class="entry">
    <legend>${t('portal.round.letter')}</legend>
    <label for="letterNumber">${t('consultations.letter-number')}</label>
    <input type="text" id="letterNumber" name="letterNumber" maxlength="100" value="${before.letterNumber}" />
    <label for="letterOn">${t('consultations.letter-on')}</label>
    <input
      type="text"
      id="letterOn"
      name="letterOn"
      inputmode="numeric"
      maxlength="20"
      placeholder="${t('desk.day-placeholder')}"
      value="${day}"
    />
    <label for="letter">${t('consultations.letter-file')}</label>
    <p class="hint" id="letter-hint">${hint.filter(Boolean).join(' ')}</p>
    <input type="hidden" name="letter" value="${before.letter}" />
    <input type="file" id="letter" name="letter" aria-describedby="letter-hint" />
  </fieldset>`;
}
