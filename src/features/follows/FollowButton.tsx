import { Button } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FollowKind } from '#src/domain/follows.ts';
import { CardButton } from '#src/ui/CardButton.tsx';
import { useFollow } from './useFollow.ts';

type FollowButtonProps = {
  kind: FollowKind;
  id: string;
  name: string;
  /** In a list and among facts it is quiet. */
  place?: 'list' | 'page';
  /** Where the name does not stand beside it. */
  withName?: boolean;
};

/** Follows something, or no longer: what is told of it, or by it, then stands higher. */
export function FollowButton({ kind, id, name, place = 'page', withName = false }: FollowButtonProps) {
  const { t } = useTranslation();
  const { isFollowed, isReady, isFull, toggle } = useFollow(kind, id);
  const Icon = isFollowed ? IconStarFilled : IconStar;
  const icon = <Icon size={18} aria-hidden="true" />;
  const state = {
    'aria-pressed': isFollowed,
    'aria-label': t('follow.named', { name }),
    title: isFull ? t(`follow.full.${kind}`) : undefined,
    disabled: isFull,
    'aria-disabled': !isReady,
    onClick: () => isReady && toggle(),
  };
  const label = withName ? t('follow.named', { name }) : t('follow.follow');
  if (place === 'list') {
    return (
      <CardButton icon={icon} {...state}>
        {label}
      </CardButton>
    );
  }
  return (
    <Button variant={isFollowed ? 'light' : 'default'} size="sm" leftSection={icon} {...state}>
      {label}
    </Button>
  );
}
