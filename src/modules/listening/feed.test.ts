import { describe, expect, it } from 'vitest';
import { names, readFeed } from './feed.ts';

const BASE = 'https://bao.example/rss/tin.rss';
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${items}</channel></rss>`;

describe('a feed', () => {
  it.each<[string, string, object]>([
    [
      'of RSS',
      rss(
        '<item><title><![CDATA[Chè <b>Trà Sơn</b> &amp; Lào]]></title><link>https://bao.example/1</link><pubDate>Sun, 21 Jun 2026 18:30:00 +0000</pubDate><description>&lt;p&gt;Ở Thuận Giang&lt;/p&gt;</description></item>',
      ),
      {
        title: 'Chè Trà Sơn & Lào',
        url: 'https://bao.example/1',
        summary: 'Ở Thuận Giang',
        published: 'Sun, 21 Jun 2026 18:30:00 +0000',
      },
    ],
    [
      'of RSS whose address is its mark',
      rss('<item><title>Tin</title><guid>https://bao.example/2</guid></item>'),
      { url: 'https://bao.example/2', published: null },
    ],
    [
      'of Atom with an address beside it',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>Tin</title><link href="../3"/><updated>2026-06-21T18:30:00Z</updated><author><name>Lã Quý</name></author></entry></feed>',
      { url: 'https://bao.example/3', author: 'Lã Quý', published: '2026-06-21T18:30:00Z' },
    ],
    [
      'of JSON',
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"4","url":"https://bao.example/4","title":"Tin","date_published":"2026-06-21"}]}',
      { url: 'https://bao.example/4', published: '2026-06-21' },
    ],
  ])('%s is read', (_name, text, item) => expect(readFeed(text, BASE)).toMatchObject([item]));

  it.each([
    ['a web page', '<html><body>Không có gì</body></html>'],
    ['nothing', ''],
    ['a feed that was cut off', '<rss><channel><item><title>Tin'],
  ])('that is %s is none', (_name, text) => expect(readFeed(text, BASE)).toBeNull());

  it('leaves out what has no title or no address, and expands nothing', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss(
      '<item><title>&b;</title><link>https://bao.example/5</link></item><item><title>Không địa chỉ</title></item><item><link>https://bao.example/6</link></item>',
    ).slice(21)}`;
    expect((readFeed(bomb, BASE) ?? []).every((item) => item.title.length < 100)).toBe(true);
    expect(
      readFeed(rss('<item><title>Không địa chỉ</title></item><item><link>https://bao.example/6</link></item>'), BASE),
    ).toEqual([]);
  });
});

it.each([
  ['Thuận Giang đón khách', null, ['Thuận Giang'], true],
  ['Tin kinh tế', 'Tại THUẬN GIANG sáng nay', ['Thuận Giang'], true],
  ['Tin thuan giang', null, ['Thuận Giang'], true],
  ['Người Giang Nam thuận hòa', null, ['Thuận Giang'], false],
  ['Thuận Giangg', null, ['Thuận Giang'], false],
  ['Chè Trà Sơn lên kệ', null, ['Thuận Giang', 'Trà Sơn'], true],
  ['Tin thế giới', null, ['Thuận Giang', ''], false],
])('“%s” (%s) names one of %j: %s', (title, summary, words, named) =>
  expect(names({ title, summary }, words)).toBe(named),
);
