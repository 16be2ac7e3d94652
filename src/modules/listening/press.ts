/** The nouns of the press register: what kinds there are. */

/** Báo in · báo điện tử · phát thanh · truyền hình. */
export const outletKinds = ['print', 'online', 'radio', 'television'] as const;
export type OutletKind = (typeof outletKinds)[number];
/** Trung ương · của tỉnh · tỉnh, thành phố khác · nước ngoài. */
export const outletLevels = ['central', 'provincial', 'other-province', 'foreign'] as const;
export type OutletLevel = (typeof outletLevels)[number];
/** Hợp đồng truyền thông · chuyên trang, chuyên mục. */
export const contractKinds = ['contract', 'column'] as const;
export type ContractKind = (typeof contractKinds)[number];
/** Tin · bài · phóng sự · phỏng vấn · ảnh · chương trình · khác. */
export const itemForms = ['news', 'article', 'reportage', 'interview', 'photos', 'programme', 'other'] as const;
export type ItemForm = (typeof itemForms)[number];
export const itemLanguages = ['vi', 'en', 'zh', 'ko', 'ja', 'lo', 'km', 'th', 'fr', 'ru', 'other'] as const;
export type ItemLanguage = (typeof itemLanguages)[number];
export const tones = ['positive', 'neutral', 'negative'] as const;
export type Tone = (typeof tones)[number];
