import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { latestRoundQuery } from '#src/data/submissions/queries.ts';
import type { Round } from '#src/domain/submission.ts';
import { LazyCaseDifference } from '#src/ui/difference/LazyCaseDifference.tsx';
import { formatDateTime } from '#src/ui/format.ts';
import classes from './SinceReturned.module.css';
import type { Writing } from './writing.ts';

type SinceReturnedProps = {
  submissionId: string;
  writing: Writing;
};

/** On demand: what the author has changed since the secretariat gave the text back. Without a round there is nothing to say. */
export function SinceReturned({ submissionId, writing }: SinceReturnedProps) {
  const { t } = useTranslation('editor');
  const [isOpen, setIsOpen] = useState(false);
  const { data: round } = useQuery(latestRoundQuery(submissionId));
  if (!round) return null;
  return (
    <div className={classes.since}>
      <Button
        variant="default"
        size="sm"
        aria-expanded={isOpen}
        aria-controls="since-returned"
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? t('round.hide') : t('round.show')}
      </Button>
      <div id="since-returned" hidden={!isOpen}>
        {isOpen && <Changes round={round} writing={writing} />}
      </div>
    </div>
  );
}

function Changes({ round, writing }: { round: Round; writing: Writing }) {
  const { t } = useTranslation('editor');
  // A comparison of whole texts may take its time; typing goes first.
  const draft = useDeferredValue(useSyncExternalStore(writing.subscribe, () => writing.getState().draft));
  return (
    <section className={classes.changes} aria-labelledby="since-returned-title">
      <h2 id="since-returned-title" className={classes.title}>
        {t('round.title', { when: formatDateTime(round.at) })}
      </h2>
      <LazyCaseDifference before={round} after={draft} headingLevel={3} />
    </section>
  );
}
