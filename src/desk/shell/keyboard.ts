import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isForKeys, keysHere } from '../ui/keys.tsx';
import type { MenuPart } from './menu.ts';

const SEQUENCE_MILLISECONDS = 1500;

/** The keys of every screen: `/` to the search box, `g` and a letter to a place, `?` for the list; then the screen's own. */
export function useKeyboard(menu: readonly MenuPart[], openHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let goSince = 0;
    const press = (event: KeyboardEvent): void => {
      if (!isForKeys(event)) return;
      const isSecond = event.timeStamp - goSince < SEQUENCE_MILLISECONDS;
      goSince = 0;
      const place = isSecond
        ? menu.flatMap((part) => part.places).find((one) => one.letter === event.key.toLowerCase())
        : undefined;
      const act = place ? () => void navigate({ to: place.to }) : actionOf(event.key, openHelp);
      if (act) {
        event.preventDefault();
        act();
      } else if (event.key === 'g') {
        goSince = event.timeStamp;
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [menu, navigate, openHelp]);
}

function actionOf(key: string, openHelp: () => void): (() => void) | undefined {
  if (key === '?') return openHelp;
  if (key === '/') return focusSearch() ?? undefined;
  return keysHere().find((action) => action.keys.includes(key))?.run;
}

function focusSearch(): (() => void) | null {
  const box = document.querySelector<HTMLInputElement>('input[data-search]');
  return box
    ? () => {
        box.focus();
        box.select();
      }
    : null;
}
