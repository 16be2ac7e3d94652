export { listPressPages } from './queries/item-pages.ts';
