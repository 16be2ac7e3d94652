import type { agencyWords as vi } from '../vi/agency.ts';

/** Words of the page of one agency in all plans. */
export const agencyWords: Record<keyof typeof vi, string> = {
  'agency.title': 'One agency in all plans',
  'agency.lead': 'What it leads and coordinates in all plans; figures go by how this agency’s own part stands.',
  'agency.none': 'No task has been given to this agency yet.',
  'agency.open': 'Work in all plans',
  'agency.asked': 'Part of this agency',
  'agency.file.role': 'Role',
  'agency.file.note': 'What was done',
  'agency.file.done-on': 'Done on',
  'agency.reports': 'Take an agency’s report from Excel',
  'agency.reports-do': 'Take reports',
  'agency.reports-lead':
    'Download the agency’s tasks, fill in “What was done” and “Done on”, then drop the file here. Empty cells change nothing.',
  'agency.reports-says': 'Will be written',
  'agency.reports-progress': 'Progress report',
  'agency.reports-complete': 'Done on {day}',
};
