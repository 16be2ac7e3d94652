import type { Module } from '#platform/module.ts';
import { listeningJobs, listeningSchedules } from './jobs.ts';
import type { ListeningPorts } from './ports.ts';
import { listeningRoutes } from './routes.ts';

/** What the press says about the province, and what of it proves work. */
export const listeningModule = (ports: ListeningPorts): Module => ({
  name: 'listening',
  routes: listeningRoutes(ports),
  jobs: listeningJobs(ports),
  schedules: listeningSchedules,
});
