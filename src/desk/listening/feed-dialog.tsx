import { Checkbox, Select, TagsInput, TextInput } from '@mantine/core';
import type { Feed, feed, ItemLanguage } from '#modules/listening/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useFields } from '../fields.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { LISTENING, useContracts, useOutlets } from './data.ts';
import { itemLanguages } from './filters.ts';

interface Props {
  /** The one that is changed; a new one where left out. */
  readonly before?: Feed;
  readonly onClose: () => void;
}

/** Follows a feed, or changes one. */
export function FeedDialog({ before, onClose }: Props) {
  const { t } = useWords();
  const path = before ? '/api/listening/change-feed' : '/api/listening/create-feed';
  const command = useCommand({
    run: (body: object, key) => post<typeof feed>(path, body, key),
    refresh: [LISTENING],
    says: t('listening.said.feed-saved'),
    onDone: onClose,
  });
  const fields = useFields(
    {
      url: before?.url ?? '',
      outletId: before?.outlet.id ?? (null as string | null),
      contractId: before?.contract?.id ?? (null as string | null),
      takesAll: before?.takesAll ?? false,
      keywords: before?.keywords ?? ([] as string[]),
      language: before?.language ?? ('vi' as ItemLanguage),
    },
    command.errorAt,
  );
  const { values, set } = fields;
  const outlets = useOutlets().data?.items ?? [];
  const contracts = (useContracts().data?.items ?? []).filter((one) => one.outlet.id === values.outletId);
  return (
    <Dialog
      opened
      size="lg"
      onClose={onClose}
      title={t(before ? 'listening.feed-change' : 'listening.feed-add')}
      verb={t('listening.save')}
      sending={command.sending}
      disabled={values.url.trim().length < 4 || values.outletId === null}
      issues={command.beside(['url'])}
      onSubmit={() => command.send({ ...(before ? { feedId: before.id, version: before.version } : {}), ...values })}
    >
      <TextInput
        label={t('listening.feed-url')}
        description={t('listening.feed-url-hint')}
        required
        inputMode="url"
        maxLength={2000}
        data-autofocus
        {...fields.text('url')}
      />
      <Select
        label={t('listening.outlet')}
        required
        searchable
        value={values.outletId}
        onChange={(outletId) => set({ outletId, contractId: null })}
        data={outlets.map((one) => ({ value: one.id, label: one.name }))}
        nothingFoundMessage={t('listening.outlet-none')}
      />
      <Select
        label={t('listening.contract')}
        placeholder={t('listening.contract-none')}
        clearable
        clearButtonProps={{ 'aria-label': t('listening.clear-filter') }}
        value={values.contractId}
        onChange={(contractId) => set({ contractId })}
        data={contracts.map((one) => ({ value: one.id, label: one.title }))}
        disabled={contracts.length === 0}
      />
      <Checkbox
        label={t('listening.feed-takes-all')}
        description={t('listening.feed-takes-all-hint')}
        checked={values.takesAll}
        onChange={(event) => set({ takesAll: event.currentTarget.checked })}
      />
      {values.takesAll ? null : (
        <TagsInput
          label={t('listening.feed-keywords')}
          description={t('listening.feed-keywords-hint')}
          maxTags={30}
          value={[...values.keywords]}
          onChange={(keywords) => set({ keywords })}
        />
      )}
      <Select
        label={t('listening.language')}
        allowDeselect={false}
        value={values.language}
        onChange={(language) => set({ language: language ?? 'vi' })}
        data={itemLanguages.map((language) => ({ value: language, label: t(`listening.language.${language}`) }))}
      />
    </Dialog>
  );
}
