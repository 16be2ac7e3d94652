import type { PlansTable } from '../tables.ts';
import type { AgencyRow } from './agency-rows.ts';
import { deadlineInSentence, taskWords } from './office-words.ts';
import { officialDay } from '#platform/values/day.ts';

/** Who sends the text and whom to call. */
export interface Sender {
  /** `Sở VHTTDL`. */
  readonly agency: string;
  readonly person: string;
  readonly telephone: string | null;
}

const SHOWN = 3;
const LONGEST = 110;
const two = (count: number): string => String(count).padStart(2, '0');

/** To whom the text goes. */
export interface Addressee {
  readonly agency: string;
  /** Can only be asked: the text asks. */
  readonly isAsked: boolean;
  /** Where the agency finds this work in the desk; null for a body that never signs in, and where no address is known. */
  readonly link: string | null;
}

/**
 * The text to be pasted into Zalo for the focal person of one agency: what it leads with the deadlines, how much it
 * coordinates, where the work is found, whom to call. A few lines; bodies that can only be asked are asked.
 */
export function zaloText(
  plan: PlansTable,
  { agency, isAsked, link }: Addressee,
  rows: readonly AgencyRow[],
  sender: Sender,
): string {
  const leading = rows.filter((row) => row.role === 'lead');
  const coordinating = rows.filter((row) => row.role === 'coordinating');
  const asked = isAsked || rows.every((row) => row.assignment.mode === 'requested');
  const share = [
    ...(leading.length > 0 ? [`chủ trì ${two(leading.length)} nhiệm vụ`] : []),
    ...(coordinating.length > 0 ? [`phối hợp ${two(coordinating.length)} nhiệm vụ`] : []),
  ].join(', ');
  const name = [
    plan.type ?? 'văn bản',
    plan.number ? `số ${plan.number}` : '',
    plan.issued_on ? `ngày ${officialDay(plan.issued_on)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
  const call = `Vướng mắc xin gọi đ/c ${sender.person}${sender.telephone ? `, ${sender.telephone}` : ''}.`;
  return [
    `${sender.agency} kính gửi anh/chị đầu mối ${agency}: theo ${name}, ${asked ? 'đề nghị quý cơ quan' : 'quý cơ quan được giao'} ${share}.`,
    ...listed(leading.length > 0 ? leading : coordinating),
    ...(link ? [`Xem và báo cáo tại: ${link}`] : []),
    `${call} Trân trọng.`,
  ].join('\n');
}

function listed(rows: readonly AgencyRow[]): string[] {
  const shown = rows.slice(0, SHOWN).map(({ assignment }, index) => {
    const deadline = deadlineInSentence(assignment);
    return `${index + 1}. ${shorten(taskWords(assignment))}${deadline ? ` – ${deadline}` : ''}`;
  });
  const rest = rows.length - shown.length;
  return rest > 0 ? [...shown, `và ${two(rest)} nhiệm vụ khác.`] : shown;
}

const shorten = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
};
