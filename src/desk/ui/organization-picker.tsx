import { MultiSelect, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { organizationList } from '#modules/organizations/contract.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { get } from '../api.ts';
import { useWords } from '../words.tsx';

/** The living bodies of the province, by name; asked once for all pickers. */
export const useOrganizations = () =>
  useQuery({
    queryKey: ['organizations', 'living'],
    queryFn: () => get<typeof organizationList>('/api/organizations'),
    staleTime: 60_000,
  });

interface Choice {
  readonly value: string;
  readonly label: string;
  /** Folded names in every language, then the abbreviation: what is typed may be any of them. */
  readonly names: readonly string[];
}

const MOST_SHOWN = 40;

/** Found by name in any language or abbreviation, with or without diacritics; a whole match first, then a beginning. */
const search: OptionsFilter = ({ options, search: typed }) => {
  const wanted = foldForSearch(typed);
  const rank = ({ names }: Choice): number => {
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  return (options as (ComboboxItem & Choice)[])
    .map((option) => ({ option, rank: rank(option) }))
    .filter((one) => one.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_SHOWN)
    .map((one) => one.option);
};

interface Common {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** Leaves bodies out, by id. */
  readonly except?: readonly string[];
}

interface OneProps extends Common {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly clearable?: boolean;
}

function useChoices(except: readonly string[] = []): Choice[] {
  const { nameOf } = useWords();
  return (useOrganizations().data?.items ?? [])
    .filter((one) => !except.includes(one.id))
    .map((one) => ({
      value: one.id,
      label: nameOf(one.name),
      names: [one.name.vi, one.name.en, one.abbreviation].flatMap((name) => (name ? foldForSearch(name) : [])),
    }));
}

/** Chooses one agency by typing a part of its name or its abbreviation. */
export function OrganizationPicker({ except, clearable = true, ...props }: OneProps) {
  const { t } = useWords();
  return (
    <Select
      {...props}
      data={useChoices(except)}
      placeholder={props.value ? '' : t('desk.organization-choose')}
      searchable
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('desk.remove') }}
      filter={search}
      nothingFoundMessage={t('desk.nothing-found')}
    />
  );
}

interface SeveralProps extends Common {
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Chooses several agencies. */
export function OrganizationsPicker({ except, value, ...props }: SeveralProps) {
  const { t } = useWords();
  return (
    <MultiSelect
      {...props}
      value={[...value]}
      data={useChoices(except)}
      placeholder={value.length > 0 ? '' : t('desk.organization-choose')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('desk.remove') }}
      hidePickedOptions
      filter={search}
      nothingFoundMessage={t('desk.nothing-found')}
    />
  );
}
