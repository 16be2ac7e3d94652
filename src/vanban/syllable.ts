const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Beginnings of syllables; `gi` and `qu` keep their vowel, and `g` stands before `i` in `gì`, `giêng`. */
const ONSET = /^(?:ngh|ng|nh|gh|gi(?=.)|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?/;
/** Every rime of the language, as the spelling has it without tones. */
const RIMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uynh uyên uyêt uyp uyt uyu ' +
    'ư ưa ưc ưi ưng ưm ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
    'y yêm yên yêng yêt yêu ynh yt yu'
  ).split(' '),
);
/** Syllables that end in a stop carry the rising or the heavy tone. */
const STOPPED = /(?:ch|[cpt])$/;
const OTHER_TONES = /[\u0300\u0303\u0309]/;

/** Could the word be one Vietnamese syllable? Takes a word of letters in any case, in NFC. */
export function isSyllable(word: string): boolean {
  const known = JUDGED.get(word);
  if (known !== undefined) return known;
  const judged = judgeSyllable(word);
  if (JUDGED.size < MOST_JUDGED) JUDGED.set(word, judged);
  return judged;
}
/** Documents say the same few thousand words again and again. */
const JUDGED = new Map<string, boolean>();
const MOST_JUDGED = 20_000;

function judgeSyllable(word: string): boolean {
  const taken = word.toLowerCase().normalize('NFD');
  if ((taken.match(TONE)?.length ?? 0) > 1) return false;
  const bare = taken.replace(TONE, '').normalize('NFC');
  if (STOPPED.test(bare) && OTHER_TONES.test(taken)) return false;
  const onset = ONSET.exec(bare)?.[0] ?? '';
  const rime = bare.slice(onset.length);
  return RIMES.has(rime) || (onset === 'gi' && RIMES.has(`i${rime}`));
}

/** Syllables that official texts use everywhere: they settle which of several ways a glued word parts. */
const FREQUENT: ReadonlySet<string> = new Set(
  (
    'ban hành các của và về việc theo tỉnh huyện xã phường thành phố sở ngành cho trên địa bàn từ đến tại trong với năm để do ' +
    'những một được công tác thực hiện tổ chức quản lý nhân dân ủy hội đồng nghị quyết định kế hoạch chương trình phát triển ' +
    'kinh tế văn hóa thể thao du lịch thông tin truyền tuyên đối ngoại cơ quan đơn vị phối hợp chủ trì thời gian báo cáo ' +
    'nhiệm vụ giải pháp mục tiêu yêu cầu nội dung hình thức phương tiện đại chúng xây dựng nâng cao chất lượng hiệu quả hoạt động ' +
    'đảm bảo thường xuyên liên điều này khi có là bảo tồn sản phẩm cán bộ chính sách pháp luật nhà nước đảng viên giáo dục ' +
    'đào tạo tài khoa học nghệ y giai đoạn đề án dự ngân sự tiến sau đây tham mưu hướng dẫn kiểm tra giám sát tăng cường ' +
    'giao bố trí tổng kết sơ hằng hàng tháng ngày quý trước'
  ).split(' '),
);

/**
 * The two syllables of a word whose space was lost (`thànhphố`); null where it does not part, or parts in several ways
 * of which not exactly one is of frequent syllables (`thực|hiện`, not `thự|chiện`).
 */
export function splitGlued(word: string): readonly [string, string] | null {
  if (word.length < 4 || word.length > 14 || !hasMark(word) || isSyllable(word)) return null;
  const ways: (readonly [string, string])[] = [];
  for (let at = 2; at <= word.length - 2; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (isSyllable(left) && isSyllable(right)) ways.push([left, right]);
  }
  if (ways.length === 1) return ways[0] ?? null;
  const frequent = ways.filter((way) => way.every((part) => FREQUENT.has(part.toLowerCase())));
  return frequent.length === 1 ? (frequent[0] ?? null) : null;
}

/** Foreign words have no marks, so a word without one is left alone. */
function hasMark(word: string): boolean {
  return /[^a-z]/i.test(word);
}
