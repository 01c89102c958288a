import { useTranslation } from 'react-i18next';

type CaseYearsProps = {
  startYear: number | null;
  endYear: number | null;
};

/** When it ran, in words: screen readers do not say a dash between years. */
export function CaseYears({ startYear, endYear }: CaseYearsProps) {
  const { t } = useTranslation('library');
  return yearsIn(t, { startYear, endYear });
}

/** Null where nobody said when it began. `t` knows the words of the library. */
export function yearsIn(t: Translate, { startYear, endYear }: CaseYearsProps): string | null {
  if (startYear === null) return null;
  if (endYear === null) return t('library:card.since', { start: startYear });
  if (endYear === startYear) return t('library:card.inYear', { start: startYear });
  return t('library:card.years', { start: startYear, end: endYear });
}

type Translate = ReturnType<typeof useTranslation<readonly ['library']>>['t'];
