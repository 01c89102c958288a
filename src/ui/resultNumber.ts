import i18next from 'i18next';

/** More digits than anybody states, fewer than binary fractions make up. */
const digits = { maximumFractionDigits: 12 } as const;

/** A figure as its author stated it: nothing is rounded away. */
export function formatFigure(value: number): string {
  return withMinus(new Intl.NumberFormat(i18next.resolvedLanguage, digits).format(value));
}

/** "+24", "−2.4", "0". */
export function formatDifference(value: number): string {
  return withMinus(
    new Intl.NumberFormat(i18next.resolvedLanguage, { ...digits, signDisplay: 'exceptZero' }).format(value),
  );
}

/** "+63%" of 63.16; below ten per cent with one more digit. */
export function formatShare(percent: number): string {
  return withMinus(
    new Intl.NumberFormat(i18next.resolvedLanguage, {
      style: 'percent',
      signDisplay: 'exceptZero',
      maximumFractionDigits: Math.abs(percent) < 10 ? 1 : 0,
    }).format(percent / 100),
  );
}

/** A hyphen does not read as a minus, and is not spoken as one. */
function withMinus(number: string): string {
  return number.replace('-', '−');
}
