import { Autocomplete, Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { AddresseeView, attachedLetter, roundDetail, RoundDetail } from '#modules/consultations/contract.ts';
import { post, postFiles } from '../api.ts';
import { useCommand } from '../command.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Kept } from '../ui/kept.tsx';
import { Issues } from '../ui/notice.tsx';
import { SentFileInput } from '../ui/sent-file-input.tsx';
import { useDraft, type Draft } from '../ui/use-draft.ts';
import { useWords } from '../words.tsx';
import { CONSULTATIONS } from './data.ts';

interface TypedComment {
  readonly section: string;
  readonly text: string;
}
interface Typed {
  readonly agrees: boolean;
  readonly comments: readonly TypedComment[];
  readonly letterNumber: string;
  readonly letterOn: string | null;
  readonly fileId: string;
}

interface Props {
  readonly round: RoundDetail;
  readonly row: AddresseeView;
  readonly onDone: () => void;
}

/** What an agency says of a draft: it agrees, or one comment and more; with its letter. What was said before stands in it. */
export function ReplyForm({ round, row, onDone }: Props) {
  const { t } = useWords();
  const draft = useDraft<Typed>(`reply ${round.id} ${row.organization.id} ${row.version}`, typedBefore(row));
  const { value, set } = draft;
  const command = useCommand({
    run: (body: object, key) => post<typeof roundDetail>('/api/consultations/reply-to-round', body, key),
    refresh: [CONSULTATIONS],
    says: t('consultations.said.replied'),
    lost: draft.lost,
    onDone: () => {
      draft.forget();
      onDone();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!command.sending) command.send(bodyOf(round, row, value));
      }}
    >
      <Stack gap="md">
        <Kept draft={draft} command={command} />
        <Radio.Group
          label={t('consultations.reply.kind')}
          value={value.agrees ? 'agrees' : 'comments'}
          onChange={(next) => set({ agrees: next === 'agrees' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="agrees" label={t('consultations.agrees')} />
            <Radio value="comments" label={t('consultations.reply.comments')} />
          </Stack>
        </Radio.Group>
        {value.agrees ? null : <CommentInputs round={round} draft={draft} />}
        <Letter round={round} row={row} draft={draft} />
        <Issues issues={command.isLost ? [] : command.beside()} />
        <Group>
          <Button type="submit" loading={command.sending}>
            {t('consultations.send-reply')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const NO_COMMENT: TypedComment = { section: '', text: '' };

const typedBefore = ({ reply }: AddresseeView): Typed => ({
  agrees: reply?.agrees ?? false,
  comments:
    reply && reply.comments.length > 0
      ? reply.comments.map(({ section, text }) => ({ section: section ?? '', text }))
      : [NO_COMMENT],
  letterNumber: reply?.letterNumber ?? '',
  letterOn: reply?.letterOn ?? null,
  fileId: reply?.file?.id ?? '',
});

/** A comment without words is none. */
const bodyOf = (round: RoundDetail, row: AddresseeView, value: Typed) => ({
  roundId: round.id,
  organizationId: row.organization.id,
  version: row.version,
  agrees: value.agrees,
  comments: value.agrees
    ? []
    : value.comments
        .filter(({ text }) => text.trim() !== '')
        .map(({ section, text }) => ({ section: section.trim() || null, text })),
  letterNumber: value.letterNumber.trim() || null,
  letterOn: value.letterOn,
  fileId: value.fileId || null,
});

/** `MOST_COMMENTS` of the contract, of which the browser fetches types only. */
const MOST_COMMENTS = 60;

function CommentInputs({
  round,
  draft: { value, set },
}: {
  readonly round: RoundDetail;
  readonly draft: Draft<Typed>;
}) {
  const { t } = useWords();
  const change = (place: number, patch: Partial<TypedComment>) =>
    set({ comments: value.comments.map((one, index) => (index === place ? { ...one, ...patch } : one)) });
  return (
    <>
      {value.comments.map((one, index) => (
        <fieldset key={index} className="reply-comment">
          <legend>{t('consultations.comment-of', { place: index + 1 })}</legend>
          <Autocomplete
            label={t('consultations.comment-section')}
            description={t('consultations.comment-section-hint')}
            data={[...round.sections]}
            limit={40}
            maxLength={300}
            value={one.section}
            onChange={(section) => change(index, { section })}
          />
          <Textarea
            label={t('consultations.comment-text')}
            required
            autosize
            minRows={2}
            maxLength={5000}
            value={one.text}
            onChange={(event) => change(index, { text: event.currentTarget.value })}
          />
          {value.comments.length > 1 ? (
            <Group>
              <Button
                variant="subtle"
                size="compact-md"
                onClick={() => set({ comments: value.comments.filter((_one, place) => place !== index) })}
              >
                {t('consultations.comment-remove', { place: index + 1 })}
              </Button>
            </Group>
          ) : null}
        </fieldset>
      ))}
      {value.comments.length < MOST_COMMENTS ? (
        <Group>
          <Button variant="default" onClick={() => set({ comments: [...value.comments, NO_COMMENT] })}>
            {t('consultations.comment-add')}
          </Button>
        </Group>
      ) : null}
    </>
  );
}

function Letter({ round, row, draft: { value, set } }: Omit<Props, 'onDone'> & { readonly draft: Draft<Typed> }) {
  const { t } = useWords();
  return (
    <fieldset className="reply-comment">
      <legend>{t('consultations.reply-letter')}</legend>
      <p className="reply-lead">{t('consultations.reply-letter-lead')}</p>
      <Group align="flex-start">
        <TextInput
          label={t('consultations.letter-number')}
          maxLength={100}
          value={value.letterNumber}
          onChange={(event) => set({ letterNumber: event.currentTarget.value })}
        />
        <DayInput
          label={t('consultations.letter-on')}
          value={value.letterOn}
          onChange={(letterOn) => set({ letterOn })}
        />
      </Group>
      <SentFileInput
        label={t('consultations.letter-file')}
        known={row.reply?.file ? [row.reply.file] : []}
        value={value.fileId}
        onChange={(fileId) => set({ fileId })}
        run={(file) =>
          postFiles<typeof attachedLetter>('/api/consultations/attach-letter', [file], {
            roundId: round.id,
            organizationId: row.organization.id,
          })
        }
      />
    </fieldset>
  );
}
