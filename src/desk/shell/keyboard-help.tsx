import { Modal, Table, Title } from '@mantine/core';
import { Keys, keysHere } from '../ui/keys.tsx';
import { useWords } from '../words.tsx';
import type { MenuPart } from './menu.ts';

interface Props {
  readonly onClose: () => void;
  readonly menu: readonly MenuPart[];
}

/** The list of keys: those of every screen, and those of the one that is open. */
export function KeyboardHelp({ onClose, menu }: Props) {
  const { t } = useWords();
  return (
    <Modal opened onClose={onClose} title={t('desk.keyboard')} closeButtonProps={{ 'aria-label': t('desk.close') }}>
      <KeyLists menu={menu} />
    </Modal>
  );
}

function KeyLists({ menu }: { readonly menu: readonly MenuPart[] }) {
  const { t } = useWords();
  const general = [
    { keys: ['?'], says: t('desk.keyboard-help') },
    { keys: ['/'], says: t('desk.keyboard-search') },
    ...menu.flatMap((part) =>
      part.places.map((place) => ({
        keys: ['g', place.letter],
        says: t('desk.keyboard-go', { place: t(place.label) }),
      })),
    ),
  ];
  const here = keysHere();
  return (
    <>
      {here.length > 0 ? <KeyTable title={t('desk.keyboard-here')} lines={here} either /> : null}
      <KeyTable title={t('desk.keyboard-general')} lines={general} />
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly lines: readonly { readonly keys: readonly string[]; readonly says: string }[];
  readonly either?: boolean;
}

function KeyTable({ title, lines, either }: TableProps) {
  return (
    <>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <Table mb="md">
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.keys.join(' ')}>
              <Table.Td w={140}>
                <Keys keys={line.keys} {...(either ? { either } : {})} />
              </Table.Td>
              <Table.Td>{line.says}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
