import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FollowKind, type Follows, followKinds } from '#src/domain/follows.ts';
import { paths } from '#src/paths.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { FollowedRow } from './FollowedRow.tsx';
import classes from './Following.module.css';
import { FollowTopicField } from './FollowTopicField.tsx';
import { useFollowedNames } from './useFollowedNames.ts';
import { useSeen } from './useSeen.ts';

type FollowedListsProps = {
  follows: Pick<Follows, FollowKind>;
  more: ReactNode;
};

/** Cities, people, topics, cases, events. Names are asked for only where there are any. */
export function FollowedLists({ follows, more }: FollowedListsProps) {
  const { t } = useTranslation(['saved', 'common']);
  const seen = {
    cities: useSeen(follows.cities),
    people: useSeen(follows.people),
    topics: useSeen(follows.topics),
    cases: useSeen(follows.cases),
    events: useSeen(follows.events),
  };
  const names = useFollowedNames(seen);
  if (names.isLoading) return <LoadingLines lines={2} />;
  const kinds = followKinds.filter((kind) => seen[kind].length > 0);

  return (
    <div className={classes.lists}>
      {kinds.length === 0 && (
        <p className={classes.nothing}>
          {t('following.nothing')}{' '}
          <TextLink to={paths.caseStudies.to()}>{t('common:nav.caseStudies')}</TextLink>{' '}
          <TextLink to={paths.people.to()}>{t('common:nav.people')}</TextLink>{' '}
          <TextLink to={paths.events.to()}>{t('common:nav.events')}</TextLink>
        </p>
      )}
      {kinds.map((kind) => (
        <div key={kind}>
          <h3 id={`following-${kind}`} className={classes.kind}>
            {t(`following.${kind}`)}
          </h3>
          <ul className={classes.list} aria-labelledby={`following-${kind}`}>
            {seen[kind]
              // What is not listed, or could not be read, still can be let go: by its id.
              .map((id) => ({ id, ...names.of(kind, id) }))
              .toSorted((a, b) => a.name.localeCompare(b.name))
              .map((one) => (
                <FollowedRow key={one.id} kind={kind} {...one} />
              ))}
          </ul>
        </div>
      ))}
      {more}
      <FollowTopicField followed={follows.topics} />
    </div>
  );
}
