/**
 * Letters that are looked for without capitals and accents. `nameKey` of `firestore.rules` has the same list: the rules
 * cannot take a letter apart, and know no small letter for a capital one outside of English, so each is named.
 */
const plainLetters: readonly (readonly [letters: string, plain: string])[] = [
  ['AàáâãäåāăąǎạảấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ', 'a'],
  ['B', 'b'],
  ['CçćĉċčÇĆĈĊČ', 'c'],
  ['DďđðĎĐÐ', 'd'],
  ['EèéêëēĕėęěẹẻẽếềểễệÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ', 'e'],
  ['F', 'f'],
  ['GĝğġģĜĞĠĢ', 'g'],
  ['HĥħĤĦ', 'h'],
  ['IìíîïĩīĭįıǐỉịÌÍÎÏĨĪĬĮǏỈỊİ', 'i'],
  ['JĵĴ', 'j'],
  ['KķĶ', 'k'],
  ['LĺļľłĹĻĽŁ', 'l'],
  ['M', 'm'],
  ['NñńņňŋÑŃŅŇŊ', 'n'],
  ['OòóôõöøōŏőǒơọỏốồổỗộớờởỡợÒÓÔÕÖØŌŎŐǑƠỌỎỐỒỔỖỘỚỜỞỠỢ', 'o'],
  ['P', 'p'],
  ['Q', 'q'],
  ['RŕŗřŔŖŘ', 'r'],
  ['SśŝşšșŚŜŞŠȘ', 's'],
  ['TţťŧțŢŤŦȚ', 't'],
  ['UùúûüũūŭůűųǔưụủứừửữựÙÚÛÜŨŪŬŮŰŲǓƯỤỦỨỪỬỮỰ', 'u'],
  ['V', 'v'],
  ['WŵẁẃẅŴẀẂẄ', 'w'],
  ['X', 'x'],
  ['YýÿŷỳỵỷỹÝŸŶỲỴỶỸ', 'y'],
  ['ZźżžŹŻŽ', 'z'],
  ['æÆ', 'ae'],
  ['œŒ', 'oe'],
  ['ßẞ', 'ss'],
  ['þÞ', 'th'],
];

const plainOf = new Map(plainLetters.flatMap(([letters, plain]) => [...letters].map((one) => [one, plain])));

/**
 * The one spelling under which a name is found and put in order: in Latin letters without capitals and accents, and without
 * anything that is neither a letter nor a digit. The rules work out the same from the same name.
 */
export function nameKeyOf(name: string): string {
  return Array.from(name.replace(/[\u0300-\u036f]/g, ''), (one) => plainOf.get(one) ?? one)
    .join('')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/^ +| +$/g, '');
}

/** What is looked for: names in Greek, Cyrillic or Armenian letters are kept with their capitals, and typed without. */
export function askedNameKey(text: string): string {
  return nameKeyOf(text).replace(/(^| )(\p{Ll})/gu, (found, before: string, letter: string) =>
    letter > 'z' ? before + letter.toUpperCase() : found,
  );
}
