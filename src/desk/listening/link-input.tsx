import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LookedAtLink, lookedAtLink } from '#modules/listening/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { TextLink } from '../ui/links.tsx';
import { Issues } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';

interface Read {
  readonly url: string;
  readonly title?: string;
  readonly outletId?: string;
  readonly contractId?: null;
  readonly publishedOn?: string;
}

interface Props {
  readonly url: string;
  readonly set: (patch: Read) => void;
  readonly error: string | undefined;
}

/** The address of an item: pasted, its page is read and fills the form in. */
export function LinkInput({ url, set, error }: Props) {
  const { t } = useWords();
  const [seen, setSeen] = useState<LookedAtLink | null>(null);
  const look = useCommand({
    run: (body: object, key) => post<typeof lookedAtLink>('/api/listening/look-at-link', body, key),
    onDone: (reply) => {
      setSeen(reply);
      set(readOf(reply));
    },
  });
  return (
    <div>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          label={t('listening.url')}
          description={t('listening.url-hint')}
          inputMode="url"
          maxLength={2000}
          flex={1}
          value={url}
          onChange={(event) => {
            setSeen(null);
            set({ url: event.currentTarget.value });
          }}
          error={error ?? look.errorAt('url')}
        />
        <Button
          variant="default"
          loading={look.sending}
          disabled={url.trim().length < 4}
          onClick={() => look.send({ url })}
        >
          {t('listening.url-read')}
        </Button>
      </Group>
      <Issues issues={look.beside(['url'])} />
      <div aria-live="polite">{seen ? <Seen seen={seen} /> : null}</div>
    </div>
  );
}

/** What the page did not say is left as it was typed. */
const readOf = ({ url, title, outletId, publishedOn }: LookedAtLink): Read => ({
  url,
  ...(title ? { title } : {}),
  ...(outletId ? { outletId, contractId: null } : {}),
  ...(publishedOn ? { publishedOn } : {}),
});

function Seen({ seen }: { readonly seen: LookedAtLink }) {
  const { t, tOr } = useWords();
  if (seen.already)
    return (
      <Text size="sm" mt={4}>
        {t('listening.url-already')}{' '}
        <TextLink to="/press/items/$id" params={{ id: seen.already.id }}>
          {seen.already.title}
        </TextLink>
      </Text>
    );
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {seen.problem
        ? t('listening.url-problem', { why: tOr(`tasks.snapshot.problem.${seen.problem}`, seen.problem) })
        : t(seen.outletId && seen.publishedOn ? 'listening.url-seen' : 'listening.url-seen-partly')}
    </Text>
  );
}
