import { officialDay, type Day } from '#platform/values/day.ts';
import { headingOf, type Field } from './field.ts';

interface Asked {
  /** `Sở VHTTDL`. */
  readonly sender: string;
  readonly agency: string;
  readonly title: string;
  readonly fields: readonly Pick<Field, 'label' | 'unit' | 'kind'>[];
  readonly dueOn: Day;
  readonly dueClock: string;
  /** 1 at first; from 2 on the agency is reminded. */
  readonly round: number;
  /** What the answer lacked; null unless it was sent back. */
  readonly returnReason: string | null;
  /** Null where the agency has no registered person, or the house no public address. */
  readonly link: string | null;
  readonly person: string;
  readonly telephone: string | null;
}

/** `17:00` → `17 giờ 00`, as offices write it. */
const officialClock = (clock: string): string => clock.replace(':', ' giờ ');

/** The text that an officer pastes into Zalo for one agency: what is asked, in which columns, by when, where to answer, whom to call. */
export function inquiryText(one: Asked): string {
  const asks =
    one.returnReason !== null
      ? `đề nghị hoàn thiện lại nội dung đã trả lời (${one.returnReason}): ${one.title}.`
      : one.round > 1
        ? `nhắc lại lần ${one.round - 1}, chưa nhận được trả lời: ${one.title}.`
        : `đề nghị cho biết: ${one.title}.`;
  return [
    `${one.sender} kính gửi anh/chị đầu mối ${one.agency}: ${asks}`,
    `Nội dung: ${one.fields.map(headingOf).join('; ')}. Không có thì chọn “Không có số liệu”.`,
    `Hạn trả lời: ${officialClock(one.dueClock)}, ngày ${officialDay(one.dueOn)}.`,
    ...(one.link ? [`Trả lời tại đây, không cần mật khẩu: ${one.link}`] : []),
    `Vướng mắc xin gọi đ/c ${one.person}${one.telephone ? `, ${one.telephone}` : ''}. Trân trọng.`,
  ].join('\n');
}
