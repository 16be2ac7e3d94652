import { officialDay, type Day } from '#platform/values/day.ts';

interface Asked {
  /** `Sở VHTTDL`. */
  readonly sender: string;
  readonly agency: string;
  readonly title: string;
  readonly letterNumber: string | null;
  readonly dueOn: Day;
  /** 1 at first; from 2 on the agency is reminded. */
  readonly asked: number;
  /** Null where the agency has no registered person, or the house no public address. */
  readonly link: string | null;
  readonly person: string;
  readonly telephone: string | null;
}

/** The text that an officer pastes into Zalo for one agency: which draft, by when, where to reply, whom to call. */
export function roundText(one: Asked): string {
  const letter = one.letterNumber ? ` (Công văn số ${one.letterNumber})` : '';
  const asks =
    one.asked > 1
      ? `nhắc lại lần ${one.asked - 1}, chưa nhận được ý kiến góp ý đối với: ${one.title}${letter}.`
      : `đề nghị góp ý đối với: ${one.title}${letter}.`;
  return [
    `${one.sender} kính gửi anh/chị đầu mối ${one.agency}: ${asks}`,
    'Không có ý kiến thì chọn “Nhất trí, không có ý kiến”.',
    `Hạn góp ý: hết ngày ${officialDay(one.dueOn)}.`,
    ...(one.link ? [`Xem dự thảo và góp ý tại đây, không cần mật khẩu: ${one.link}`] : []),
    `Vướng mắc xin gọi đ/c ${one.person}${one.telephone ? `, ${one.telephone}` : ''}. Trân trọng.`,
  ].join('\n');
}
