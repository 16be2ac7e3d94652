export { changeSetting } from './commands/change-setting.ts';
export type { SettingKey, SettingValue } from './declarations.ts';
export { getSetting } from './queries.ts';
export { isReachable } from './public-address.ts';
