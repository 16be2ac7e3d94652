import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorWith, testHouse, type TestHouse } from '../../../test/support/house.ts';
import { approvalsPorts, tasksPorts } from '../../../test/support/tasks-ports.ts';
import { canvasCards } from '../../adapters/pictures/card.ts';
import { buildApp } from '../../app.ts';
import { makeShortLink } from '../../modules/links/index.ts';
import { changeSetting } from '../../modules/settings/index.ts';
import { openLog } from '../../platform/log.ts';
import { newId } from '../../platform/values/id.ts';

const BROWSER = { 'accept-language': 'vi-VN,vi;q=0.9' };
const id = newId();
let house: TestHouse;
let app: FastifyInstance;
let code: string;

beforeAll(async () => {
  house = await testHouse();
  const officer = actorWith(['settings.change']);
  await house.as(officer, (ctx) => changeSetting(ctx, { key: 'province.name', value: 'Thuận Giang' } as never));
  code = await house.as(officer, (ctx) =>
    makeShortLink(ctx, { subject: { type: 'task', id }, path: `/tasks/${id}#comments` }),
  );
  app = await buildApp({
    modules: [],
    openCtx: house.openCtx,
    authenticate: async () => null,
    log: openLog('error'),
    origins: [],
    trustProxy: false,
    answers: { ports: tasksPorts(), approvals: approvalsPorts(), painter: canvasCards() },
    deskFolder: null,
    version: 'test',
  });
});
afterAll(async () => {
  await app.close();
  await house.drop();
});

it('leads a person to the thing’s page on the desk, which asks who is there', async () => {
  const reply = await app.inject({ url: `/x/${code}`, headers: BROWSER });
  expect(reply.statusCode).toBe(302);
  expect(reply.headers.location).toBe(`/desk/tasks/${id}#comments`);
  expect(reply.headers['cache-control']).toBe('no-store');
});

it('takes the code as it is read out on the telephone', async () => {
  const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  const reply = await app.inject({ url: `/x/${typed}`, headers: BROWSER });
  expect(reply.headers.location).toBe(`/desk/tasks/${id}#comments`);
});

it('tells a chat that fetches a preview the province and the kind of thing, nothing of the thing', async () => {
  const reply = await app.inject({ url: `/x/${code}` });
  expect(reply.statusCode).toBe(200);
  expect(reply.body).toContain('<meta property="og:title" content="Nhiệm vụ" />');
  expect(reply.body).toContain('tỉnh Thuận Giang');
  expect(reply.body).not.toContain(id);
  const picture = /og:image" content="http:\/\/[^/]+(\/x\/\w+\/anh\.png)"/.exec(reply.body)![1]!;
  const image = await app.inject({ url: picture });
  expect(await sharp(image.rawPayload).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
});

it('shows every thing of one kind under the same picture', async () => {
  const other = await house.as(actorWith([]), (ctx) =>
    makeShortLink(ctx, { subject: { type: 'task', id: newId() }, path: '/tasks/khac' }),
  );
  const [one, two] = await Promise.all([code, other].map((each) => app.inject({ url: `/x/${each}/anh.png` })));
  expect(one!.rawPayload.equals(two!.rawPayload)).toBe(true);
});

it('leads a wrong code to the first page, without a picture', async () => {
  expect((await app.inject({ url: '/x/00000000', headers: BROWSER })).headers.location).toBe('/desk/');
  expect((await app.inject({ url: '/x/https:evil', headers: BROWSER })).headers.location).toBe('/desk/');
  expect((await app.inject({ url: '/x/00000000/anh.png' })).statusCode).toBe(404);
});

it('makes one code for one thing, however many ask at once', async () => {
  const subject = { type: 'plan', id: newId() };
  const codes = await Promise.all(
    Array.from({ length: 20 }, () =>
      house.as(actorWith([]), (ctx) => makeShortLink(ctx, { subject, path: `/plans/${subject.id}` })),
    ),
  );
  expect(new Set(codes).size).toBe(1);
});
