import { Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { ButtonLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';
import { useSummary } from './data.ts';

const MOST_SHOWN = 98;

/** The way to one's notices, with how many are unread. */
export function Bell() {
  const { t } = useWords();
  const unread = useSummary().data?.unread ?? 0;
  const shown = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
  const label = unread > 0 ? t('notifications.bell-unread', { shown }) : t('notifications.title');
  return (
    <ButtonLink
      to="/notices"
      className="bell"
      variant="subtle"
      color="gray"
      px={8}
      h={44}
      aria-label={label}
      title={label}
    >
      <Indicator disabled={unread === 0} label={shown} size={18} color="red.8" offset={2}>
        <IconBell size={22} aria-hidden />
      </Indicator>
    </ButtonLink>
  );
}
