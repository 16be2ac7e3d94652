import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { copyCard } from './commands/copy-card.ts';
import * as contract from './contract.ts';
import type { CardsPorts } from './ports.ts';
import { readFace } from './queries/read-face.ts';

const command = commandsOf('cards');

/** A thing of the desk as it goes into a chat; the rights are those of the thing itself. */
export const cardsRoutes = (ports: CardsPorts): readonly Route[] => [
  command('copy-card', 'signed-in', contract.copyCardBody, contract.card, (ctx, body) => copyCard(ctx, ports, body)),
  defineRoute({
    method: 'GET',
    path: '/api/cards/:code/picture.png',
    access: 'signed-in',
    params: contract.cardParams,
    respondOutside: async (tools, { params }) => {
      const face = await tools.open((ctx) => readFace(ctx, ports, params.code));
      const content = Buffer.from(await ports.painter.paint(face));
      return { fileName: `${params.code}.png`, mediaType: 'image/png', content, inline: true };
    },
  }),
];
