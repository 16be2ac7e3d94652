import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { EvidenceItem } from '#modules/tasks/contract.ts';
import { showInstant } from '../../format.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../words.tsx';
import { useSnapshot } from './data.ts';

interface Props {
  readonly title: string;
  readonly snapshot: EvidenceItem['snapshot'];
  /** Where the words of the page are read, and its file. */
  readonly words: string;
  readonly file: string;
}

/** How far the taking down of a page is, and the way to see it as it stood. */
export function SnapshotLine({ snapshot, ...page }: Props) {
  const { t, tOr } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!snapshot) return null;
  if (snapshot.state === 'waiting')
    return (
      <Text size="sm" c="dimmed">
        {t('tasks.snapshot.waiting')}
      </Text>
    );
  if (snapshot.state === 'failed')
    return (
      <Text size="sm" c="dimmed">
        {t('tasks.snapshot.failed', { why: tOr(`tasks.snapshot.problem.${snapshot.problem}`, snapshot.problem ?? '') })}
      </Text>
    );
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-label={t('tasks.evidence.of', { name: t('tasks.snapshot.see'), title: page.title })}
        onClick={() => setOpen(true)}
      >
        {t('tasks.snapshot.see')}
      </Anchor>
      {isOpen ? <SnapshotDialog {...page} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The words of the page; its own scripts and pictures are never run here. */
function SnapshotDialog({ title, words, file, onClose }: Omit<Props, 'snapshot'> & { readonly onClose: () => void }) {
  const { t, language } = useWords();
  const query = useSnapshot(words);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tasks.snapshot.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
    >
      <Loaded query={query}>
        {(seen) => (
          <Stack gap="sm">
            <Text fw={500}>{seen.title ?? title}</Text>
            <Text size="sm" c="dimmed" className="evidence-title">
              {t('tasks.snapshot.lead', { url: seen.finalUrl, when: showInstant(seen.at, language) })}
            </Text>
            {seen.text ? (
              // Scrolls by itself, so it must be reachable by keyboard.
              <div className="snapshot-text" tabIndex={0} role="region" aria-label={t('tasks.snapshot.title')}>
                {seen.text}
              </div>
            ) : (
              <Text>{t('tasks.snapshot.no-words')}</Text>
            )}
            <Anchor href={file} size="sm">
              {t('tasks.snapshot.download')}
            </Anchor>
            <Text size="xs" c="dimmed" className="evidence-title">
              {t('tasks.snapshot.hash', { hash: seen.sha256 })}
            </Text>
          </Stack>
        )}
      </Loaded>
    </Modal>
  );
}
