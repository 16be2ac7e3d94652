import { html } from 'hono/html';
import type { PageWords } from './words.ts';

/** A piece of a page; every value in it was escaped. */
export type Html = ReturnType<typeof html>;

export interface Frame {
  readonly title: string;
  /** Whose house it is; null on pages that tell nothing. */
  readonly province: string | null;
  readonly body: Html;
}

/** Where the sheet of styles lies; its number changes with its content, so that browsers may keep it for a year. */
export const STYLES = '/t/answers.css';

/** The picture that a chat shows beside every personal link: whose house it is, and nothing else. */
export const ANSWER_PICTURE = '/x/tra-loi.png';

interface Places {
  /** Number of the sheet of styles. */
  readonly styles: string;
  /** `https://lantoa.example`: a chat takes whole addresses only. */
  readonly house: string;
}

/** One page: no script, nothing from elsewhere, not for search engines. */
export const layout = (words: PageWords, { styles, house }: Places, { title, province, body }: Frame): Html =>
  html`<!doctype html>
    <html lang="${words.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${province ? html`<meta property="og:image" content="${house}${ANSWER_PICTURE}" />` : ''}
        <link rel="stylesheet" href="${STYLES}?${styles}" />
      </head>
      <body>
        ${province ? html`<header><p>${words.t('portal.house', { province })}</p></header>` : ''}
        <main>${body}</main>
      </body>
    </html> `;

/** What was refused, first on the page and read out by screen readers. */
export const problems = (sentences: readonly string[]): Html | '' =>
  sentences.length === 0
    ? ''
    : html`<div class="problem" role="alert">${sentences.map((one) => html`<p>${one}</p>`)}</div>`;

/** What was done. */
export const said = (sentence: string | null): Html | '' =>
  sentence === null ? '' : html`<p class="said" role="status">${sentence}</p>`;
