import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#vanban/document.ts';
import { readText } from '#vanban/index.ts';
import { STRUCTURE_CASES } from './structure-cases.ts';

const readings = new Map<string, Reading>();

function readingOf(file: string): Reading {
  const known = readings.get(file);
  if (known) return known;
  const made = readText(readFileSync(new URL(`texts/${file}`, import.meta.url), 'utf8'));
  readings.set(file, made);
  return made;
}

const withAspect = <Key extends keyof (typeof STRUCTURE_CASES)[number]>(key: Key) =>
  STRUCTURE_CASES.filter((one) => one[key] !== undefined).map((one) => [one.file, one[key]] as const);

describe('a document of another province, in another layout', () => {
  it.each(withAspect('genre'))('%s is a %s', (file, genre) => {
    expect(readingOf(file).genre).toBe(genre);
  });

  it.each(withAspect('header'))('%s: the head', (file, header) => {
    const { documentType, number, issuer, place, date, subject } = readingOf(file).header;
    expect([documentType, number, issuer, place, date, subject].map((one) => one?.value ?? null)).toEqual(header);
  });

  it.each(withAspect('signer'))('%s: who signed', (file, signer) => {
    const { authority, onBehalf, title, name } = readingOf(file).header.signer;
    expect([authority, onBehalf, title, name].map((one) => one?.value ?? null)).toEqual(signer);
  });

  it.each(withAspect('references'))('%s: what it cites', (file, references) => {
    const found = readingOf(file).references.map((one) =>
      [one.number, one.type ?? '', one.date ?? '', one.issuer ?? ''].join(' | '),
    );
    expect(found).toEqual(references);
  });

  it.each(withAspect('outline'))('%s: its outline', (file, outline = []) => {
    const found = readingOf(file).outline.map((one) => `${one.level} ${one.marker} ${one.title}`);
    expect(found.map((line, at) => (line.startsWith(outline[at] ?? '\0') ? outline[at] : line))).toEqual(outline);
  });

  it.each(withAspect('recipients'))('%s: who receives it', (file, recipients) => {
    const listed = readingOf(file).recipients.filter((one) => one.role !== 'addressee');
    expect(listed.map((one) => one.text)).toEqual(recipients);
  });

  it.each(withAspect('reportsOn'))('%s: what the article tells about', (file, reported) => {
    const { reportsOn, header, outline, assignments } = readingOf(file);
    const told = reportsOn && [
      reportsOn.documentType,
      reportsOn.number,
      reportsOn.issuer,
      reportsOn.date,
      reportsOn.subject,
    ];
    expect(told).toEqual(reported);
    expect([header.number, header.subject, outline.length, assignments.length]).toEqual([null, null, 0, 0]);
  });

  it.each(withAspect('furniture'))('%s: what the site put around it', (file, furniture = []) => {
    const { furniture: spans, text } = readingOf(file);
    const left = spans.map(([start, end]) => text.slice(start, end)).join('\n');
    for (const words of furniture) expect(left).toContain(words);
  });

  it('shows the stamp of an urgent letter', () => {
    expect(readingOf('ha-giang-urgent-letter.txt').stamps.urgency?.level).toBe('hoa-toc');
  });

  it('finds the addressees of a letter', () => {
    const found = readingOf('ha-giang-urgent-letter.txt').recipients.filter((one) => one.role === 'addressee');
    expect(found.map((one) => one.text)).toEqual([
      'Các sở: Văn hóa, Thể thao và Du lịch; Thông tin và Truyền thông; Ngoại vụ',
      'UBND các huyện Đồng Văn, Mèo Vạc, Yên Minh, Quản Bạ',
    ]);
  });

  it('gives every finding a place in the text that holds its words', () => {
    for (const { file } of STRUCTURE_CASES) {
      const { text, header, references, recipients } = readingOf(file);
      const number = header.number;
      if (number) expect(text.slice(...number.span).replace(/\s/gu, '')).toBe(number.value);
      for (const one of references) {
        for (const mention of one.mentions)
          expect(text.slice(...mention).replace(/\s/gu, ''), file).toContain(one.number.replace(/\s/gu, ''));
      }
      for (const one of recipients) expect(text.slice(...one.span).slice(0, 8)).toBe(one.text.slice(0, 8));
    }
  });
});
