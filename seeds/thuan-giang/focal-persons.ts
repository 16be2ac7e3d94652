import { foldForSearch } from '#platform/values/fold.ts';
import type { LoadedOrganization } from '#modules/organizations/index.ts';
import type { DemonstrationPerson } from './people.ts';

/** One line of the register of focal persons (danh sách đầu mối). */
export interface FocalPersonLine {
  /** Code of the agency. */
  readonly organization: string;
  /** Name of the agency as the register writes it. */
  readonly organizationName: string;
  readonly name: string;
  readonly post: string;
  readonly telephone: string;
  readonly email: string;
  /** Number that Zalo is used with; a few have none. */
  readonly zalo: string | null;
}

const LOWLAND = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Đỗ',
  'Bùi',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Cao',
];
const HIGHLAND = ['Lò', 'Quàng', 'Cà', 'Lường', 'Tòng', 'Giàng', 'Vàng', 'Thào', 'Hà', 'Vi', 'Lộc', 'Sùng'];
const MIDDLE_WOMEN = [
  'Thị Hồng',
  'Thị Kim',
  'Thị Thu',
  'Thị Thanh',
  'Diệu',
  'Thị Ngọc',
  'Thị Lan',
  'Hoài',
  'Thị Phương',
];
const MIDDLE_MEN = ['Văn', 'Đức', 'Quang', 'Hữu', 'Xuân', 'Đình', 'Trọng', 'Tiến', 'Công', 'Viết', 'Thế'];
const WOMEN = [
  'Nhung',
  'Thảo',
  'Duyên',
  'Hằng',
  'Quyên',
  'Trâm',
  'Loan',
  'Huệ',
  'Yến',
  'Hạnh',
  'Oanh',
  'Nguyệt',
  'Chi',
];
const MEN = [
  'Thịnh',
  'Khoa',
  'Lợi',
  'Toàn',
  'Vinh',
  'Cường',
  'Phúc',
  'Hưng',
  'Bình',
  'Tân',
  'Sáng',
  'Kiên',
  'Thắng',
  'Định',
];
/** First words of commune names in the mountains of the former Trà Sơn. */
const MOUNTAINS = /^ubnd-xa-(tra|muong|nam|cam|yen|lung|suoi|ban|chieng|lam|khe)-/;

const POSTS: Readonly<Record<LoadedOrganization['type'], string>> = {
  state: 'Chuyên viên Văn phòng',
  party: 'Chuyên viên Văn phòng',
  front: 'Chuyên viên Ban Phong trào',
  vertical: 'Chuyên viên Văn phòng',
  armed: 'Trợ lý',
  press: 'Phó Trưởng phòng Thư ký biên tập',
  association: 'Chánh Văn phòng',
  enterprise: 'Chuyên viên Phòng Tổng hợp',
  commune: 'Chuyên viên Phòng Văn hóa - Xã hội',
  central: 'Chuyên viên',
  district: 'Chuyên viên',
};

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

/**
 * The register of focal persons of a roster, one per agency, always the same for the same roster. Names and numbers are
 * invented (no telephone in Viet Nam begins with 0110); whoever has an account stands for their agency.
 */
export function focalPersonsOf(
  roster: readonly LoadedOrganization[],
  people: readonly DemonstrationPerson[],
): FocalPersonLine[] {
  return roster.map((agency, index) => {
    const organizationName = agency.names.at(-1)!.name.vi;
    const known = people.find((one) => one.organization === agency.code && !one.roles.includes('administrator'));
    const officer = people.find((one) => one.organization === agency.code && isOfficer(one)) ?? known;
    if (officer) {
      const { name, post, telephone, email } = officer;
      return { organization: agency.code, organizationName, name, post, telephone, email, zalo: telephone };
    }
    return { organization: agency.code, organizationName, ...inventedPerson(agency, index) };
  });
}

const isOfficer = (one: DemonstrationPerson): boolean =>
  one.roles.includes('focal-officer') || one.roles.includes('agency-officer');

function inventedPerson(
  agency: LoadedOrganization,
  index: number,
): Pick<FocalPersonLine, 'name' | 'post' | 'telephone' | 'email' | 'zalo'> {
  const isWoman = index % 5 < 3;
  const surname = pick(MOUNTAINS.test(agency.code) ? HIGHLAND : LOWLAND, index * 5 + 1);
  const middle = pick(isWoman ? MIDDLE_WOMEN : MIDDLE_MEN, index * 7 + 2);
  const name = `${surname} ${middle} ${pick(isWoman ? WOMEN : MEN, index * 3 + 4)}`;
  const telephone = `0110 3${String(10 + index)
    .padStart(2, '0')
    .slice(-2)} ${String(100 + index * 6).slice(-3)}`;
  return {
    name,
    post: POSTS[agency.type],
    telephone,
    email: `${mailName(name)}.${agency.code.replace(/^ubnd-/, '').replaceAll('-', '')}@thuangiang.example`,
    zalo: index % 17 === 11 ? null : telephone,
  };
}

/** `Lò Văn Dưỡng` → `duong.lv`. */
function mailName(name: string): string {
  const words = foldForSearch(name).split(' ');
  return `${words.at(-1)}.${words
    .slice(0, -1)
    .map((word) => word[0])
    .join('')}`;
}
