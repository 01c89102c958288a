import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits, summaryLength } from '#src/domain/caseStudy.ts';
import classes from './FormGroup.module.css';
import { TextField } from './TextField.tsx';
import { useContentField } from './WritingContext.ts';

/** The summary, with a count of its words as they are typed. */
export function SummaryField() {
  const { t } = useTranslation('editor');
  const [summary, change] = useContentField('summary');
  const [language] = useContentField('language');
  const { unit, length, min, max } = summaryLength({ summary, language });
  const isRight = length >= min && length <= max;

  return (
    <TextField
      name="summary"
      value={summary}
      onChange={change}
      most={caseStudyLimits.summary}
      isLong
      counter={
        <span className={classes.counter} data-state={isRight ? 'right' : undefined}>
          {t(`count.${unit}`, { length, min, max })} {isRight && <IconCheck size={16} aria-hidden="true" />}
        </span>
      }
    />
  );
}
