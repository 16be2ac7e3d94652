import { Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { showDay } from '../format.ts';
import { useMe, useProvinceName } from '../me.ts';
import { useWords } from '../words.tsx';
import { TextLink } from './links.tsx';

/** One step of the way to a page; `to` is an address inside the desk (`/organizations`). */
export interface Crumb {
  readonly label: string;
  readonly to: string;
}

interface Props {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  /** Beside the title: a state badge. */
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
  /** The pages above this one, from the top. */
  readonly breadcrumbs?: readonly Crumb[];
  /** The whole width of the window, for two-sided screens and matrices. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every screen: the way to it, title, actions, content; names the browser's tab. */
export function Page({ title, lead, badge, actions, breadcrumbs, wide, children }: Props) {
  const { t, language } = useWords();
  const { person, today } = useMe();
  const province = useProvinceName();
  useEffect(() => {
    document.title = t('desk.title', { page: title });
  }, [t, title]);
  return (
    <div className="page" data-wide={wide || undefined}>
      {breadcrumbs && breadcrumbs.length > 0 ? <Way crumbs={breadcrumbs} /> : null}
      <Group justify="space-between" align="flex-start" gap="md" mb="lg" className="page-head">
        <div className="page-title">
          <Group gap="sm" align="center">
            <Title order={1} tabIndex={-1}>
              {title}
            </Title>
            {badge}
          </Group>
          {lead ? (
            <Text c="dimmed" mt={4} component="div">
              {lead}
            </Text>
          ) : null}
        </div>
        {actions ? (
          <Group gap="sm" className="off-paper">
            {actions}
          </Group>
        ) : null}
      </Group>
      {children}
      <Text className="on-paper printed">
        {t('desk.printed', { province, name: person.name, day: showDay(today, language) })}
      </Text>
    </div>
  );
}

function Way({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('desk.way')} className="off-paper">
      <Breadcrumbs mb={6} separatorMargin={6} styles={{ breadcrumb: { whiteSpace: 'normal', lineHeight: 1.4 } }}>
        {crumbs.map(({ label, to }) => (
          <TextLink key={to} to={to} size="sm">
            {label}
          </TextLink>
        ))}
      </Breadcrumbs>
    </nav>
  );
}
