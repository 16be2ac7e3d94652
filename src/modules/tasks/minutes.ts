import { officialDay, type Day } from '#platform/values/day.ts';
import { dayInWords, symbolOfIssuer, writeMinutesDocx, type BodyBlock, type TableColumn } from '#vanban/write/index.ts';
import type { Handover } from './contract.ts';

/**
 * Biên bản bàn giao công việc as a .docx; its number is filled in when it is registered. Minutes are an official Vietnamese
 * document in either language of the desk.
 * @param day the day of the handover in Viet Nam.
 */
export function layOutMinutes(handover: Handover, day: Day): Promise<Uint8Array> {
  const { from, to, organization, items, note } = handover;
  const agency = organization.name.vi;
  return writeMinutesDocx({
    superior: null,
    issuer: agency,
    number: { number: null, symbol: `BB-${symbolOfIssuer(organization.abbreviation ?? agency)}` },
    subject: 'Bàn giao công việc',
    body: [
      paragraph(`Hôm nay, ${dayInWords(day)}, tại ${agency}, chúng tôi gồm:`),
      paragraph(`1. Bên giao: ${withPost(from)}.`),
      paragraph(`2. Bên nhận: ${withPost(to)}.`),
      paragraph(`Hai bên bàn giao ${String(items.length).padStart(2, '0')} phần việc sau đây:`),
      { kind: 'table', columns: COLUMNS, rows: items.map(rowOf) },
      ...(note ? [paragraph('Nội dung cần lưu ý:'), ...note.split('\n').map(paragraph)] : []),
      paragraph('Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản./.'),
    ],
    signers: [
      { role: 'Bên nhận', name: to.name },
      { role: 'Bên giao', name: from.name },
    ],
  });
}

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });

const withPost = ({ name, post }: Handover['from']): string => (post ? `${name}, ${post}` : name);

const COLUMNS: readonly TableColumn[] = [
  { head: 'STT', part: 0.07, align: 'center' },
  { head: 'Nhiệm vụ', part: 0.4, top: true },
  { head: 'Văn bản', part: 0.2 },
  { head: 'Thời hạn', part: 0.16, align: 'center' },
  { head: 'Tình trạng', part: 0.17 },
];

const STATES: Readonly<Record<Handover['items'][number]['state'], string>> = {
  'when-asked': 'Phối hợp khi có yêu cầu',
  'not-started': 'Chưa bắt đầu',
  'in-progress': 'Đang thực hiện',
  returned: 'Trả lại để hoàn thiện',
  done: 'Hoàn thành',
  cancelled: 'Không còn thực hiện',
};

const rowOf = (item: Handover['items'][number], index: number): string[] => [
  String(index + 1),
  `${item.title}${item.period.key === 'once' ? '' : ` (kỳ ${item.period.key})`}`,
  item.plan ?? '',
  item.dueOn ? officialDay(item.dueOn) : '',
  STATES[item.state],
];
