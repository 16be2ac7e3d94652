import { html } from 'hono/html';
import type { ExchangedFile } from '#modules/tasks/contract.ts';
import { inLanguage } from '#platform/values/localized.ts';
import type { Html } from './layout.ts';
import { wayToShow, type ShownFile } from './shown-file.ts';
import type { PageWords } from './words.ts';

const SHOWN = 30;

/**
 * Files that agencies exchange on the task, as the browser of a chat can show them: pictures at once, papers on a page of their own.
 * Nothing is downloaded; of a sheet or a film the name is told.
 */
export function exchanged(words: PageWords, address: string, items: readonly ExchangedFile[]): Html | '' {
  if (items.length === 0) return '';
  const { t } = words;
  return html`<section>
    <h2>${t('files.title')}</h2>
    <ul class="files">
      ${items.slice(0, SHOWN).map((file) => line(words, address, file))}
    </ul>
    ${items.length > SHOWN ? html`<p>${t('portal.files.more', { count: items.length - SHOWN })}</p>` : ''}
  </section>`;
}

function line(words: PageWords, address: string, file: ExchangedFile): Html {
  const { t } = words;
  const way = wayToShow(file.mediaType);
  const place = `${address}/files/${file.id}`;
  const from = [
    file.organization ? inLanguage(file.organization, words.language) : file.sentBy,
    words.dayOf(file.sentAt),
  ];
  return html`<li>
    <strong>${file.name}</strong>
    <p class="hint">${from.join(', ')}</p>
    ${file.note ? html`<p class="pre">${file.note}</p>` : ''}
    ${way === 'picture' ? html`<img src="${place}/picture" alt="${file.name}" loading="lazy" />` : ''}
    ${way === 'pages' || way === 'text' ? html`<p><a href="${place}">${t('portal.files.read', { name: file.name })}</a></p>` : ''}
    ${way === null ? html`<p class="hint">${t('portal.files.name-only')}</p>` : ''}
  </li>`;
}

/** One paper, below the page of its link: a page of it as a picture, or its words. */
export function filePage(
  words: PageWords,
  address: string,
  below: string,
  shown: ShownFile,
): { title: string; body: Html } {
  const { t } = words;
  const place = address + below;
  return {
    title: shown.name,
    body: html`<p><a href="${address}">${t('portal.files.back')}</a></p>
      <h1>${shown.name}</h1>
      ${
        shown.way === 'text'
          ? html`<section class="pre">${shown.text}</section>`
          : html`<p>${t('portal.files.page', { page: shown.page })}</p>
              ${
                shown.picture === null
                  ? html`<p role="status">${t('portal.files.no-page')}</p>`
                  : html`<img
                      class="sheet"
                      src="data:image/webp;base64,${Buffer.from(shown.picture).toString('base64')}"
                      alt="${t('portal.files.page-of', { page: shown.page, name: shown.name })}"
                    />`
              }
              ${turns(words, place, shown)}`
      }
      <p><a href="${address}">${t('portal.files.back')}</a></p>`,
  };
}

function turns({ t }: PageWords, place: string, shown: ShownFile & { way: 'pages' }): Html {
  return html`<nav class="turns" aria-label="${t('portal.files.turn')}">
    ${shown.page > 1 ? html`<a href="${place}?page=${shown.page - 1}">${t('portal.files.before')}</a>` : ''}
    ${shown.picture === null ? '' : html`<a href="${place}?page=${shown.page + 1}">${t('portal.files.next')}</a>`}
  </nav>`;
}
