import { CloseButton, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../words.tsx';

/**
 * The filters of the screen, kept in its address so that a link carries them: `const [filters, setFilters] =
 * useFilters(taskFilters)`, where `taskFilters` is the schema of the route's `validateSearch`. Undefined or '' takes one out.
 */
export function useFilters<S extends object>(schema: {
  readonly parse: (search: unknown) => S;
}): [S, (patch: Partial<S>) => void] {
  const search = schema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const set = (patch: Partial<S>) => {
    const next = Object.entries({ ...search, ...patch }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '.', search: Object.fromEntries(next) as never, replace: true, resetScroll: false });
  };
  return [search, set];
}

/** A row of inputs above a list. */
export function FilterBar({ children }: { readonly children: ReactNode }) {
  return (
    <Group gap="sm" mb="md" align="flex-end" className="filter-bar off-paper" role="search">
      {children}
    </Group>
  );
}

interface SearchProps {
  readonly value: string | undefined;
  readonly onChange: (text: string | undefined) => void;
  readonly label: string;
  readonly placeholder?: string;
}

/** Words to look for, sent on when typing rests; the key `/` leads here. */
export function SearchBox({ value, onChange, label, placeholder }: SearchProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value ?? '');
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  // The address changed from elsewhere (a link, the way back): the box follows. What we sent ourselves may lag behind typing.
  if (seen !== value) {
    setSeen(value);
    if (value !== sent) setTyped(value ?? '');
  }
  const later = useDebouncedCallback((text: string) => {
    const next = text.trim() || undefined;
    setSent(next);
    onChange(next);
  }, 250);
  const change = (text: string) => {
    setTyped(text);
    later(text);
  };
  return (
    <TextInput
      className="search-box"
      type="search"
      data-search
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed ? <CloseButton size="sm" aria-label={t('desk.search-clear')} onClick={() => change('')} /> : null
      }
    />
  );
}
