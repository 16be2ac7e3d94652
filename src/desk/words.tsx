import type { IntlMessageFormat } from 'intl-messageformat';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { loadDoorWords, loadWords, type Key, type Words } from '../../locales/desk/index.ts';
import { inLanguage, type Language, type Localized } from '#platform/values/localized.ts';
import type { Issue } from './api.ts';
import { setRequestLanguage } from './api.ts';
import { KEPT_LANGUAGE, languageAtFirst } from './language.ts';

export type { Key };
type Params = Readonly<Record<string, string | number>>;

/** The words of a screen in the language of the person. */
export interface WordsInUse {
  readonly language: Language;
  /** The sentence of a key, its ICU parameters filled in. */
  readonly t: (key: Key, params?: Params) => string;
  /** The sentence of a code that only the server knows (`plans.already-accepted`); names the code where no sentence exists. */
  readonly tIssue: (issue: Issue) => string;
  /** The word of a key that is put together from a value (`audit.verb.` + verb), or `fallback`. */
  readonly tOr: (key: string, fallback: string, params?: Params) => string;
  /** A name of several languages in the present one. */
  readonly nameOf: (name: Localized) => string;
  /** All words are here, not only those of the door. */
  readonly isWhole: boolean;
  /** Changes the language at once, without a reload, and keeps the choice on this device. */
  readonly choose: (language: Language) => void;
}

/** Words, and what fills parameters into them; fetched beside each other. */
interface Loaded {
  readonly language: Language;
  readonly words: Partial<Words>;
  readonly isWhole: boolean;
  readonly Format: typeof IntlMessageFormat;
}

const Context = createContext<WordsInUse | null>(null);

/** Fetches the words of the language in use and gives them to everything inside; shows nothing until they are here. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    languageAtFirst(localStorage.getItem(KEPT_LANGUAGE), navigator.languages),
  );
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let wanted = true;
    const take =
      (isWhole: boolean) =>
      ([words, filling]: [Partial<Words>, typeof import('intl-messageformat')]) => {
        if (!wanted) return;
        setRequestLanguage(language);
        document.documentElement.lang = language;
        // Whichever comes first is shown; the door never takes the place of all.
        setLoaded((before) =>
          before?.isWhole && before.language === language && !isWhole
            ? before
            : { language, words, isWhole, Format: filling.IntlMessageFormat },
        );
      };
    const filling = import('intl-messageformat');
    void Promise.all([loadDoorWords(language), filling]).then(take(false));
    void Promise.all([loadWords(language), filling]).then(take(true));
    return () => {
      wanted = false;
    };
  }, [language]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(KEPT_LANGUAGE, next);
    setLanguage(next);
  }, []);
  const value = useMemo(() => (loaded ? wordsInUse(loaded, choose) : null), [loaded, choose]);
  return value ? <Context value={value}>{children}</Context> : null;
}

function wordsInUse({ language, words, isWhole, Format }: Loaded, choose: (language: Language) => void): WordsInUse {
  const compiled = new Map<string, IntlMessageFormat>();
  const fill = (key: string, params?: Params): string => {
    const text = words[key as Key] ?? '';
    if (!params && !text.includes('{')) return text;
    const format = compiled.get(key) ?? new Format(text, language === 'vi' ? 'vi-VN' : 'en-GB');
    compiled.set(key, format);
    return String(format.format({ ...params }));
  };
  const isKey = (key: string): boolean => Object.hasOwn(words, key);
  return {
    language,
    isWhole,
    t: fill,
    tIssue: ({ code, params }) => (isKey(code) ? fill(code, params ?? {}) : fill('errors.unknown-issue', { code })),
    tOr: (key, fallback, params) => (isKey(key) ? fill(key, params) : fallback),
    nameOf: (name) => inLanguage(name, language),
    choose,
  };
}

/** The words in use; only inside {@link WordsProvider}. */
export function useWords(): WordsInUse {
  const words = useContext(Context);
  if (!words) throw new Error('useWords outside of WordsProvider');
  return words;
}
