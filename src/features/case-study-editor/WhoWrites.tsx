import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '#src/domain/submission.ts';
import { ColleagueChooser } from './ColleagueChooser.tsx';
import { PersonName } from './PersonName.tsx';
import { useAuthorChange } from './useAuthorChange.ts';
import classes from './WhoWrites.module.css';

type WhoWritesProps = {
  submission: Submission;
  uid: string;
  /** Stores the last words; false when that is not possible now. */
  settle: () => Promise<boolean>;
};

const authorsMax = 8;

/** The people who may write on a text, and changing that: adding a colleague, handing over, stepping back. */
export function WhoWrites({ submission, uid, settle }: WhoWritesProps) {
  const { t } = useTranslation('editor');
  const { authorUids, organisationId } = submission;
  const [act, setAct] = useState<'add' | 'handOver' | 'stepBack' | null>(null);
  const { change, isPending, failure, reset } = useAuthorChange({ submission, uid }, settle, () =>
    setAct(null),
  );
  const begin = (next: typeof act) => {
    reset();
    setAct(next);
  };

  return (
    <section className={classes.who} aria-labelledby="who-title">
      <h2 id="who-title" className={classes.title}>
        {t('who.title')}
      </h2>
      <p className={classes.text}>{t('who.text')}</p>
      <ul className={classes.people}>
        {authorUids.map((author) => (
          <li key={author}>
            <PersonName uid={author} />
            {author === uid && <span> ({t('who.you')})</span>}
          </li>
        ))}
      </ul>
      {act === null && (
        <div className={classes.buttons}>
          {authorUids.length < authorsMax ? (
            <Button variant="default" onClick={() => begin('add')}>
              {t('who.add')}
            </Button>
          ) : (
            <p className={classes.text}>{t('who.full')}</p>
          )}
          <Button variant="default" onClick={() => begin('handOver')}>
            {t('who.handOver')}
          </Button>
          {authorUids.length > 1 && (
            <Button variant="default" onClick={() => begin('stepBack')}>
              {t('who.stepBack')}
            </Button>
          )}
        </div>
      )}
      {(act === 'add' || act === 'handOver') && (
        <>
          <h3 className={classes.act}>{act === 'add' ? t('who.add') : t('who.handOver')}</h3>
          {act === 'handOver' && <p className={classes.text}>{t('who.handOverText')}</p>}
          <ColleagueChooser
            key={act}
            uid={uid}
            organisationId={organisationId}
            authorUids={authorUids}
            confirm={act === 'add' ? 'addConfirm' : 'handOverConfirm'}
            isBusy={isPending}
            failure={failure}
            onConfirm={(colleague) => change({ kind: act, colleague })}
            onCancel={() => setAct(null)}
          />
        </>
      )}
      {act === 'stepBack' && (
        <>
          <h3 className={classes.act}>{t('who.stepBack')}</h3>
          <p className={classes.text}>{t('who.stepBackText')}</p>
          <div className={classes.buttons}>
            <Button loading={isPending} onClick={() => change({ kind: 'stepBack' })}>
              {t('who.stepBackConfirm')}
            </Button>
            <Button variant="subtle" onClick={() => setAct(null)}>
              {t('who.cancel')}
            </Button>
          </div>
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        </>
      )}
    </section>
  );
}
