import type { homeWords as vi } from '../vi/home.ts';

/** Words of the first page. */
export const homeWords: Record<keyof typeof vi, string> = {
  'home.today': 'Today,',
  'home.import': 'Bring in a document',
  'home.nothing': 'Nothing needs you today.',
  'home.all-tasks': 'See all tasks',
  'home.section.counted': '{title} ({count, number})',
  'home.see-all': 'See all {count, number}',
  'home.section.returned': 'Returned for completion',
  'home.section.overdue': 'Overdue',
  'home.section.due-soon': 'Due within {days, number} days',
  'home.section.new': 'Newly assigned',
  'home.section.to-confirm': 'Waiting for confirmation',
  'home.section.under-way': 'In progress',
  'home.lead.returned': 'The focal agency asks for these to be completed and sent again.',
  'home.lead.overdue': 'Report the result, or say what stands in the way.',
  'home.lead.due-soon': 'The nearest deadline first.',
  'home.lead.new': 'Open each one to read what was ordered and accept it.',
  'home.lead.to-confirm': 'Reported as done by the agency and waiting to be looked at.',
  'home.lead.under-way': 'Not due yet, or continuous work.',
  'home.reviews': '{count, plural, one {Document waiting for review (#)} other {Documents waiting for review (#)}}',
  'home.reviews.lead': 'Read, but no work assigned yet. A half-done review stays as it was left.',
  'home.reviews.document': 'Document',
  'home.reviews.issued': 'Issued',
  'home.reviews.since': 'Read at',
};
