/** One value of one setting, valid from its day until the next. */
export type ValuesTable = {
  readonly id: string;
  readonly key: string;
  /** jsonb */
  readonly value: unknown;
  readonly source: string | null;
  readonly valid_from: string;
  readonly set_at: string;
  readonly set_by: string;
};

export type SettingsTables = { readonly 'settings.values': ValuesTable };
