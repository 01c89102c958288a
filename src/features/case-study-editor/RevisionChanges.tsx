import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { memberOnlyQuery } from '#src/data/case-studies/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { LazyCaseDifference } from '#src/ui/difference/LazyCaseDifference.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import classes from './RevisionBanner.module.css';
import { useWritingState } from './WritingContext.ts';

/** The text in hand against what readers see now. */
export function RevisionChanges({ live }: { live: CaseStudy }) {
  const { t } = useTranslation('editor');
  const memberOnly = useQuery(memberOnlyQuery(live.id, live.version));
  // A comparison of whole texts may take its time; typing goes first.
  const draft = useDeferredValue(useWritingState((state) => state.draft));
  return (
    <div className={classes.changes}>
      <h3 className={classes.changesTitle}>{t('revision.changes')}</h3>
      <Faces query={memberOnly} isEmpty={() => false}>
        {(text) => (
          <LazyCaseDifference
            before={{
              content: { ...live.content, updatingNote: '' },
              memberOnly: { whatDidNotWork: text?.whatDidNotWork ?? '' },
            }}
            after={{
              content: draft.content,
              memberOnly: { whatDidNotWork: draft.memberOnly.whatDidNotWork },
            }}
            headingLevel={4}
          />
        )}
      </Faces>
    </div>
  );
}
