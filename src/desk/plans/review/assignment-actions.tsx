import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDots, IconFileText, IconPencil } from '@tabler/icons-react';
import type { AssignmentView } from '#modules/plans/contract.ts';
import { useWords } from '../../words.tsx';
import { useReviewTools } from './review-context.ts';

/** What can be done with one assignment; all of it has a key as well. */
export function AssignmentActions({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useWords();
  const tools = useReviewTools();
  const { id, span, state } = assignment;
  return (
    <div className="card-actions off-paper">
      {state === 'found' ? (
        <Button size="compact-sm" leftSection={<IconCheck size={16} aria-hidden />} onClick={() => tools.confirm(id)}>
          {t('plans.confirm')}
        </Button>
      ) : null}
      {state === 'rejected' ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => tools.restore(id)}
        >
          {t('plans.restore')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => tools.edit(id)}
        >
          {t('desk.change')}
        </Button>
      )}
      {state === 'rejected' ? null : (
        <Button size="compact-sm" variant="default" onClick={() => tools.reject(id)}>
          {t('plans.reject')}
        </Button>
      )}
      {span ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => {
            tools.pick(id);
            tools.showPlace(span);
          }}
        >
          {t('plans.show-source')}
        </Button>
      ) : null}
      {state === 'rejected' ? null : <More assignment={assignment} />}
    </div>
  );
}

function More({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useWords();
  const tools = useReviewTools();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={t('plans.more-actions')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => tools.ask({ kind: 'split', assignment })}>{t('plans.split')}</Menu.Item>
        <Menu.Item onClick={() => tools.ask({ kind: 'merge', assignments: [assignment] })}>
          {t('plans.merge')}
        </Menu.Item>
        <Menu.Item onClick={() => tools.ask({ kind: 'reject', assignment })}>{t('plans.reject-with-reason')}</Menu.Item>
        {assignment.state === 'confirmed' ? (
          <Menu.Item onClick={() => tools.restore(assignment.id)}>{t('plans.unconfirm')}</Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
