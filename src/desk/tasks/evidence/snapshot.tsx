import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { EvidenceItem } from '#modules/tasks/contract.ts';
import { showInstant } from '../../format.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../words.tsx';
import { useSnapshot } from './data.ts';

/** How far the taking down of a link's page is, and the way to see it. */
export function SnapshotLine({ item }: { readonly item: EvidenceItem }) {
  const { t, tOr } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { snapshot } = item;
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
        aria-label={t('tasks.evidence.of', { name: t('tasks.snapshot.see'), title: item.title })}
        onClick={() => setOpen(true)}
      >
        {t('tasks.snapshot.see')}
      </Anchor>
      {isOpen ? <SnapshotDialog item={item} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The words of the page; its own scripts and pictures are never run here. */
function SnapshotDialog({ item, onClose }: { readonly item: EvidenceItem; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const query = useSnapshot(item.id);
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
            <Text fw={500}>{seen.title ?? item.title}</Text>
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
            <Anchor href={`/api/tasks/evidence/${item.id}/snapshot-page`} size="sm">
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
