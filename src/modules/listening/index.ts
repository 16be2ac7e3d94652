export { getItem } from './queries/get-item.ts';
export { getContract } from './queries/list-contracts.ts';
export { listPressPages } from './queries/item-pages.ts';
