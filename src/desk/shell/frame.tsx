import { ActionIcon, AppShell, Burger, Group, UnstyledButton } from '@mantine/core';
import { useDisclosure, useNetwork } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { Link, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import icon from '../icon.svg';
import { showDay, weekdayOf } from '../format.ts';
import { useMe, useProvinceName } from '../me.ts';
import { useWords } from '../words.tsx';
import { useKeyboard } from './keyboard.ts';
import { menuFor, type MenuPart } from './menu.ts';
import { Menu } from './menu-list.tsx';

// What opens on demand is fetched after the frame stands.
const KeyboardHelp = lazy(() => import('./keyboard-help.tsx').then((one) => ({ default: one.KeyboardHelp })));
const Bell = lazy(() => import('../notifications/bell.tsx').then((one) => ({ default: one.Bell })));
const PersonMenu = lazy(() => import('./person-menu.tsx').then((one) => ({ default: one.PersonMenu })));

/** The frame of every screen: head, menu, demonstration banner, the page; and the keys that work everywhere. */
export function Frame() {
  const { t } = useWords();
  const menu = useMenu();
  const [isMenuOpen, { toggle, close }] = useDisclosure(false);
  const [isHelpOpen, help] = useDisclosure(false);
  useKeyboard(menu, help.open);
  const main = useRef<HTMLElement>(null);
  useArrival(main, close);
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !isMenuOpen } }}
      padding={0}
    >
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('desk.skip')}
      </a>
      <AppShell.Header className="head">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap" className="head-start">
            <Burger
              opened={isMenuOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t(isMenuOpen ? 'desk.menu-close' : 'desk.menu-open')}
              aria-expanded={isMenuOpen}
              className="touch"
            />
            <Brand />
          </Group>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              visibleFrom="sm"
              aria-label={t('desk.keyboard-help')}
              title={t('desk.keyboard-help')}
              onClick={help.open}
            >
              <IconKeyboard size={20} />
            </ActionIcon>
            <Suspense fallback={null}>
              <Bell />
            </Suspense>
            <Suspense fallback={<span className="person" />}>
              <PersonMenu />
            </Suspense>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t('desk.menu')}>
        <Menu parts={menu} onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1}>
        <Demonstration />
        <Offline />
        <Outlet />
      </AppShell.Main>
      {isHelpOpen ? (
        <Suspense fallback={null}>
          <KeyboardHelp onClose={help.close} menu={menu} />
        </Suspense>
      ) : null}
    </AppShell>
  );
}

/** The places of the menu that this desk has a screen for. */
function useMenu(): readonly MenuPart[] {
  const { person } = useMe();
  const router = useRouter();
  return useMemo(() => {
    const isRegistered = (to: string): boolean => Object.hasOwn(router.routesByPath, to);
    return menuFor(person)
      .map((part) => ({ ...part, places: part.places.filter((place) => isRegistered(place.to)) }))
      .filter((part) => part.places.length > 0);
  }, [person, router]);
}

/** On another page the drawer closes and the keyboard stands at its beginning; the first page takes no focus. */
function useArrival(main: { readonly current: HTMLElement | null }, closeMenu: () => void): void {
  const pathname = useLocation({ select: (location) => location.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    closeMenu();
    main.current?.focus({ preventScroll: true });
  }, [pathname, main, closeMenu]);
}

function Brand() {
  const { t } = useWords();
  const province = useProvinceName();
  return (
    <UnstyledButton component={Link} to="/" className="brand">
      <img src={icon} alt="" width={32} height={32} />
      <span>
        <strong>{t('desk.product')}</strong>
        {province ? <small>{province}</small> : null}
      </span>
    </UnstyledButton>
  );
}

function Demonstration() {
  const { t, language } = useWords();
  const { demonstration, today } = useMe();
  if (!demonstration) return null;
  const weekday = t(`desk.weekday.${weekdayOf(today)}`);
  return (
    <div className="demonstration">{t('desk.demonstration', { day: `${weekday}, ${showDay(today, language)}` })}</div>
  );
}

/** Says that the line is lost as soon as the device knows; what is on the screen stays. */
function Offline() {
  const { t } = useWords();
  const { online } = useNetwork();
  return (
    <div role="status" className={online ? undefined : 'demonstration'}>
      {online ? null : t('desk.offline')}
    </div>
  );
}
