import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './FormGroup.module.css';
import { NumberField } from './NumberField.tsx';
import { useFieldText } from './useFieldText.ts';
import { useContentField } from './WritingContext.ts';

const { yearMin: min, yearMax: max } = caseStudyLimits;

/** From when to when it ran. */
export function YearsFields() {
  const { t } = useTranslation('editor');
  const startText = useFieldText('startYear');
  const endText = useFieldText('endYear', { isOptional: true });
  const [start, changeStart] = useContentField('startYear');
  const [end, changeEnd] = useContentField('endYear');
  const range = t('error.year', { min, max });
  const isEndWrong = end !== null && start !== null && end < start;

  return (
    <div className={classes.grid}>
      <FieldFrame name="startYear">
        <NumberField
          {...startText}
          value={start}
          onChange={changeStart}
          allowDecimal={false}
          allowNegative={false}
          problem={isYear(start) ? undefined : range}
        />
      </FieldFrame>
      <FieldFrame name="endYear">
        <NumberField
          {...endText}
          value={end}
          onChange={changeEnd}
          allowDecimal={false}
          allowNegative={false}
          problem={isYear(end) ? (isEndWrong ? t('error.endBeforeStart') : undefined) : range}
        />
      </FieldFrame>
    </div>
  );
}

function isYear(year: number | null): boolean {
  return year === null || (year >= min && year <= max);
}
