export { getItem } from './queries/get-item.ts';
export { listPressPages } from './queries/item-pages.ts';
