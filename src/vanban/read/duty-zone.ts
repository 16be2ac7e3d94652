import type { Clause } from '../document.ts';
import { lowered } from '../fold.ts';
import { agenciesAt } from './agencies.ts';
import type { Material } from './material.ts';
import { BEGIN, END, pattern, vn } from './pattern.ts';
import { isDutyHeading } from './section-kinds.ts';

/** Genres whose whole body says who does what, without a heading for it. */
export const SPEAKS_THROUGHOUT: ReadonlySet<string> = new Set(['letter', 'conclusion', 'instruction']);

/** Which paragraphs are read: those below a heading such as `Tổ chức thực hiện`, or all of a letter. */
export function zoneOf(material: Material): (paragraph: number) => boolean {
  if (SPEAKS_THROUGHOUT.has(material.genre) || sharesOut(material)) return () => true;
  const roots = new Set(
    material.sections.filter(
      ({ clause }) =>
        clause.kind === 'heading' &&
        (isDutyHeading(clause.title) || isAgencyHeading(clause.title, material) || isDutyArticle(clause)),
    ),
  );
  return (paragraph) => {
    for (let at = material.sectionOf[paragraph] ?? null; at; at = at.parent) if (roots.has(at)) return true;
    return false;
  };
}

/** `Điều 2. Nhiệm vụ`: in a decision the articles say who does what. */
const isDutyArticle = ({ marker, title }: Clause): boolean =>
  marker.startsWith('Điều') && DUTY_ARTICLE.test(lowered(title));
const DUTY_ARTICLE = pattern(`^${vn`(?:chức năng,? )?nhiệm vụ(?:(?:,| và) quyền hạn| cụ thể)?`}[\\s.:]*$`);

/** `… thông báo phân công nhiệm vụ như sau:`: a paper of no other kind that is all about who does what. */
const sharesOut = ({ genre, paragraphs }: Material): boolean =>
  genre === 'other' && paragraphs.slice(0, 12).some((one) => SHARES_OUT.test(one.low));
const SHARES_OUT = pattern(
  `${BEGIN}(?:${vn`phân công|giao nhiệm vụ|giao trách nhiệm`})${END}[^.:]{0,160}(?:${vn`như sau|sau đây|cụ thể`})\\s*:\\s*$`,
);

/** `2. Sở Ngoại vụ` as a heading: what stands below is its work, wherever it stands. */
function isAgencyHeading(title: string, material: Material): boolean {
  if (title.length > 160) return false;
  const list = agenciesAt(title, 0, material.index, true);
  const isKnown = list.agencies.length > 0 && list.agencies.every((one) => one.code !== null);
  return isKnown && ENDS_LIST.test(lowered(title.slice(list.end)));
}

/** What may follow the names in a heading: a note, `có trách nhiệm`, `chủ trì`. */
export const ENDS_LIST = pattern(
  `^\\s*(?:\\([^()]{0,120}\\)\\s*)?(?:[,:]?\\s*${vn`có trách nhiệm|chịu trách nhiệm|chủ trì|thực hiện|(?:theo|căn cứ) chức năng(?:,? nhiệm vụ)?(?: được giao)?`}(?:\\s*${vn`thực hiện|:`})?)?\\s*$`,
);
