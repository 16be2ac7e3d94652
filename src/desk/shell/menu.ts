import type { Key } from '../words.tsx';
import { mayEverywhere, may, type Person } from '../me.ts';

/** A place of the menu. `letter` is pressed after g. */
export interface Place {
  readonly to: string;
  readonly label: Key;
  readonly letter: string;
  readonly icon:
    | 'work'
    | 'documents'
    | 'plans'
    | 'tasks'
    | 'owes'
    | 'obstacles'
    | 'decisions'
    | 'boards'
    | 'inquiries'
    | 'consultations'
    | 'press'
    | 'organizations'
    | 'people'
    | 'audit'
    | 'settings'
    | 'messages';
}

/** A run of the menu; the one of administration has a heading. */
export interface MenuPart {
  readonly heading: Key | null;
  readonly places: readonly Place[];
}

/**
 * The menu of a person, after officer.md 8: the focal agency and the province see every register; an agency or commune sees
 * what is assigned to it, its tasks, documents and the directory. Administration only for who holds a permission of it.
 */
export function menuFor(person: Pick<Person, 'grants'>): readonly MenuPart[] {
  const seesAll = mayEverywhere(person, 'tasks.read-all') || mayEverywhere(person, 'plans.review');
  const places: (Place | false)[] = [
    { to: '/', label: seesAll ? 'desk.menu.work' : 'desk.menu.assigned', letter: 'v', icon: 'work' },
    may(person, 'documents.read') && { to: '/documents', label: 'desk.menu.documents', letter: 'b', icon: 'documents' },
    seesAll && may(person, 'plans.read') && { to: '/plans', label: 'desk.menu.plans', letter: 'k', icon: 'plans' },
    (may(person, 'tasks.read') || may(person, 'tasks.read-all')) && {
      to: '/tasks',
      label: 'desk.menu.tasks',
      letter: 'n',
      icon: 'tasks',
    },
    (may(person, 'tasks.read') || may(person, 'tasks.read-all')) && {
      to: '/boards',
      label: 'boards.title',
      letter: 'x',
      icon: 'boards',
    },
    (may(person, 'tasks.read') || may(person, 'tasks.read-all')) && {
      to: '/obstacles',
      label: 'requests.obstacles',
      letter: 'm',
      icon: 'obstacles',
    },
    (may(person, 'approvals.decide') || may(person, 'approvals.ask')) && {
      to: '/decisions',
      label: 'approvals.menu',
      letter: 'q',
      icon: 'decisions',
    },
    may(person, 'inquiries.read') && {
      to: '/inquiries',
      label: 'inquiries.title',
      letter: 'l',
      icon: 'inquiries',
    },
    may(person, 'consultations.read') && {
      to: '/consultations',
      label: 'consultations.title',
      letter: 'y',
      icon: 'consultations',
    },
    may(person, 'listening.read') && { to: '/press', label: 'listening.menu', letter: 's', icon: 'press' },
    may(person, 'tasks.chase') && { to: '/owes', label: 'desk.menu.owes', letter: 'o', icon: 'owes' },
    may(person, 'organizations.read') && {
      to: '/organizations',
      label: 'desk.menu.organizations',
      letter: 'd',
      icon: 'organizations',
    },
  ];
  const administration: (Place | false)[] = [
    may(person, 'access.manage') && { to: '/people', label: 'desk.menu.people', letter: 'p', icon: 'people' },
    may(person, 'notifications.manage') && {
      to: '/messages',
      label: 'desk.menu.messages',
      letter: 't',
      icon: 'messages',
    },
    may(person, 'audit.read') && { to: '/audit', label: 'desk.menu.audit', letter: 'h', icon: 'audit' },
    may(person, 'settings.edit') && { to: '/settings', label: 'desk.menu.settings', letter: 'c', icon: 'settings' },
  ];
  const parts: MenuPart[] = [
    { heading: null, places: places.filter((place) => place !== false) },
    { heading: 'desk.menu.administration', places: administration.filter((place) => place !== false) },
  ];
  return parts.filter((part) => part.places.length > 0);
}

/** Is the place the one that the address lies in? */
export const isAt = (place: Pick<Place, 'to'>, pathname: string): boolean =>
  place.to === '/' ? pathname === '/' : pathname === place.to || pathname.startsWith(`${place.to}/`);
