import { Button } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListedEvent } from '#src/domain/event.ts';
import { CardButton } from '#src/ui/CardButton.tsx';
import { useFollow } from './useFollow.ts';

type FollowButtonProps = {
  event: Pick<ListedEvent, 'id' | 'name'>;
  /** In a list it is quiet. */
  place?: 'list' | 'page';
};

/** Follows an event, or no longer: its updates come first, and on the home page. */
export function FollowButton({ event, place = 'page' }: FollowButtonProps) {
  const { t } = useTranslation('events');
  const { isFollowed, isReady, isFull, toggle } = useFollow(event.id);
  const Icon = isFollowed ? IconStarFilled : IconStar;
  const icon = <Icon size={18} aria-hidden="true" />;
  const state = {
    'aria-pressed': isFollowed,
    'aria-label': t('follow.event', { name: event.name }),
    title: isFull ? t('follow.full') : undefined,
    disabled: isFull,
    // Busy for a moment, it keeps the focus of whoever pressed it.
    'aria-disabled': !isReady,
    onClick: () => isReady && void toggle(),
  };
  const words = isFollowed ? t('follow.followed') : t('follow.follow');
  if (place === 'list') {
    return (
      <CardButton icon={icon} {...state}>
        {words}
      </CardButton>
    );
  }
  return (
    <Button variant={isFollowed ? 'light' : 'default'} size="sm" leftSection={icon} {...state}>
      {words}
    </Button>
  );
}
