import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { followsQuery } from '#src/data/follows/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { FollowedLists } from './FollowedLists.tsx';
import classes from './Following.module.css';

type FollowingProps = {
  /** What is followed elsewhere: questions. */
  more?: ReactNode;
};

/** All that the reader follows, and the way to stop. */
export function Following({ more }: FollowingProps) {
  const { t } = useTranslation('saved');
  const { identity } = useMember();
  const follows = useQuery(followsQuery(identity.uid));
  return (
    <section className={classes.section} aria-labelledby="following">
      <div>
        <h2 id="following" className={classes.title}>
          {t('following.title')}
        </h2>
        <p className={classes.hint}>{t('following.hint')}</p>
      </div>
      <Faces query={follows} loading={<LoadingLines lines={2} />}>
        {(known) => <FollowedLists follows={known} more={more} />}
      </Faces>
    </section>
  );
}
