import { TagsInput, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { collectiveList } from '#modules/organizations/contract.ts';
import type { AssigneeView, NamedAssignee } from '#modules/plans/contract.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { get } from '../../api.ts';
import { useOrganizations } from '../../ui/organization-picker.tsx';
import { useWords } from '../../words.tsx';
import type { NamedBy } from './assignment-form.ts';

/** The groups of agencies, asked once for all forms. */
export const useCollectives = () =>
  useQuery({
    queryKey: ['organizations', 'collectives'],
    queryFn: () => get<typeof collectiveList>('/api/organizations/collectives'),
    staleTime: 60_000,
  });

interface Names {
  /** All names to choose from. */
  readonly names: readonly string[];
  /** How an agency of the assignment is called in a form. */
  readonly nameOf: (agency: AssigneeView) => string;
  readonly namedBy: NamedBy;
}

/** Names of agencies and groups, and whom they stand for; those of the assignment itself come first. */
export function useAgencyNames(own: readonly AssigneeView[]): Names {
  const { nameOf: inLanguage } = useWords();
  const organizations = useOrganizations().data?.items;
  const collectives = useCollectives().data?.items;
  return useMemo(() => {
    const nameOf = (one: AssigneeView): string => {
      const known = one.organization?.name ?? one.collective?.name;
      return known && one.resolution !== 'left-out' ? inLanguage(known) : one.name;
    };
    const who = new Map<string, NamedAssignee>();
    for (const one of collectives ?? []) who.set(inLanguage(one.name), { collectiveId: one.id });
    for (const one of organizations ?? []) who.set(inLanguage(one.name), { organizationId: one.id });
    const names = [...who.keys()];
    for (const one of own) who.set(nameOf(one), { assigneeId: one.id });
    return { names, nameOf, namedBy: (name) => who.get(name) };
  }, [inLanguage, organizations, collectives, own]);
}

const filter: OptionsFilter = ({ options, search }) => {
  const wanted = foldForSearch(search);
  return (options as ComboboxItem[])
    .filter((option) => foldForSearch(option.label).includes(wanted))
    .toSorted((a, b) => a.label.length - b.label.length)
    .slice(0, 30);
};

interface Props {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (names: string[]) => void;
}

/** Several agencies by name: chosen from the directory, or typed where it has none yet. */
export function AgenciesInput({ label, names, value, onChange }: Props) {
  const { t } = useWords();
  return (
    <TagsInput
      label={label}
      data={[...names]}
      value={[...value]}
      onChange={onChange}
      filter={filter}
      // Names of agencies hold commas.
      splitChars={[';']}
      acceptValueOnBlur
      selectFirstOptionOnChange
      placeholder={value.length > 0 ? '' : t('plans.agencies-placeholder')}
      clearButtonProps={{ 'aria-label': t('desk.remove') }}
    />
  );
}
