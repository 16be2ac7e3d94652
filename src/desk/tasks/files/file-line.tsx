import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDots, IconPaperclip } from '@tabler/icons-react';
import type { ExchangedFile, exchangedFiles } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { FileLink } from '../../ui/file-link.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

/** One file: by whom and when, to be saved, and what else can be done with it. */
export function FileLine({ file, onUse }: { readonly file: ExchangedFile; readonly onUse: () => void }) {
  const { t, nameOf } = useWords();
  const remove = useCommand({
    run: (id: string, key) => post<typeof exchangedFiles>('/api/tasks/remove-file', { id }, key),
    refresh: [TASKS],
    says: t('files.said.removed'),
    tellsProblems: true,
  });
  const mayUse = file.may.useFor.length > 0;
  return (
    <li>
      <IconPaperclip size={18} aria-hidden />
      <div>
        <FileLink href={`/api/tasks/exchanged-files/${file.id}`} fileName={file.name} className="file-name">
          {file.name}
        </FileLink>
        {file.note ? (
          <Text size="sm" className="kept-lines">
            {file.note}
          </Text>
        ) : null}
        <Text size="xs" c="dimmed">
          {file.sentBy}
          {file.organization ? `, ${nameOf(file.organization)}` : ''} · <InstantText instant={file.sentAt} /> ·{' '}
          {t('files.size', { size: Math.max(1, Math.round(file.size / 1024)).toLocaleString('vi-VN') })}
        </Text>
      </div>
      {mayUse || file.may.remove ? (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('files.acts-of', { name: file.name })}
              className="off-paper"
            >
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayUse ? <Menu.Item onClick={onUse}>{t('files.use')}</Menu.Item> : null}
            {file.may.remove ? (
              <Menu.Item color="red" onClick={() => remove.send(file.id)}>
                {t('files.remove')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </li>
  );
}
