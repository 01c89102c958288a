import { expect, it } from 'vitest';
import { askedNameKey, nameKeyOf } from './nameKey.ts';

it.each([
  ['Lucía Montejo', 'lucia montejo'],
  ['Renée Lavergne-Oduro', 'renee lavergne oduro'],
  ['Đặng Thị Ánh', 'dang thi anh'],
  ['Ægir Þórðarson', 'aegir thordarson'],
  ['İpek Işık', 'ipek isik'],
  ['Straße', 'strasse'],
  ['Jose\u0301', 'jose'],
  ['  Two   blanks / and ~ more ', 'two blanks and more'],
  ['Ольга Ёлкина', 'Ольга Ёлкина'],
  ['ŁUKASZ ŻÓŁĆ', 'lukasz zolc'],
  ['山田 太郎', '山田 太郎'],
  ['हिन्दी', 'हिन्दी'],
  ['–', ''],
])('“%s” is found as “%s”', (name, key) => {
  expect(nameKeyOf(name)).toBe(key);
});

it('never holds what would end a document’s name or divide it', () => {
  expect(nameKeyOf('a/b~c__d.e')).toMatch(/^[a-z ]+$/);
});

it('letters that know capitals are asked for with them, wherever Latin ones are asked for without', () => {
  expect(askedNameKey('ольга ёл')).toBe('Ольга Ёл');
  expect(askedNameKey('ελένη')).toBe('Ελένη');
  expect(askedNameKey('LUCÍA mon')).toBe('lucia mon');
  expect(askedNameKey('山田')).toBe('山田');
});
