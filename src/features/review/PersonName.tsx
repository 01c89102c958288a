import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { profileQuery } from '#src/data/members/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';

type PersonNameProps = {
  uid: string;
};

/** A person's name, or "you"; while it is being looked up, its place stays quietly empty. */
export function PersonName({ uid }: PersonNameProps) {
  const { t } = useTranslation('review');
  const actor = useActor();
  const profile = useQuery(profileQuery(uid));
  if (actor?.uid === uid) return <span>{t('person.you')}</span>;
  if (profile.isPending) return <span>…</span>;
  return <bdi>{profile.data?.displayName ?? t('person.unknown')}</bdi>;
}
