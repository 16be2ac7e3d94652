import type { CatalogueCollective } from '../document.ts';

/** Groups of agencies. Patterns are matched on folded text (no marks, signs as spaces), at its beginning, first fit counts. */
export const COLLECTIVES: readonly CatalogueCollective[] = [
  {
    code: 'ubnd-cac-xa-phuong',
    name: 'UBND các xã, phường, đặc khu',
    pattern:
      '^(chu tich )?(ubnd|uy ban nhan dan) (cac |97 |cap )?(xa|phuong|thi tran|dac khu)( |$)(?!.*(huyen|thi xa|quan))',
  },
  {
    code: 'ubnd-cac-huyen',
    name: 'UBND các huyện, thị xã, thành phố',
    pattern: '^(chu tich )?(ubnd|uy ban nhan dan) (cac |cap )?(huyen|quan|thi xa|thanh pho|tx|tp|dia phuong)',
  },
  { code: 'dia-phuong', name: 'các địa phương', pattern: '^cac (dia phuong|huyen|xa|quan|phuong|thanh pho|thi xa)' },
  {
    code: 'so-ban-nganh',
    name: 'các sở, ban, ngành',
    pattern: '^((thu truong|giam doc|lanh dao) )?(cac |tat ca cac )?(so|ban|nganh)( |$)(ban |nganh |va |so |phong )*',
  },
  { code: 'bo-nganh', name: 'các bộ, ngành', pattern: '^(cac )?(bo|ban) (ban )?nganh' },
  {
    code: 'co-quan-bao-chi',
    name: 'các cơ quan báo chí',
    pattern: '^(cac )?(co quan|don vi|to chuc)?( thong tan)? ?bao (chi|dai)',
  },
  {
    code: 'doan-the',
    name: 'các đoàn thể, tổ chức chính trị - xã hội',
    pattern: '^(cac |to chuc )*(doan the|to chuc chinh tri|to chuc doan the|hoi doan the|hoi |to chuc thanh vien)',
  },
  { code: 'doanh-nghiep', name: 'các doanh nghiệp', pattern: '^(cac )?(doanh nghiep|cong ty|tap doan)' },
  {
    code: 'don-vi-lien-quan',
    name: 'các cơ quan, đơn vị liên quan',
    pattern:
      '^(thu truong )?cac (co quan|don vi|to chuc|phong|ngan|truong|thanh vien|cap|nganh|lien|mat|luc|dang|huyen|ca nhan)',
  },
];
