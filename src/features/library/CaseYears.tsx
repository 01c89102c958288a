import { useTranslation } from 'react-i18next';

type CaseYearsProps = {
  startYear: number | null;
  endYear: number | null;
};

/** When it ran, in words: screen readers do not say a dash between years. */
export function CaseYears({ startYear, endYear }: CaseYearsProps) {
  const { t } = useTranslation('library');
  if (startYear === null) return null;
  if (endYear === null) return t('card.since', { start: startYear });
  if (endYear === startYear) return t('card.inYear', { start: startYear });
  return t('card.years', { start: startYear, end: endYear });
}
