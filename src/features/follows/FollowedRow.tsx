import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FollowKind } from '#src/domain/follows.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Following.module.css';
import { useFollow } from './useFollow.ts';

type FollowedRowProps = {
  kind: FollowKind;
  id: string;
  name: string;
  /** Tells apart those of one name. */
  more?: string | undefined;
  /** Its page, where it has one. */
  to?: string | undefined;
};

/** Something the reader follows, or did a moment ago. */
export function FollowedRow({ kind, id, name, more, to }: FollowedRowProps) {
  const { t } = useTranslation(['saved', 'common']);
  const { isFollowed, isReady, isFull, toggle } = useFollow(kind, id);
  return (
    <li className={classes.row}>
      <p className={classes.name} dir="auto">
        {to ? <TextLink to={to}>{name}</TextLink> : name}
        {more && `, ${more}`}
      </p>
      <span role="status" className={classes.said}>
        {!isFollowed && t('following.stopped')}
      </span>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t(isFollowed ? 'following.stopNamed' : 'following.againNamed', { name })}
        title={isFull ? t(`common:follow.full.${kind}`) : undefined}
        disabled={isFull}
        aria-disabled={!isReady}
        onClick={() => isReady && toggle()}
      >
        {isFollowed ? t('following.stop') : t('following.again')}
      </Button>
    </li>
  );
}
