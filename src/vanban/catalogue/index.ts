import type { Catalogue } from '../document.ts';
import { AGENCIES } from './agencies.ts';
import { COLLECTIVES } from './collectives.ts';
import { PROVINCES } from './provinces.ts';

export { DOCUMENT_TYPES, TITLE_TYPES, typeOfCode } from './document-types.ts';
export { CITIES, PROVINCES, PROVINCES_BEFORE, PROVINCES_TODAY } from './provinces.ts';

/** Agencies, groups and provinces that every province has; an installation adds its own. */
export const defaultCatalogue: Catalogue = { agencies: AGENCIES, collectives: COLLECTIVES, provinces: PROVINCES };
