import { expect, it } from 'vitest';
import { nameKeyOf } from './nameKey.ts';

it.each([
  ['Lucía Montejo', 'lucia montejo'],
  ['Renée Lavergne-Oduro', 'renee lavergne oduro'],
  ['Đặng Thị Ánh', 'dang thi anh'],
  ['Ægir Þórðarson', 'aegir thordarson'],
  ['İpek Işık', 'ipek isik'],
  ['Straße', 'strasse'],
  ['Jose\u0301', 'jose'],
  ['  Two   blanks / and ~ more ', 'two blanks and more'],
  ['山田 太郎', '山田 太郎'],
  ['हिन्दी', 'हिन्दी'],
  ['–', ''],
])('“%s” is found as “%s”', (name, key) => {
  expect(nameKeyOf(name)).toBe(key);
});

it('never holds what would end a document’s name or divide it', () => {
  expect(nameKeyOf('a/b~c__d.e')).toMatch(/^[a-z ]+$/);
});
