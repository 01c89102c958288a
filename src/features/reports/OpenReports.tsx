import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openReportsQuery } from '#src/data/reports/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { canResolveReport } from '#src/domain/permissions.ts';
import { kindOfTarget, type Report } from '#src/domain/report.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { formatRelative } from '#src/ui/format.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import { useNow } from '#src/ui/useNow.ts';
import classes from './Reports.module.css';
import { ResolveDialog } from './ResolveDialog.tsx';
import { reportAddress } from './reportAddress.ts';

/** For the secretariat: what members reported and nobody has answered, oldest first; live. */
export function OpenReports() {
  const { t } = useTranslation('reports');
  const reports = useQuery(openReportsQuery());
  const [chosen, setChosen] = useState<Report>();
  return (
    <section aria-labelledby="open-reports">
      <h2 id="open-reports">{t('open.title')}</h2>
      <Faces
        query={reports}
        loading={<LoadingLines lines={3} />}
        empty={<p className={classes.soft}>{t('open.empty')}</p>}
      >
        {(list) => (
          <ul className={classes.rows}>
            {list.map((each) => (
              <OpenReport key={each.id} report={each} onResolve={() => setChosen(each)} />
            ))}
          </ul>
        )}
      </Faces>
      {chosen && <ResolveDialog report={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}

function OpenReport({ report, onResolve }: { report: Report; onResolve: () => void }) {
  const { t } = useTranslation('reports');
  const actor = useActor();
  const now = useNow();
  const { target, title, reason, note, quote, byName, at } = report;
  const kind = kindOfTarget(target);
  const address = reportAddress(target);
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.title}>
          <bdi>{title}</bdi> {kind && <Tag>{t(`kind.${kind}`)}</Tag>}
        </p>
        <p>{t(`reason.${reason}`)}</p>
        {note !== '' && (
          <p className={classes.said} dir="auto">
            {note}
          </p>
        )}
        {quote !== '' && (
          <blockquote className={classes.quote} dir="auto" aria-label={t('open.quote')}>
            {quote}
          </blockquote>
        )}
        <p className={classes.soft}>{t('open.by', { name: byName, when: formatRelative(at, now) })}</p>
      </div>
      <div className={classes.acts}>
        {address && (
          <ButtonLink variant="default" to={address} aria-label={t('open.lookNamed', { title })}>
            {t('open.look')}
          </ButtonLink>
        )}
        {canResolveReport(actor, report) ? (
          <Button aria-label={t('open.resolveNamed', { title })} onClick={onResolve}>
            {t('open.resolve')}
          </Button>
        ) : (
          <p className={classes.soft}>{t('open.own')}</p>
        )}
      </div>
    </li>
  );
}
