import { NativeSelect } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Revision } from '#src/domain/caseStudy.ts';
import { formatDate } from '#src/ui/format.ts';
import classes from './CaseHistory.module.css';
import type { Compared } from './HistoryBody.tsx';
import { VersionDifference } from './VersionDifference.tsx';

type CompareVersionsProps = {
  heading: RefObject<HTMLHeadingElement | null>;
  caseStudyId: string;
  /** Newest first, two at least. */
  revisions: readonly Revision[];
  /** Null: the newest with the one before it. */
  compared: Compared | null;
  onChange: (compared: Compared) => void;
};

/** Any two versions side by side, as one text with its changes marked. */
export function CompareVersions(props: CompareVersionsProps) {
  const { heading, caseStudyId, revisions, compared, onChange } = props;
  const { t } = useTranslation('caseLife');
  const after = revisions.find(({ version }) => version === compared?.to) ?? revisions[0];
  const before = revisions.find(({ version }) => version === compared?.from) ?? revisions[1];
  if (!after || !before) return null;
  const options = revisions.map(({ version, publishedAt }) => ({
    value: String(version),
    label: t('history.versionOn', { version, date: formatDate(publishedAt) }),
  }));

  return (
    <div className={classes.comparison}>
      <h3 ref={heading} tabIndex={-1} className={classes.comparisonTitle}>
        {t('compare.title')}
      </h3>
      <div className={classes.pair}>
        <NativeSelect
          label={t('compare.before')}
          data={options}
          value={String(before.version)}
          onChange={(event) => onChange({ from: Number(event.currentTarget.value), to: after.version })}
        />
        <NativeSelect
          label={t('compare.after')}
          data={options}
          value={String(after.version)}
          onChange={(event) => onChange({ from: before.version, to: Number(event.currentTarget.value) })}
        />
      </div>
      <VersionDifference caseStudyId={caseStudyId} before={before} after={after} headingLevel={4} />
    </div>
  );
}
