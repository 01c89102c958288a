import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myReportQuery } from '#src/data/reports/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { ReportDialog } from './ReportDialog.tsx';
import classes from './Reports.module.css';

type ReportButtonProps = {
  /** The path of what is reported, such as `caseStudies/abc`. */
  target: string;
  /** What it is called, in the list of the secretariat. */
  title: string;
  /** A word instead of a button, beside something small. */
  isSmall?: boolean;
};

/** Tells the secretariat of something, once; afterwards it says so. Whether one has is asked when the button is used. */
export function ReportButton({ target, title, isSmall = false }: ReportButtonProps) {
  const { t } = useTranslation('reports');
  const { identity } = useMember();
  const [isOpen, setOpen] = useState(false);
  const mine = useQuery({ ...myReportQuery(target, identity.uid), enabled: isOpen || !isSmall });
  if (mine.data) {
    return (
      <span role="status" className={classes.done}>
        {t(mine.data.status === 'open' ? 'reported' : 'resolved')}
      </span>
    );
  }
  return (
    <>
      <Button
        variant="subtle"
        size={isSmall ? 'compact-sm' : 'compact-md'}
        leftSection={<IconFlag size={16} aria-hidden="true" />}
        aria-label={t('reportNamed', { title })}
        onClick={() => setOpen(true)}
      >
        {t('report')}
      </Button>
      {isOpen && (mine.data === null || mine.isError) && (
        <ReportDialog target={target} title={title} uid={identity.uid} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
