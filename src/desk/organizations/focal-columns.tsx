import { Text } from '@mantine/core';
import type { FocalPerson } from '#modules/organizations/contract.ts';
import type { Column } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';
import { FocalActions, useMayKeepFocal } from './focal-actions.tsx';
import { FocalContact } from './focal-contact.tsx';
import { FocalStateBadge } from './focal-state.tsx';

/** The columns of the register: body, person, ways to reach them, state, and what the person may do. */
export function useFocalColumns(): Column<FocalPerson>[] {
  const { t, nameOf } = useWords();
  const mayKeep = useMayKeepFocal();
  return [
    {
      key: 'organization',
      label: t('desk.organization'),
      width: '22%',
      cell: (focal) => (
        <TextLink to="/organizations/$id" params={{ id: focal.organizationId }} fw={500}>
          {nameOf(focal.organizationName)}
        </TextLink>
      ),
    },
    {
      key: 'name',
      label: t('organizations.focal-person'),
      width: '18%',
      cell: (focal) =>
        focal.name ? (
          <>
            {focal.name}
            {focal.post ? (
              <Text size="sm" c="dimmed">
                {focal.post}
              </Text>
            ) : null}
          </>
        ) : null,
    },
    {
      key: 'contact',
      label: t('organizations.focal-contact'),
      width: '24%',
      cell: (focal) => <FocalContact focal={focal} />,
    },
    {
      key: 'state',
      label: t('organizations.register-state'),
      cell: (focal) => (
        <>
          <FocalStateBadge focal={focal} />
          {focal.confirmedOn ? (
            <Text size="sm" c="dimmed">
              <DayText day={focal.confirmedOn} />
            </Text>
          ) : null}
        </>
      ),
    },
    {
      key: 'actions',
      label: '',
      align: 'end',
      cell: (focal) => (mayKeep(focal.organizationId) ? <FocalActions focal={focal} size="sm" quiet /> : null),
    },
  ];
}
