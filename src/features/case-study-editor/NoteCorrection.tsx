import { useTranslation } from 'react-i18next';
import { type CaseStudyContent, emptyContent } from '#src/domain/caseStudy.ts';
import type { Note } from '#src/domain/submission.ts';
import { LazyCaseDifference } from '#src/ui/difference/LazyCaseDifference.tsx';
import classes from './Conversation.module.css';

type NoteCorrectionProps = {
  correction: NonNullable<Note['correction']>;
  language: CaseStudyContent['language'];
};

/** A reviewer's own change of one field, word by word. */
export function NoteCorrection({ correction, language }: NoteCorrectionProps) {
  const { t } = useTranslation('editor');
  const { field, before, after } = correction;
  const content = { ...emptyContent, language };
  return (
    <div className={classes.correction}>
      <h3 className={classes.corrected}>
        {t('conversation.corrected', { field: t(`field.${field}.label`) })}
      </h3>
      <LazyCaseDifference
        before={{ content: { ...content, [field]: before } }}
        after={{ content: { ...content, [field]: after } }}
        fields={[field]}
        withNames={false}
        headingLevel={4}
      />
    </div>
  );
}
