import type { Module } from '#platform/module.ts';
import type { CardsPorts } from './ports.ts';
import { cardsRoutes } from './routes.ts';

/** Chép cho Zalo: any thing in five lines, under a short address, with a picture. */
export const cardsModule = (ports: CardsPorts): Module => ({ name: 'cards', routes: cardsRoutes(ports) });
