/**
 * Letters that are looked for without their accents. `nameKey` of `firestore.rules` has the same list, in the same order:
 * the rules cannot take a letter apart, so each is named.
 */
const plainLetters: readonly (readonly [letters: string, plain: string])[] = [
  ['àáâãäåāăąǎạảấầẩẫậắằẳẵặ', 'a'],
  ['çćĉċč', 'c'],
  ['ďđð', 'd'],
  ['èéêëēĕėęěẹẻẽếềểễệ', 'e'],
  ['ĝğġģ', 'g'],
  ['ĥħ', 'h'],
  ['ìíîïĩīĭįıǐỉị', 'i'],
  ['ĵ', 'j'],
  ['ķ', 'k'],
  ['ĺļľł', 'l'],
  ['ñńņňŋ', 'n'],
  ['òóôõöøōŏőǒơọỏốồổỗộớờởỡợ', 'o'],
  ['ŕŗř', 'r'],
  ['śŝşšș', 's'],
  ['ţťŧț', 't'],
  ['ùúûüũūŭůűųǔưụủứừửữự', 'u'],
  ['ŵẁẃẅ', 'w'],
  ['ýÿŷỳỵỷỹ', 'y'],
  ['źżž', 'z'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['þ', 'th'],
];

const plainOf = new Map(plainLetters.flatMap(([letters, plain]) => [...letters].map((one) => [one, plain])));

/**
 * The one spelling under which a name is found and put in order: without capitals, accents, and anything that is neither
 * a letter nor a digit. The rules work out the same from the same name.
 */
export function nameKeyOf(name: string): string {
  return Array.from(name.toLowerCase().replace(/[\u0300-\u036f]/g, ''), (one) => plainOf.get(one) ?? one)
    .join('')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/^ +| +$/g, '');
}
