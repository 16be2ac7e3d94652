import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Issue } from '../api.ts';
import { useWords } from '../words.tsx';
import type { Tone } from './state-badge.tsx';

const icons = {
  neutral: IconInfoCircle,
  info: IconInfoCircle,
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertTriangle,
};

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A sentence that must not be overlooked, in its place on the page; a bad one is read out at once. */
export function Notice({ tone = 'info', children, action }: Props) {
  const Icon = icons[tone];
  return (
    <div className="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon size={20} aria-hidden />
      <div>{children}</div>
      {action}
    </div>
  );
}

/** What a command refused and no input shows: `<Issues issues={command.beside(['name'])} />`. */
export function Issues({ issues }: { readonly issues: readonly Issue[] }) {
  const { tIssue } = useWords();
  if (issues.length === 0) return null;
  return (
    <Notice tone="bad">
      {issues.map((issue) => (
        <div key={`${issue.code} ${issue.field ?? ''}`}>{tIssue(issue)}</div>
      ))}
    </Notice>
  );
}
