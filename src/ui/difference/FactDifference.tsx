import { useTranslation } from 'react-i18next';
import type { FactField } from '#src/domain/caseDifference.ts';
import type { CaseStudyContent } from '#src/domain/caseStudy.ts';
import { ReplacedValue } from './ReplacedValue.tsx';

type FactDifferenceProps = {
  field: FactField;
  before: CaseStudyContent;
  after: CaseStudyContent;
};

/** A short value of a closed list, replaced by another. */
export function FactDifference({ field, before, after }: FactDifferenceProps) {
  const factText = useFactText(field);
  return <ReplacedValue before={factText(before)} after={factText(after)} />;
}

function useFactText(field: FactField): (content: CaseStudyContent) => string {
  const { t } = useTranslation(['difference', 'vocabulary']);
  return (content) => {
    switch (field) {
      case 'form':
        return t(`formName.${content.form}`);
      case 'language':
        return t(`vocabulary:language.${content.language}`);
      case 'scale':
        return content.scale === null ? '' : t(`vocabulary:scale.${content.scale}`);
      case 'stage':
        return content.stage === null ? '' : t(`vocabulary:stage.${content.stage}`);
      case 'licence':
        return t(`vocabulary:licence.${content.licence}`);
      case 'consent':
        return content.consent ? t('confirmed') : t('notConfirmed');
      case 'releasesWhatDidNotWork':
        return content.releasesWhatDidNotWork ? t('released') : t('notReleased');
      case 'startYear':
        if (content.startYear === null) return content.endYear === null ? '' : String(content.endYear);
        return content.endYear === null
          ? t('yearsOpen', { start: content.startYear })
          : t('years', { start: content.startYear, end: content.endYear });
    }
  };
}
