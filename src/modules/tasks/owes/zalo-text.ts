import { officialDay, type Day } from '#platform/values/day.ts';

/** One thing owed, with the link to answer it. */
export interface OwedLine {
  readonly title: string;
  readonly dueOn: Day;
  /** Null where the agency has no registered person, or the house no public address. */
  readonly link: string | null;
}

interface Names {
  /** `Sở VHTTDL`. */
  readonly sender: string;
  readonly agency: string;
  readonly person: string;
  readonly telephone: string | null;
}

const SHOWN = 3;
const two = (count: number): string => String(count).padStart(2, '0');

/** The text that a focal officer pastes into Zalo for one agency: what is owed, where to answer without a password, whom to call. */
export function owesText(names: Names, lines: readonly OwedLine[]): string {
  const shown = lines.slice(0, SHOWN);
  const rest = lines.length - shown.length;
  const hasLink = shown.some((one) => one.link !== null);
  return [
    `${names.sender} kính gửi anh/chị đầu mối ${names.agency}: còn ${two(lines.length)} nội dung chưa có báo cáo${
      rest > 0 ? `, trong đó có ${two(shown.length)} nội dung sau` : ''
    }.`,
    ...shown.map(
      (one, index) => `${index + 1}. ${one.title} (hạn ${officialDay(one.dueOn)})${one.link ? `: ${one.link}` : ''}`,
    ),
    `${hasLink ? 'Trả lời tại đường dẫn trên, không cần mật khẩu. ' : ''}Vướng mắc xin gọi đ/c ${names.person}${
      names.telephone ? `, ${names.telephone}` : ''
    }. Trân trọng.`,
  ].join('\n');
}
