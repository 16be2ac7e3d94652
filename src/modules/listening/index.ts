export { countItems } from './commands/count-items.ts';
