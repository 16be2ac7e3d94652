/** Runs in a worker: reads mutated documents and reports each fault with the seed that makes it again. */
import { readFileSync, readdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Reading, Span } from '../../src/vanban/document.ts';
import { readText, toParseOutput } from '../../src/vanban/index.ts';

interface Task {
  readonly first: number;
  readonly count: number;
}

const FOLDER = new URL('texts/', import.meta.url);
const SOURCES = readdirSync(FOLDER)
  .sort()
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
const LONGEST = 1800;

/** A small generator of numbers from 0 to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  'Số: ',
  '/KH-UBND',
  ' ngày 31/02/2024 ',
  '\n|\n',
  '\n\n\n',
  '\t',
  'KẾ HOẠCH\n',
  'Phụ lục I\n',
  'Nơi nhận:\n- ',
  'TM. ỦY BAN NHÂN DÂN\n',
  'Điều 1. ',
  'I. ',
  '1.1. ',
  'a) ',
  ' của ',
  'các Quyết định số ',
  'Cơ quan chủ trì: ',
  'Thời gian: quý IV/',
  '1.234.567 triệu đồng',
  '\u0301\u0300\u0323',
  '\ud800',
  '\u0000\u0007',
  '￾﻿',
  '𠀀👩‍👩‍👧',
  'ﬁİßŉ',
  '((((([[[“““',
  '-----|-----|-----',
];

function mutated(seed: number): string {
  const random = randomOf(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const at = (text: string): number => Math.floor(random() * (text.length + 1));
  const whole = pick(SOURCES);
  const start = random() < 0.5 ? 0 : at(whole);
  let text = whole.slice(start, start + LONGEST);
  const turns = 1 + Math.floor(random() * 6);
  for (let turn = 0; turn < turns; turn++) {
    const [from, to] = [at(text), at(text)].sort((a, b) => a - b) as [number, number];
    const kind = Math.floor(random() * 11);
    if (kind === 0) text = text.slice(0, from) + text.slice(to);
    else if (kind === 1) text = text.slice(0, to) + text.slice(from, Math.min(to, from + 300)) + text.slice(to);
    else if (kind === 2) text = text.slice(0, from) + pick(PIECES) + text.slice(from);
    else if (kind === 3)
      text = text.slice(0, from) + pick(PIECES).repeat(1 + Math.floor(random() * 40)) + text.slice(from);
    else if (kind === 4) text = text.normalize('NFD');
    else if (kind === 5) text = text.replaceAll('\n', pick([' ', '', '\r\n', '\n\n', '|', '\u2028']));
    else if (kind === 6) text = text.toUpperCase();
    else if (kind === 7)
      text = text
        .split('\n')
        .sort(() => random() - 0.5)
        .join('\n');
    else if (kind === 8) text = text.slice(0, from) + pick(SOURCES).slice(0, 400) + text.slice(from);
    else if (kind === 9) text = text.replaceAll(' ', pick(['  ', '', '\u00a0', '\n']));
    else text = text.slice(0, from) + noise(random, 80) + text.slice(to);
  }
  return random() < 0.1 ? noise(random, 400) : text.slice(0, 3 * LONGEST);
}

/** Signs from all over Unicode, halves of pairs included. */
function noise(random: () => number, most: number): string {
  let text = '';
  for (let count = Math.floor(random() * most); count > 0; count--) {
    const plane = random();
    const code =
      plane < 0.5 ? 0x20 + random() * 0x1f00 : plane < 0.9 ? random() * 0xffff : 0x10000 + random() * 0xfffff;
    text += String.fromCodePoint(Math.floor(code));
  }
  return text;
}

/** What is wrong with a reading; null where all holds. */
function faultOf(reading: Reading): string | null {
  const { text } = reading;
  const spans: [string, Span | null][] = [
    ...reading.references.flatMap((one) => one.mentions.map((span) => ['reference', span] as [string, Span])),
    ...reading.outline.flatMap(
      (one) =>
        [
          ['clause', one.span],
          ['body', one.body],
        ] as [string, Span][],
    ),
    ...reading.assignments.flatMap(assignmentSpans),
    ...reading.recipients.map((one) => ['recipient', one.span] as [string, Span]),
    ...headerSpans(reading),
    ...[...reading.phases, ...reading.messages, ...reading.audiences, ...reading.forms].map(
      (one) => ['part', one.span] as [string, Span],
    ),
    ...[...reading.financing, ...reading.reporting].map((one) => ['duty', one.span] as [string, Span]),
    ...reading.diagnostics.map((one) => ['diagnostic', one.span] as [string, Span | null]),
    ...[...reading.furniture, ...reading.unclassified].map((span) => ['rest', span] as [string, Span]),
  ];
  for (const [name, span] of spans) {
    if (!span) continue;
    const [start, end] = span;
    const isSane = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    if (!isSane) return `${name} at [${start}, ${end}] of ${text.length}`;
  }
  for (const one of reading.references) {
    if (!squeezed(text.slice(...one.span)).includes(squeezed(one.number)))
      return `reference ${one.number} is not in its place`;
  }
  return null;
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '').replace(/[–—]/gu, '-');

function assignmentSpans(one: Reading['assignments'][number]): [string, Span][] {
  const agencies = [...one.lead, ...one.coordinating, ...one.deliverables];
  return [
    ['assignment', one.span],
    ['task', one.taskSpan],
    ...agencies.map((part) => ['agency', part.span] as [string, Span]),
    ...[one.timing, one.budget].flatMap((part) => (part ? [['value', part.span] as [string, Span]] : [])),
  ];
}

function headerSpans({ header }: Reading): [string, Span][] {
  const { signer, ...rest } = header;
  return [...Object.values(rest), ...Object.values(signer)].flatMap((one) =>
    one ? [['header', one.span] as [string, Span]] : [],
  );
}

const { first, count } = workerData as Task;
for (let seed = first; seed < first + count; seed++) {
  parentPort?.postMessage({ seed });
  const text = mutated(seed);
  try {
    const reading = readText(text);
    JSON.stringify(toParseOutput(reading));
    const fault = faultOf(reading);
    if (fault) parentPort?.postMessage({ seed, fault });
  } catch (error) {
    parentPort?.postMessage({ seed, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
parentPort?.postMessage({ done: true });
