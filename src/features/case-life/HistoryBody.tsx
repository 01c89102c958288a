import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseHistory, levelGivenBy } from '#src/domain/caseHistory.ts';
import type { CaseStudy, Change, Revision } from '#src/domain/caseStudy.ts';
import { formatDate } from '#src/ui/format.ts';
import classes from './CaseHistory.module.css';
import { CompareVersions } from './CompareVersions.tsx';
import { HistoryItem } from './HistoryItem.tsx';
import { PersonName } from './PersonName.tsx';

type HistoryBodyProps = {
  caseStudy: Pick<CaseStudy, 'id' | 'version' | 'checkLevel'>;
  revisions: readonly Revision[];
  changes: readonly Change[];
};

/** Two version numbers to be compared; null before the reader has asked. */
export type Compared = { from: number; to: number };

export function HistoryBody({ caseStudy, revisions, changes }: HistoryBodyProps) {
  const { t } = useTranslation(['caseLife', 'vocabulary']);
  const [compared, setCompared] = useState<Compared | null>(null);
  const comparison = useRef<HTMLHeadingElement>(null);
  const given = levelGivenBy(changes, caseStudy);
  const level = t(`vocabulary:checkLevel.${caseStudy.checkLevel}`);

  return (
    <div className={classes.body}>
      <p className={classes.level}>
        {given ? (
          <>
            {t('history.levelGiven', { level, date: formatDate(given.at) })} (<PersonName uid={given.by} />)
          </>
        ) : (
          t('history.level', { level })
        )}
      </p>
      <ol className={classes.list} aria-label={t('history.list')}>
        {caseHistory(revisions, changes).map((entry) => (
          <HistoryItem
            key={'version' in entry ? `version-${entry.version}` : entry.id}
            entry={entry}
            current={caseStudy.version}
            onCompare={(version) => {
              setCompared({ from: version - 1, to: version });
              comparison.current?.focus();
            }}
          />
        ))}
      </ol>
      {revisions.length > 1 && (
        <CompareVersions
          heading={comparison}
          caseStudyId={caseStudy.id}
          revisions={revisions}
          compared={compared}
          onChange={setCompared}
        />
      )}
    </div>
  );
}
