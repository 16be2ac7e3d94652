import { Button, Group, Text } from '@mantine/core';
import { capitalised } from '../format.ts';
import { OrganizationsPicker } from '../ui/organization-picker.tsx';
import { useWords } from '../words.tsx';
import { useCollectives } from './data.ts';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error: string | undefined;
  /** The sentence that counts whom is asked. */
  readonly counts?: 'inquiries.addressees-count' | 'consultations.addressees-count';
}

/** Who is asked: whole groups with one press, and agencies one by one. */
export function Addressees({ value, onChange, error, counts = 'inquiries.addressees-count' }: Props) {
  const { t, nameOf } = useWords();
  const groups = (useCollectives().data?.items ?? []).filter((group) => group.members.length > 0);
  const add = (ids: readonly string[]) => onChange([...new Set([...value, ...ids])]);
  return (
    <>
      <Text fw={500} size="sm" id="inquiry-groups">
        {t('inquiries.group')}
      </Text>
      <Group gap="xs" role="group" aria-labelledby="inquiry-groups">
        {groups.map((group) => (
          <Button
            key={group.id}
            variant="default"
            size="compact-md"
            className="inquiry-group"
            onClick={() => add(group.members.map((one) => one.id))}
          >
            {t('inquiries.group-add', { name: capitalised(nameOf(group.name)), count: group.members.length })}
          </Button>
        ))}
      </Group>
      <div className="inquiry-addressees">
        <OrganizationsPicker
          label={t('inquiries.addressee-add')}
          required
          value={value}
          onChange={onChange}
          error={error}
        />
      </div>
      <Text size="sm" aria-live="polite">
        {t(counts, { count: value.length })}
      </Text>
    </>
  );
}
