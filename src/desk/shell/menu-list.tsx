import { NavLink, Text } from '@mantine/core';
import {
  IconAddressBook,
  IconBarrierBlock,
  IconBriefcase,
  IconChecklist,
  IconFileText,
  IconGavel,
  IconHistory,
  IconHourglassHigh,
  IconMail,
  IconMap2,
  IconMessageQuestion,
  IconMessages,
  IconNews,
  IconSettings,
  IconTable,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useWords } from '../words.tsx';
import { isAt, type MenuPart, type Place } from './menu.ts';

const icons: Record<Place['icon'], typeof IconUsers> = {
  work: IconBriefcase,
  documents: IconFileText,
  plans: IconMap2,
  tasks: IconChecklist,
  obstacles: IconBarrierBlock,
  decisions: IconGavel,
  boards: IconTable,
  inquiries: IconMessageQuestion,
  consultations: IconMessages,
  press: IconNews,
  owes: IconHourglassHigh,
  organizations: IconAddressBook,
  people: IconUsers,
  audit: IconHistory,
  messages: IconMail,
  settings: IconSettings,
};

/** The places of the menu under their headings. */
export function Menu({ parts, onGo }: { readonly parts: readonly MenuPart[]; readonly onGo: () => void }) {
  const { t } = useWords();
  const pathname = useLocation({ select: (location) => location.pathname });
  return parts.map((part) => (
    <div key={part.heading ?? 'places'} className="menu-part">
      {part.heading ? (
        <Text size="xs" c="dimmed" fw={500} px="sm" pb={4}>
          {t(part.heading)}
        </Text>
      ) : null}
      {part.places.map((place) => {
        const Icon = icons[place.icon];
        return (
          <NavLink
            key={place.to}
            component={Link}
            to={place.to}
            activeOptions={{ exact: place.to === '/', includeSearch: false }}
            label={t(place.label)}
            leftSection={<Icon size={19} stroke={1.7} aria-hidden />}
            active={isAt(place, pathname)}
            onClick={onGo}
            className="menu-link"
          />
        );
      })}
    </div>
  ));
}
